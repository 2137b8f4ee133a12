"""What customers of many trades ask first, each question by the words that a sentence which answers it cannot do without.

One row is one question: its name, the dimension of its answers, how these bound, expressions of which a sentence must have each, and one that makes it
another question. Two answers are to one question only where they name the same of ``CASES`` and no two of a row of ``KINDS``.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from kblint.expressions import compiled


class Asked(msgspec.Struct, frozen=True):
    """A question by its wording: what its answers bound (empty where that differs) and as what that may be read, what is said, and what must not be."""

    name: str
    bound: str
    bounds: frozenset[str]
    said: tuple[re.Pattern[str], ...]
    unlike: re.Pattern[str] | None

    def is_asked(self, folded: str) -> bool:
        """Whether a folded sentence answers it."""
        return all(words.search(folded) for words in self.said) and not (self.unlike and self.unlike.search(folded))


# Cases that have an answer of their own: both sides name the same.
CASES = tuple(
    rf"\b(?:{words})\b"
    for words in (
        "express|priority|next[- ]day|same[- ]day|fast(?:er)?|special",
        "international\\w*|abroad|overseas|foreign|worldwide",
        "young|under(?: the age of)? \\d+",
        "shows? up|appears?|issuing bank|your bank",
        "extra|additional|another|second",
        "monthly pass|month pass",
        "day pass|annual pass",
        "bonus|welcome (?:bonus|points|offer|gift)|promotion\\w*",
        "weekends?|saturdays?|sundays?",
        "peak|summer|august|christmas|easter|holidays? season|bank holidays?",
        "dvds?|films?|magazines?|equipment|laptops?",
        "emergenc\\w+|urgent\\w*",
        "renewals?|renewed|renews?",
        "e-?bikes?|electric|cargo|vans?|scooters?|motorcycles?",
        "part[- ]time",
        "private|domestic",
        "digital|e-?books?|e-?mags?",
        "custom|personali[sz]ed|made to order|pre-?orders?",
        "luxury|vip|wheelchairs?|disabled",
        "later orders?|follow-?up|first (?:appointment|order)",
        "in-game|in-app",
        "probation(?:ary)?",
        "schools?",
    )
)
# Of whom or what it holds, by alternatives: two sides that name others of one row are of two.
KINDS = tuple(
    tuple(rf"\b(?:{words})\b" for words in row)
    for row in (
        (
            "students?|pupils?",
            "children|child|kids?|bab(?:y|ies)|infants?|juniors?",
            "adults?|grown-?ups?",
            "seniors?|pensioners?",
        ),
        ("business(?:es)?|corporate|commercial", "personal|consumers?"),
        ("online|app|website|portal", "by phone|telephone", "branch|in store|in person|counter"),
        ("standard|single|basic|free (?:plan|account|members?|users?|version)", "premium|pro|plus|gold|enterprise|bundles?"),
        ("economy", "business class|first class"),
        ("non-?members?", "(?<!non-)members?"),
        ("mobile|sim|handset", "broadband|internet|fibre", "electricity|gas|energy", "gym|fitness"),
        ("credit cards?", "debit cards?", "direct debits?", "card payments?|by card"),
        ("damaged", "delayed|lost"),
        ("high season", "low season"),
        ("lockers?", "pick-?up (?:points?|shops?)|parcel shops?|dropped off", "(?:your|the) doors?"),
        ("for collection", "for delivery"),
        ("garage", "in front of|on the street"),
        ("by the hour|hourly", "by the day"),
        ("check-?ups?", "operations?|surger(?:y|ies)"),
        ("with (?:a phone|extra cover)", "without (?:a phone|extra cover)"),
        ("tests?|exams?", "videos?|lessons?|modules?"),
    )
)
_EACH_DAY = r"\b(?:(?:a|per|each|every|one|same|single|in a|whole|that|calendar|given|full) day|daily|days?'s?|all day)\b"
_OF_AGE = r"\bage[ds]?\b|\bold(?:er)?\b|\bunder\b|\byounger\b|\bturned\b|\bover\b"
_CALLED_OFF = r"\bcancel|\bcall(?:s|ed|ing)? off\b"


def _rows() -> tuple[tuple[str, str, str, str, str], ...]:
    # Name, dimension, bounds, what has to be said (parted by " && "), what must not be.
    # fmt: off
    return (
        ("free delivery", "money", "min exact max",
         r"\bdeliver\w*|\bshipping\b|\bship\b|\bpostage\b && \bfree\b|\bno cost\b|\bdon't (?:pay|charge)\b|\bno (?:[a-z]+ ){0,2}charge\b|"
         r"\bcover the cost\b|\bfee is added\b && \borders?\b|\bbasket\b|\bspend\b|\bfrom\b",
         r"\breturn"),
        ("least order", "money", "min exact max",
         r"\b(?:orders?|basket|food|meals?|dishes|cart|trolley)\b && \b(?:minimum|at least|or more|below|under|less than|no less|has to (?:come|"
         r"reach)|worth|upwards|and above|and over)\b",
         r"\bfree\b|\bno cost\b|\bdiscount|%|\bgift|\bpay-?out|\bcharge|\bfees?\b|\bcover\b|\brefund|\bpoints?\b|\binstalments?\b"),
        ("check-in closes", "duration", "min exact max",
         r"\bcheck(?:ed|s|ing)?[- ]in\b|\bcheck you in\b && \bairport\b|\bdesks?\b|\bflight\b && \bbefore\b|\bprior\b|\bleft until\b|\btake-off\b",
         r"\bonline\b|\bopens?\b"),
        ("deposit", "money", "exact", r"\bdeposits?\b", r"\b(?:minimum|account|savings?|interest|bonus|withdraw\w*|cheques?|top up|least)\b"),
        ("age to rent", "duration", "min exact",
         r"\b(?:rent(?:s|ing|al)?|hir(?:e|ed|es|ing)|drivers?)\b && \bcars?\b|\bvehicles?\b|\bdriver age\b && " + _OF_AGE,
         r"\blicen[cs]e|\bsurcharge|\bfee\b|\byoung driver|\binsur|\bdays?\b|\bhours?\b|\bmonths?\b"),
        ("old enough", "duration", "min exact",
         r"\b(?:join|gym|members?(?:hip)?)\b && " + _OF_AGE, r"\bcars?\b|\bfree\b|\bpool\b|\bdays?\b|\bmonths?\b|\bnotice\b"),
        ("trial", "duration", "",
         r"\btrial\b|\bfree (?:access|use)\b|\bfree of charge\b|\bwithout (?:paying|charge)\b|\bwon't charge you\b|"
         r"\bnot ask you for any money\b && \btrial\b|\btry\b|\btest\b|\bsign up\b|\baccounts?\b|\bsoftware\b",
         r"\brefund|\bkeep\b|\bdelet|\bsupport\b|\bcancel|\bcards?\b|\bremind|\bextra\b|\bpast\b|\bwithin\b|\bpurge"),
        ("backups kept", "duration", "",
         r"\bback-?ups?\b && \b(?:keep|kept|deleted?|retention|retained|restored?|stored|go back|removed)\b",
         r"\bcancel|\bterminat|\bevery\b|\bonce a\b"),
        ("contract", "duration", "",
         r"\b(?:contracts?|commit|tied in|minimum term)\b && \b(?:minimum|terms?|initial|commit\w*|tied|can't be ended|runs|lasts?|period|"
         r"earliest|least|before)\b && \bmonths?\b|\byears?\b",
         r"\bnotice\b|\brenew|\bexten[ds]|\brefund|\bguarantee|\bemploy|\bprobation|\bwarrant"),
        ("price held", "duration", "",
         r"\b(?:price|rate|tariff)s?\b && \b(?:guaranteed?|lock|stays? the same|won't raise|protected|same rate|can change)\b && \bmonths?\b|"
         r"\byears?\b",
         ""),
        ("appointment called off", "duration", "min max exact",
         rf"\bappointments?\b|\bpatients?\b|\bcan(?:'t|not) come\b && {_CALLED_OFF}|\bnot coming\b|\bcan(?:'t|not) (?:come|keep|make)\b && "
         r"\bbefore(?:hand)?\b|\badvance\b|\bahead\b|\bnotice\b|\bto go\b",
         r"\bclass(?:es)?\b|\brooms?\b|\breschedul"),
        ("doors open", "duration", "",
         r"\b(?:auditorium|doors|seating|your seat)\b && \b(?:performance|show|play|curtain|beginning)\b && \bbefore\b|\bprior\b|\bahead\b",
         r"\blate\b|\bcancel|\brefund"),
        ("ride called off after booking", "duration", "max exact min",
         rf"{_CALLED_OFF} && \brides?\b|\btrips?\b && \bfree\b|\bfee\b|\bnothing\b|\bcharge", r"\baccept|\bpause|\bno-show|\bbefore\b"),
        ("car held", "duration", "max exact",
         r"\breserv && \bcars?\b|\bvehicles?\b && \bfree\b|\bcosts?\b|\bcharg|\bbill", r"\bcancel|\bbefore the (?:start|trip)"),
        ("tenant's notice", "duration", "min exact",
         r"\btenan\w+|\bflat\b|\bmov(?:e|ing) out\b && \bnotice\b|\badvance\b|\bends\b", r"\bvisit|\binspect|\bdeposit|\brepair|\benter"),
        ("youngest at the nursery", "duration", "min exact max",
         r"\bnursery\b|\bbab(?:y|ies)\b|\blittle one\b && \bage[ds]?\b|\bold\b|\byounger\b|\bunder\b|\bearliest\b && \bmonths?\b",
         r"\bsick\b|\bfees?\b|\bnotice\b"),
        ("cash a day", "money", "max exact",
         rf"\b(?:cash|atms?)\b && \b(?:withdraw\w*|take[ns]? out|draw|get|gives?|limit|pay out)\b && {_EACH_DAY}", r"\bfees?\b|credit card"),
        ("checked bag", "weight", "max exact",
         r"\b(?:checked|hold|suitcases?)\b && \b(?:bags?|baggage|luggage|suitcases?)\b", r"\b(?:cabin|hand|carry-on|sports?|oversized)\b"),
        ("cabin bag", "weight", "max exact", r"\b(?:cabin|hand|carry-on)\b && \b(?:bags?|baggage|luggage)\b", r"\b(?:checked|hold)\b"),
        ("late train", "duration", "min exact",
         r"\bcompensat|\b(?:money|fare) back\b && \bdelay|\blate\b|\bbehind\b|\btimetable\b", r"\bclaims? (?:must|within|have)\b|\bwithin\b"),
        ("backed up", "duration", "",
         r"\bback(?:s|ed)? up\b|\bbackups?\b|\bcop(?:y|ies) of\b && \b(?:every|once|twice|daily|weekly|hourly)\b",
         r"\b(?:keep|kept|retain\w*|restore|stored for)\b"),
        ("roaming data", "data", "", r"\beu\b|\beurope\b|\broaming\b && \bdata\b|\bgb\b", r"\boutside\b"),
        ("line live", "duration", "",
         r"\bbroadband\b|\binternet\b|\bfibre\b && \border && \b(?:activat|connect|switch|go live|online|working|up and running)", r"\brouter\b"),
        ("meter reading", "duration", "", r"\bmeters?\b && \bread|\bfigures\b|\bnumbers\b|\bsays\b && \bevery\b|\bonce\b|\btwice\b", ""),
        ("contents excess", "money", "exact", r"\bcontents\b && \bexcess\b|\bclaim|\bfirst\b", r"\bbuildings?\b|\bup to\b"),
        ("car excess", "money", "",
         r"\b(?:damage[sd]?|accidents?|bump|repairs?)\b && \b(?:cars?|vehicles?|trip|accident|members?)\b && \b(?:excess|liab\w+|pay|charged|bill)\b",
         r"\b(?:contents|windscreens?|glass|tyres?|deposit)\b"),
        ("lent at once", "count", "max exact",
         r"\b(?:borrow\w*|loans?|lends?|lent|library)\b && \b(?:at (?:a|one|any one|the same) time|at once|number of|no more than|maximum)\b",
         r"\b(?:reserv|request|renew|hold requests?|times)\b"),
        ("check-ups", "duration", "", r"\bcheck-?ups?\b|\bexamin|\bteeth\b|\bvisit to the dentist && \bevery\b|\bonce\b|\btwice\b|\bafter\b", ""),
        ("parcel kept", "duration", "",
         r"\bpick-?up (?:point|shop|location)s?\b|\bparcel shops?\b|\bcollection points?\b|\blockers?\b && \bparcels?\b|\bpackages?\b|\bcollect|"
         r"\bstorage\b|\bkept\b",
         r"\bbefore\b"),
        ("table held", "duration", "",
         r"\btables?\b|\breservations?\b && \b(?:late|hold|held|kept|keep|released?|lapses?|valid|past)\b && \bminutes?\b|\bhour\b",
         r"\b(?:cancel|dine|seating|menu)\b"),
        ("tickets each", "count", "max exact",
         r"\b(?:tickets?|places|seats)\b && \b(?:events?|performances?|shows?|concerts?)\b && \b(?:buy|bought|purchased?|orders?|book|sell|sales?|"
         r"get|limit)",
         r"\bgroups?\b|\btransfer|\bresale\b"),
        ("group saving", "percent", "",
         r"\bgroups?\b|\bpart(?:y|ies)\b|\b(?:ten|eight|ten) or more\b && \b(?:off|discount|saves?|reduc\w+|cheaper|less)\b", ""),
        ("group size", "count", "min", r"\bgroups?\b|\bpart(?:y|ies)\b|\btogether\b && \b(?:discount|rate|price|reduc\w+|cheaper)", ""),
        ("how many devices", "count", "max exact",
         r"\b(?:stream\w*|watch|play\w*|screens)\b && \b(?:at (?:once|a time|the same time)|simultaneous\w*|in parallel)\b", r"\bdownload"),
        ("playtime refunded", "duration", "max exact min",
         r"\b(?:refund\w*|money back|return\w*|purchase price)\b && \bgames?\b|\bplaytime\b && \bplay(?:ed|time|ing|s)?\b|\b(?:time|used|spent|"
         r"hours) in (?:the|a) game\b|\bused it\b",
         r"\bdays\b"),
        ("job ad", "duration", "",
         r"\b(?:jobs?|vacanc(?:y|ies)|positions?)\b && \b(?:ads?|adverts?|advertisements?|post(?:s|ed|ings?)?|vacanc(?:y|ies)|job)\b && "
         r"\b(?:online|expires?|visible|taken down|shown?|sees?|runs?|running|disappears|duration|archived|publish(?:ed)?)\b",
         r"\brefund|\bdraft"),
        ("course access", "duration", "",
         r"\b(?:courses?|lessons)\b && \b(?:access|open(?:ed)?|available|watch|work through|use)\b && \b(?:buy|buying|bought|purchased?|paid)\b",
         r"\brefund|\btrial\b|\bmoney\b"),
        ("ride called off", "duration", "max exact", rf"{_CALLED_OFF} && \baccept && \b(?:driver|ride|trip)", ""),
        ("parking a day", "money", "max exact", rf"\bpark && {_EACH_DAY}", r"\b(?:fine|lost|permit|night|hour|penalt)"),
        ("parking a night", "money", "max exact", r"\bpark|\bcars?\b && \bnight", r"\b(?:rent|hire)\b"),
        ("distance a day", "length", "", rf"\b(?:drive|driv(?:en|ing)|distance|mileage)\b && {_EACH_DAY}|\bday rate\b", ""),
        ("ride free", "duration", "",
         r"\b(?:rides?|trips?|riding|bikes?)\b && \b(?:free|no cost|pay(?:ing)?|charged?|covers?|covered|fees?|included?|nothing)\b && "
         r"\bminutes?\b|\bhour\b",
         r"\b(?:cancel\w*|wait\w*|pause|reserv\w+|accept\w*|driver)\b"),
        ("money from a sale", "duration", "",
         r"\b(?:bank account|payout time|proceeds|takings)\b && \b(?:sale|transaction|card payment|customer pays|customer has paid|paid you|"
         r"payments?|takings)\b",
         r"\b(?:refund|chargeback|deposit)"),
        ("deposit back", "duration", "",
         r"\bdeposits?\b && \b(?:return(?:s|ed)?|refund(?:s|ed)?|back|releas(?:e|es|ed)|repaid|keep|held|again|receive)\b",
         r"\b(?:dispute|claim|arrival|before)\b"),
        ("swimming alone", "duration", "min",
         r"\b(?:pool|swim\w*|water)\b && \b(?:adults?|alone|own|unaccompanied|grown-?up|parent|accompan\w+)\b", ""),
        ("garden waste", "duration", "",
         r"\bgarden\b && \b(?:collect\w*|empt\w+|pick(?:ed|s)? up|taken away|call|comes)\b && \bevery\b|\bonce\b|\bfortnight",
         r"\b(?:weekends?|winter|december)\b"),
        ("paid holiday", "duration", "",
         r"\b(?:holidays?|annual leave|paid leave)\b && \b(?:full[- ]tim\w+|employees?|staff|colleagues)\b",
         r"\b(?:carr(?:y|ied)|unused|sick|parental|notice|untaken|leftover|transfer|maternity|advance)\b"),
        ("holiday carried over", "duration", "max exact",
         r"\b(?:holidays?|leave)\b && \b(?:carr(?:y|ied)|carry-over|unused|untaken|leftover|transfer|next (?:holiday )?year|new year)\b",
         r"\bsick\b"),
        ("new card", "duration", "",
         r"\bcards?\b && \b(?:replac\w+|new|lost|stolen|another)\b && \b(?:arrives?|reach|deliver\w*|receive|hands|at your home)\b",
         r"\b(?:gift|fee|pin)\b"),
        ("bag drop", "duration", "min max exact",
         r"\b(?:bags?|baggage|luggage|suitcases?)\b && \b(?:drop\w*|hand in|desk|counter|belt|checked|deposited|accepted)\b && \b(?:before|prior|"
         r"take-off)\b",
         r"\b(?:boarding|report|claim)\b"),
        ("on sale ahead", "duration", "max exact",
         r"\b(?:tickets?|seats|trains?|journeys?)\b && \b(?:in advance|ahead|earlier|beforehand|before (?:the date|you travel|travel)|released|"
         r"go on sale|next|from now|advance booking)\b && \b(?:weeks?|months?)\b",
         rf"{_CALLED_OFF}|\brefund|\bchange"),
        ("licence held", "duration", "min exact", r"\blicen[cs]e\b && \b(?:held|had|hold|issued|possession)\b", r"\b(?:expire|valid for)\b"),
        ("kept after leaving", "duration", "",
         r"\b(?:data|accounts?|files|projects|workspaces?|contents)\b && \b(?:cancel\w*|terminat\w+|subscription)\b && \b(?:keep|kept|retention|"
         r"deleted?|erased|recover\w*|come back|stays?|stored)\b",
         r"\b(?:trial|refund|inactive|backups?)\b"),
        ("number brought over", "duration", "",
         r"\bnumbers?\b && \b(?:transfer|port(?:ing|ed)?|switch(?:ing|ed)?|bring|mov(?:e|ing)|come across|old number)\b",
         r"\b(?:notice|valid|cancel)\b"),
        ("damage reported", "duration", "max exact",
         r"\b(?:claims?|damage|accident|loss|incident)\b && \b(?:report\w*|tell|notif\w+|know|reaches)\b",
         r"\b(?:goods|items?|parcels?|orders?|deliver\w*|baggage|bags?|refund\w*|luggage|tickets?)\b"),
        ("membership paused", "duration", "",
         r"\b(?:freez\w+|frozen|paus\w+|suspen\w+|on hold|break)\b && \bmember", r"\b(?:notice|before|minimum|least)\b"),
        ("late work", "percent", "",
         r"\b(?:late|deadline|due date|delay|overdue)\b && \b(?:marks?|coursework|assignments?|work|essay|submission)\b", ""),
        ("repeat prescription", "duration", "",
         r"\b(?:prescriptions?|medicine|medication|tablets)\b && \b(?:ready|process\w*|takes?|allow|issue|pick up|least)\b && \brepeat\b|\bregular\b",
         r"\bvalid\b"),
        ("parcel weight", "weight", "max exact", r"\b(?:parcels?|packages?|box(?:es)?)\b", r"\b(?:letters?|pallets?|least|minimum)\b"),
        ("download kept", "duration", "",
         r"\bdownload && \b(?:expires?|watch|stays?|play\w*|available|deleted?|removed|offline|viewing)\b",
         r"\b(?:course|data|backup|link|invoice|export)\b"),
        ("pass mark", "percent", "min exact",
         r"\b(?:certificates?|pass(?:ed|es)?)\b && \b(?:tests?|exams?|quiz(?:zes)?|score)\b", r"\b(?:attend\w*|fee)\b"),
        ("profile photos", "count", "max exact", r"\bprofiles?\b && \b(?:photos?|pictures)\b", ""),
        ("driver waits", "duration", "",
         r"\bwait\w*\b|\bto get in\b|\bget to the car\b && \b(?:drivers?|pick-?up|car|riders)\b && \bminutes?\b", rf"{_CALLED_OFF}|\baccept"),
        ("lost ticket", "money", "exact",
         r"\btickets?\b && \b(?:lost|lose|can't find|gone missing|without their)\b", r"\b(?:refund|resen[dt]|event)\b"),
        ("chargeback answered", "duration", "",
         r"\bchargebacks?\b|\bdisput && \b(?:respon\w+|repl\w+|evidence|contest\w*|upload|statement|deadline)\b", r"\bfee\b"),
        ("landlord's visit", "duration", "",
         r"\b(?:visits?|enter\w*|come into|inspection)\b && \b(?:flat|home|property|premises|tenants?)\b && \b(?:notice|advance|before|beforehand|"
         r"ahead)\b",
         rf"{_CALLED_OFF}|\bguests?\b"),
        ("ill child", "duration", "", r"\b(?:sick|vomit\w*|diarrhoea|tummy)\b && \b(?:child\w*|home|nursery|little one|absence)\b", ""),
        ("free when young", "duration", "max",
         r"\b(?:free|nothing|no [a-z]+ fee|not charge|don't charge|don't need to pay)\b && \b(?:admission|entry|visit|museum|get in|gallery|zoo|"
         r"entrance)\b",
         ""),
        ("complaint answered", "duration", "",
         r"\bcomplaints?\b && \b(?:answer\w*|repl\w+|respon\w+|resolve\w*|decision)\b", r"\b(?:make|submit|raise|file)\b"),
        ("gate closes", "duration", "", r"\b(?:gates?|boarding)\b && \bclos(?:e|es|ing)\b && \bbefore\b", ""),
        ("password length", "count", "min", r"\bpasswords?\b && \bcharacters?\b", ""),
        ("foreign payments", "percent", "",
         r"\b(?:foreign|abroad|currenc\w+)\b && \b(?:fees?|charged?|costs?|add)\b", r"\b(?:cash|withdraw\w*|atm)\b"),
        ("uptime", "percent", "", r"\buptime\b|\bavailab(?:ility|le)\b && \b(?:guarantee\w*|sla|month|uptime)\b", r"\bcredits?\b"),
    )
    # fmt: on


@cache
def asked() -> dict[str, tuple[Asked, ...]]:
    """All questions, by the dimension of their answers."""
    found: dict[str, list[Asked]] = {}
    for name, dimension, bounds, said, unlike in _rows():
        bound, _, _ = bounds.partition(" ")
        words = tuple(compiled(part) for part in said.split(" && "))
        one = Asked(name, bound, frozenset(bounds.split()), words, compiled(unlike) if unlike else None)
        found.setdefault(dimension, []).append(one)
    return {dimension: tuple(questions) for dimension, questions in found.items()}


@cache
def _cases() -> tuple[re.Pattern[str], ...]:
    return tuple(map(compiled, CASES))


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(map(compiled, row)) for row in KINDS)


def cases(folded: str) -> frozenset[int]:
    """Which cases that have answers of their own a folded sentence names."""
    return frozenset(i for i, words in enumerate(_cases()) if words.search(folded))


def kinds(folded: str) -> frozenset[tuple[int, int]]:
    """Of whom or what a folded sentence says that it holds: rows of KINDS, each with the alternative."""
    return frozenset((i, j) for i, row in enumerate(_kinds()) for j, words in enumerate(row) if words.search(folded))
