"""What the members of lists are: a card, a browser, a currency. Only names that are one thing wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from kblint.statements.words import concepts

# kind: its members, with other names of one after "|". A member may be a kind itself.
_TABLE = """
card: visa, mastercard, american express | amex, maestro, discover, diners club | diners, jcb, unionpay | union pay, credit card, debit card, prepaid card
payment: card, wallet, cash, cheque | check, bank transfer | wire transfer, direct deposit, standing order, direct debit, gift card, bitcoin, invoice
wallet: paypal, apple pay, google pay, klarna, venmo, alipay, wechat pay, amazon pay, samsung pay, twint
system: windows, macos | mac os | mac, linux, ios, ipados, android, chromeos
linux: ubuntu, debian, fedora, red hat | rhel, centos, opensuse | suse
ios: iphone
ipados: ipad
console: playstation | ps4 | ps5, xbox, nintendo switch | switch
browser: chrome, firefox, safari, edge, opera, brave, internet explorer, vivaldi
currency: eur | euro, usd | us dollar | dollar, gbp | pound sterling | pound, chf | swiss franc, sek | swedish krona, nok | norwegian krone, dkk | danish krone, \
pln | zloty, czk, huf, jpy | yen, cad | canadian dollar, aud | australian dollar, nzd
document: passport, identity card | id card | national id, driving licence | driver licence, residence permit, \
birth certificate, student card | student id
format: pdf, csv, xlsx | xls | excel | spreadsheet, docx | doc | word, jpg | jpeg, png, gif, tiff | tif, svg, json, xml, txt, zip, mp4, mp3, heic, webp, odt, rtf, \
wav, flac, aiff | aif, m4a, ogg, aac, mov, avi, webm, pptx | ppt | powerpoint, html, yaml | yml, ics, epub, psd, dwg, vcard | vcf, tsv, parquet, eps, bmp
lossless: wav, flac, aiff
country: eu | european union, uk | united kingdom | great britain, usa | united states | us, canada, mexico, brazil, argentina, chile, australia, \
new zealand, japan, china, india, singapore, hong kong, taiwan, south korea | korea, thailand, vietnam, malaysia, indonesia, philippines, israel, \
turkey, egypt, morocco, south africa, nigeria, kenya, russia, ukraine, serbia, albania, switzerland, norway, iceland, liechtenstein, monaco, \
andorra, united arab emirates | uae, saudi arabia, qatar
uk: england, scotland, wales, northern ireland
eu: austria, belgium, bulgaria, croatia, cyprus, czech republic | czechia, denmark, estonia, finland, france, germany, greece, hungary, \
ireland | republic ireland, italy, latvia, lithuania, luxembourg, malta, netherlands, poland, portugal, romania, slovakia, slovenia, spain, sweden
language: english, german, french, spanish, italian, portuguese, dutch, polish, swedish, danish, norwegian, finnish, czech, japanese, chinese, korean
"""
# What a list calls its members, and the kind that it means.
_CALLED = """
card: card
payment: payment method, payment option, method payment, way pay, way to pay, form payment, means payment
system: operating system, platform, os
browser: browser
console: console, game console
currency: currency
document: document, id, identification, proof
format: format, file type, file
language: language
country: country, destination, region, territory, nation
lossless: lossless
"""
# What a name may have beside it and still be what it names.
BESIDE = concepts(
    "card credit debit payment app client version valid original current national photo photocard file format browser desktop server online contactless "
    "workbook series one mobile phone plain old new plan full paper physical uk eu both latest device google microsoft apple mozilla newer later higher above up "
    "audio resident citizen subscriber customer address".split()
)


@cache
def _tables() -> tuple[dict[frozenset[str], str], dict[str, frozenset[str]]]:
    """The words of a name → the thing named; a thing → the kinds that it is of, theirs included."""
    named: dict[frozenset[str], str] = {}
    parents: dict[str, set[str]] = {}
    for line in _TABLE.strip().split("\n"):
        kind, _, rows = line.partition(": ")
        for row in rows.split(", "):
            names = row.split(" | ")
            parents.setdefault(names[0], set()).add(kind)
            for name in names:
                named[concepts(name.split())] = names[0]
        if kind in ("card", "linux"):
            named.setdefault(concepts([kind]), kind)
    found: dict[str, frozenset[str]] = {}
    for name, direct in parents.items():
        every, left = set(direct), list(direct)
        while left:
            for parent in parents.get(left.pop(), ()):
                if parent not in every:
                    every.add(parent)
                    left.append(parent)
        found[name] = frozenset(every)
    return named, found


@cache
def _called() -> dict[frozenset[str], str]:
    return {
        concepts(name.split()): kind
        for kind, _, rows in (line.partition(": ") for line in _CALLED.strip().split("\n"))
        for name in rows.split(", ")
    }


_MOST_WORDS = 6


@lru_cache(maxsize=4096)
def thing(names: frozenset[str]) -> str:
    """The known thing that some concepts name, such as "visa" for "Visa credit cards"; empty when they name none, or more than that."""
    names = frozenset(n for n in names if not n[:1].isdigit())
    if not 0 < len(names) <= _MOST_WORDS:
        return ""
    named, _ = _tables()
    found = [(words, name) for words, name in named.items() if words <= names and names - words <= BESIDE]
    return max(found, key=lambda f: (len(f[0]), f[1]))[1] if found else ""


def kinds(thing: str) -> frozenset[str]:
    """The kinds that a known thing is of."""
    return _tables()[1].get(thing, frozenset())


def called(names: Iterable[str]) -> str:
    """The kind that a list's own word for its members means; empty when it means none that is known."""
    words = frozenset(names)
    found = [(words_of, kind) for words_of, kind in _called().items() if words_of <= words]
    return max(found, key=lambda f: (len(f[0]), f[1]))[1] if found else ""


@cache
def words_for(kind: str) -> frozenset[str]:
    """The words that lists call members of a kind by; none where the kind is not known."""
    return frozenset(word for words, meant in _called().items() if meant == kind for word in words)
