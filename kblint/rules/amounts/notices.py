"""What is to be said how long before, what comes too late, and what part of the money is given back, without a number."""

from __future__ import annotations

import re

from kblint.expressions import expression
from kblint.needed import sparing
from kblint.rules.amounts.lexicon import BE, HYPOTHESIS, MAY, NO_FEE, NUMBER, READER_SETS, REASONABLE, SEVERAL, SOFTWARE, WE

# A part of the money, and nobody says which.
PART = sparing(
    r"(?<![\w-])(?:(?:we|you|they|stores?|shops?|customers|members|guests|buyers|passengers|"
    rf"students)(?: (?:refuse the return or|{MAY}|also|"
    r"then|only|just|are|is|be|usually|sometimes)){0,4} (?:offer|give|given|issue|provide|"
    r"grant|receive|get|make|eligible for|entitled to|offered)(?: you)?(?: only|"
    r" with)? (?P<given>(?:only )?an? (?:partial|part|reduced) (?:refund|credit|reimbursement))"
    rf"|(?P<part>(?:only )?an? (?:partial|part|reduced) (?:refund|credit|reimbursement)) {BE} (?:only )?(?:given|issued|made|granted|"
    rf"offered|provided|available|possible|due|paid)"
    rf"|(?:{WE}|they|you|you'll|members|sellers|customers|guests)(?:(?: (?:{MAY}|also|then|"
    r"only|just|usually))|'ll){0,3} (?:keep|retain|deduct|subtract|withhold|take|charge|refund|return|get|receive|pay|forfeit|lose|give back|pay back)s? "
    r"(?P<kept>(?:only )?(?:an? |some )?(?:part|portion|percentage|proportion|fraction|share|some|most) of (?:the|"
    r"your) (?:[\w-]+ ){0,2}?(?:price|fees?|deposit|payment|amount|cost|refund|money|purchase|fare|booking|total|value|sales?|"
    r"earnings|points|miles|bonus|rent))"
    r"|(?:keeps|retains|withholds|deducts|forfeits|loses|refunds|returns) (?P<lost>(?:only )?(?:an? )?(?:part|portion|percentage|proportion|fraction|share) of "
    r"(?:the|your) "
    r"(?:[\w-]+ ){0,2}?(?:price|fees?|deposit|payment|amount|cost|refund|money|fare|booking|total))"
    r"|(?P<share>(?:only )?(?:an? )?(?:part|portion|percentage|proportion|fraction|share|some|most) of (?:the|"
    r"your) (?:[\w-]+ ){0,2}?(?:price|fees?|deposit|payment|amount|cost|refund|money|purchase|fare|booking|total|"
    rf"value)) {BE} (?:only )?(?:refunded|retained|kept|charged|withheld|deducted|forfeited|returned|reimbursed|paid|given back|paid back|lost|"
    r"payable|non-refundable|refundable|covered|credited|due)"
    r"|(?:\A\W*|(?<=[.;:,] ))(?P<some>(?:some|an?(?: small| large| certain)?) (?:part|portion|percentage|proportion|fraction)(?: of (?:it|this|that|"
    r"your [a-z]+|the [a-z]+))?) "
    rf"{BE} (?:only )?(?:tax[- ]deductible|deductible|refundable|non-refundable|refunded|reimbursed|reimbursable|"
    r"donated|returned)"
    r")(?![\w-])"
)
_PART_TOLD = expression(
    r"\b(?:split|choose|now|instalments?|up front|upfront|pro[- ]?rata|pro[- ]?rated|proportional|in proportion|unused|"
    r"remaining|difference|minus|less|equal|equivalent|full or|based on|for each|per)\b"
)
# How long before readers must say or do something.
NOTICE = sparing(
    r"\b(?:let (?:us|(?:the|our) [a-z]+) know|report|(?:tell|inform|notify|advise|contact) (?:us|(?:the|our) [a-z]+)|reach out|book|order|cancel|arrive|be there|"
    r"turn up|check in|"
    r"request|apply|ask(?: us| for)?|register|"
    r"reserve|submit|send us|reach us|be with us|(?:must|needs?|has|have) (?:to )?be [a-z]+|should be (?:booked|"
    r"ordered|requested|cancelled|canceled|made|"
    rf"submitted|changed))\b[^.;:]{{0,70}}? (?P<notice>(?:an? )?{SEVERAL} (?:(?:business|working) )?(?:hours|days|weeks|"
    r"months|time) (?:in advance|before(?:hand)?|ahead|"
    r"prior)|(?:well|long|sufficiently|far|far enough|long enough|early enough) (?:in advance|beforehand|ahead|"
    r"before(?= (?:your|the)\b))|"
    r"in good time|in plenty of time|as far in advance as (?:possible|you can)|"
    r"(?:early|soon) enough(?= (?:to|and|for)\b|[.,;]|\Z)|in due time|with (?:enough|sufficient|some|"
    rf"{REASONABLE}|plenty of) (?:advance |prior )?notice)(?![\w-])"
    rf"|\b(?:if|unless|provided(?: that)?|as long as|when) (?P<passive>(?:enough|sufficient|proper|{REASONABLE}) (?:advance |prior )?notice) (?:is|"
    rf"has been|was|can be) (?:not )?given"
    r"|\b(?<!no )(?P<needed>(?:advance|prior|some|reasonable|sufficient|enough) notice) (?:is|will be) (?:required|needed|necessary)|\b(?:requires?|need|needs|"
    r"gives? us|must give(?: us)?) (?P<advance>(?:advance|prior|advanced) notice)(?![\w-])"
    rf"|\b(?:gives? (?:us|our [a-z]+)|requires?|need|needs|with|give) (?P<given>(?:some|enough|sufficient|{REASONABLE}|"
    r"plenty of|ample|a bit of|a little) "
    r"(?:advance |prior |advanced )?(?:notice|warning|lead time))(?![\w-])"
    r"|\b(?:cancel\w*|chang\w*|refund\w*|rebook\w*)\b[^.;:]{0,40}? (?P<late>too late(?=[,.;])|(?:too )?(?:shortly|"
    r"close|late) (?:before|to) (?:the |your )?(?:departure|arrival|"
    r"check-?in|start|event|stay|trip|appointment|date))(?![\w-])"
)
# "Late cancellations are charged": from when on they are late, nobody says.
LATE = sparing(
    r"(?<![\w-])(?:(?P<short>(?:late|last[- ]minute|short[- ]notice) (?:cancellations?|changes?|amendments?|bookings?|"
    r"collections?|pick-?ups?|returns?|arrivals?))|(?P<hasty>(?:at|on) short notice)|"
    r"(?:cancel\w*|chang\w*) (?P<late>too late))(?=,? [^.;]{0,40}?\b(?:charged?|chargeable|"
    r"not (?:be )?(?:refund\w*|reimburs\w+|credited|possible|accepted)|forfeit\w*|lose|loses|lost|costs?)\b)"
)
LATE_CUES = ("late ", "last minute", "last-minute", "short notice", "short-notice", "too late")
PART_CUES = ("some of ", "most of ", "partial", " part ", "part of", "reduced", "portion", "percentage", "fraction", "share of")
_ADVISED = expression(
    r"\A(?:require|ask|remind|tell|let|give) (?:your |the )?(?:guests|customers|clients|staff|team|users|members|employees|"
    r"buyers)\b|"
    r"\b(?:you (?:can(?!'t|not)|could|may|might)|best|cheap\w*|to find|to avoid queues|lower price|discounts?|we (?:will|'ll)|"
    r"your (?:guests|customers|clients|team))\b"
)
NOTICE_CUES = (
    "in advance",
    "before",
    "ahead",
    "prior",
    "in good time",
    "enough",
    "too late",
    "in due time",
    "notice",
    "plenty of time",
    "warning",
    "lead time",
    " close to",
    "shortly",
    " late to",
)


def is_part(text: str, part: re.Match[str]) -> bool:
    """Whether a part of the money is given back or kept, and nothing says how it is worked out."""
    return not (_PART_TOLD.search(text) or NUMBER.search(text) or READER_SETS.search(text) or NO_FEE.search(text[: part.start()]))


def is_notice(text: str, notice: re.Match[str]) -> bool:
    """Whether readers are told to say or do something before an unknown time, and not merely advised."""
    # "Even with ample notice": it makes no difference.
    if re.search(r"\b(?:even|regardless of|whether or not|no matter)(?: if)? \Z", text[: notice.start()]):
        return False
    # "Book a few days before you travel" is advice.
    if re.match(r"(?:book|order|reserve|register|apply)\b.* before\Z", notice[0]):
        return False
    return not (_ADVISED.search(text) or HYPOTHESIS.search(text[: notice.start()]) or SOFTWARE.search(text))
