"""What can be divided into those that are meant and those that are not: nearly every noun in the plural, and what kind of noun it is.

Only what software is made of and what stands for everything ("cases", "things", "reasons") is no such noun.
"""

from __future__ import annotations

_IRREGULAR = {
    "people": "person",
    "children": "child",
    "staff": "staff",
    "visas": "visa",
    "buses": "bus",
    "movies": "movie",
    "pieces": "piece",
    "classes": "class",
}
_MASS = "goods|luggage|baggage|equipment|merchandise|waste|content|furniture|clothing|food|swimwear|cover|coverage"
_ABSTRACT = (
    r"(?:cases|circumstances|situations|instances|scenarios|conditions|settings|options|fields|files|formats|folders|actions|pages|screens|buttons|menus|characters|"
    r"letters|words|phrases|browsers|systems|errors|permissions|rights|rules|columns|rows|messages|emails|notifications|alerts|aspects|elements|details|things|ways|"
    r"steps|reasons|types|kinds|sorts|groups|criteria|tags|labels|values|parameters|variables|commands|queries|responses|changes|factors|fonts|colou?rs|reports|"
    r"filters|views|websites|sites|objects|headers|ports|protocols|keywords|topics|tasks|workflows|processes|scopes|limits|restrictions|exceptions|exclusions|"
    r"limitations|requirements|terms|laws|regulations|images|videos|photos|positions|operations|endpoints|versions|environments|issues|problems|risks|matters|"
    r"points|purposes|savings|concerns|has|was|does|this|sales|always|perhaps|besides|unless|sometimes|yes|requires|needs|others|years|minutes|seconds|data|ones|"
    r"means|as|is|its|us|less|"
    r"thousands|hundreds|millions|dozens|plus|steps|occasions|suggestions|tips|questions|answers|examples|updates|scripts|calls|signs|walls|effects|"
    r"basics|news|thanks|lots|loads|statements|lists|forms|digits|clicks|taps|bits|bytes|toppings|routers|processors|players|scratches|portions)"
)
# Those that are not named: "in certain cases", "several conditions have to be met".
SOME = r"(?<![\w-])(?:some|certain|specific|particular|selected|select|special|several|various|(?:only )?a few|an? (?:limited |small )number of)"
STOP = (
    r"(?:and|or|of|to|in|on|for|is|are|the|with|which|what|whose|who|whether|how|where|why|between|that|this|these|those|your|our|their|its|his|her|my|all|"
    r"any|each|every|an?|not|no|you|we|they|it|can|may|might|will|must|from|by|at|as|if|when|than|be|has|have|was|were|do|does|then|please)"
)
# Adjectives and nouns that stand before it, and the noun: "opened", "films".
MODIFIERS = rf"(?P<modifiers>(?:(?!{STOP}\b)[\w-]{{3,20}} (?:and|or|&) (?=[\w-]+ [\w-]*s\b))?(?:(?!{STOP}(?![\w-]))[\w'&/-]{{1,25}} ){{0,3}}?)"
PLURAL = (
    rf"(?:(?<=medical )conditions|(?<=existing )conditions|(?<=types of |kinds of )(?!{_ABSTRACT}\b|information\b|data\b)[a-z]{{3,20}}|"
    rf"parts(?! of\b)|(?!parts\b)(?!{_ABSTRACT}\b)(?:people|children|staff|visas|buses|{_MASS}|[a-z-]{{2,24}}[a-hj-rtv-z]s))"
)
NOUN = (
    rf"(?:(?P<kind>(?!{STOP}\b|{_ABSTRACT}\b)[a-z-]{{3,20}}) (?:types|levels|kinds|groups)|"
    rf"(?P<noun>{PLURAL}))\b(?![-'])"
)

PLACES = frozenset(
    "country nation region state province location area market territory jurisdiction city destination neighbourhood neighborhood district street zone ward "
    "borough town county "
    "postcode island suburb parish".split()
)
PEOPLE = frozenset(
    "customer member guest passenger subscriber client student applicant visitor traveller traveler tenant patient driver seller buyer borrower resident parent "
    "pensioner pupil user person employee individual child donor player owner veteran volunteer colleague recipient developer researcher official "
    "contributor teacher maintainer manager author participant nonprofit non-profit charity neighbour neighbor".split()
)
# Their doing is not the company's: a bank that charges, a country that taxes.
OTHERS = frozenset(
    "business airport airline insurer policy programme program app carrier courier company bank country state jurisdiction city network provider "
    "merchant retailer seller "
    "host school restaurant venue issuer supplier publisher registrar hospital employer organiser organizer partner browser authority institution "
    "vendor station shop".split()
)
TIMES = frozenset("time period season week month hour day date".split())
# Nobody but a company and its customers has these.
PLAIN = frozenset(
    "plan tier subscription country nation territory province postcode jurisdiction town island destination store shop restaurant hotel venue "
    "airport brand promotion deal discount "
    "reward customer passenger student applicant tenant patient pensioner resident visitor traveller traveler shopper buyer borrower merchant retailer seller "
    "bank currency purchase booking reservation ticket fare flight seat cabin holiday loan vehicle medication prescription treatment shipment parcel delivery "
    "courier university household nationality coupon voucher fee charge surcharge expense membership withdrawal lounge visa donation "
    "neighbourhood neighborhood district street "
    "ward borough suburb county parish garage beach museum clinic pharmacy hospital doctor stylist therapist meter kiosk appointment tour exhibit exhibition "
    "club vaccine grant veteran train ferry journey trip attraction breed dish wine flat apartment concert airline coin perk rider performance screening "
    "production workshop pet animal dog bike tariff luggage baggage merchandise furniture clothing injury ride enquiry sport medicine scholarship bursary "
    "exhibitor volunteer agency city employee insurer market movie partner profession pupil school region equipment waste cryptocurrency ".split()
)
# "Cards" may be of any kind, "gift cards" are not.
PLAIN_KINDS = frozenset("gift payment promo discount credit debit prepaid zip postal parking bank loyalty server age car".split())


def singular(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and noun != "goods" else noun


def both(noun: str) -> tuple[str, str]:
    """The singular and the plural of what ``singular`` made."""
    if noun.endswith("y") and noun[-2:-1] not in "aeou":
        return noun, f"{noun[:-1]}ies"
    return noun, f"{noun}es" if noun.endswith(("ch", "sh", "x", "ss")) else f"{noun}s"
