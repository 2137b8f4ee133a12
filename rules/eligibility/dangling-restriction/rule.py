"""KB302: a restriction that is announced and never stated.

Seven forms, each in a sentence about what customers get, pay or may do:

* ``apply``: "exclusions apply", "terms and conditions apply", "subject to restrictions";
* ``scope``: "certain plans", "select countries", "some of our stores": a vague determiner before a noun of scope, bound to a
  predicate of availability, price or permission ("available in certain countries", "some items cannot be returned");
  The same from the other end: "not available in all countries", "only some machines take coins", and of parts: "in some parts of the town";
* ``bar``: "if you meet certain criteria", "above a certain amount";
* ``cases``: "in some cases" beside what the company does or what the customer may do.

* ``item``: an item of a list that is nothing but "certain health products".
* ``rules``: "different rules may apply to groups"; ``basis``: "on a limited basis"; ``less``: "free accounts have limited features".

It is silent when something states the restriction: a link in the sentence, a next sentence that names or sends to where it
is named, a list or table that follows, names in the sentence ("such as", a parenthesis, a relative clause with the
criterion), or a heading or lead-in of the article that announces those very things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from kblint.articles.model import Article, Block, Sentence
from kblint.articles.text import fold
from kblint.expressions import expression
from kblint.finding import Hit
from kblint.rules.customers import deals_with_customers
from kblint.rules.interface import Context
from kblint.rules.matching import article_text, stands
from kblint.rules.surroundings import following, in_quotes, list_or_table_follows, next_sentence, section

# What a restriction divides: singular and plural. How software is made up (files, actions, settings) is not among them.
_NOUNS_BY_PLURAL = {
    "plans": "plan", "tiers": "tier", "packages": "package", "subscriptions": "subscription", "countries": "country",
    "regions": "region",
    "states": "state", "provinces": "province", "locations": "location", "areas": "area", "markets": "market",
    "territories": "territory",
    "postcodes": "postcode", "jurisdictions": "jurisdiction", "cities": "city", "towns": "town", "islands": "island",
    "destinations": "destination",
    "zip codes": "zip code", "postal codes": "postal code", "stores": "store",
    "shops": "shop", "branches": "branch", "restaurants": "restaurant", "hotels": "hotel", "properties": "property",
    "venues": "venue",
    "airports": "airport", "products": "product", "items": "item", "goods": "goods", "services": "service",
    "categories": "category",
    "brands": "brand", "models": "model", "devices": "device", "phones": "phone", "features": "feature", "benefits": "benefit",
    "offers": "offer", "promotions": "promotion", "deals": "deal", "discounts": "discount", "rewards": "reward", "apps": "app",
    "customers": "customer", "members": "member", "users": "user", "guests": "guest", "passengers": "passenger",
    "accounts": "account",
    "subscribers": "subscriber", "clients": "client", "students": "student", "employees": "employee", "applicants": "applicant",
    "businesses": "business", "organisations": "organisation", "organizations": "organization", "teams": "team",
    "partners": "partner",
    "merchants": "merchant", "retailers": "retailer", "sellers": "seller", "hosts": "host", "agencies": "agency",
    "providers": "provider",
    "schools": "school", "cards": "card", "banks": "bank", "payment methods": "payment method", "currencies": "currency",
    "transactions": "transaction", "orders": "order", "purchases": "purchase", "bookings": "booking", "reservations": "reservation",
    "tickets": "ticket", "fares": "fare", "fare types": "fare", "flights": "flight", "routes": "route", "seats": "seat",
    "cabins": "cabin",
    "events": "event", "dates": "date", "days": "day", "holidays": "holiday", "courses": "course", "programmes": "programme",
    "programs": "program", "contracts": "contract", "policies": "policy", "loans": "loan", "claims": "claim", "vehicles": "vehicle",
    "medications": "medication", "procedures": "procedure", "prescriptions": "prescription", "treatments": "treatment",
    "sizes": "size", "channels": "channel", "titles": "title", "shows": "show", "movies": "movie", "networks": "network",
    "functions": "function", "functionalities": "functionality", "shipments": "shipment", "parcels": "parcel",
    "deliveries": "delivery",
    "repairs": "repair", "parts": "part", "accessories": "accessory", "upgrades": "upgrade", "licences": "licence",
    "licenses": "license",
    "editions": "edition", "numbers": "number", "integrations": "integration", "carriers": "carrier", "couriers": "courier",
    "materials": "material", "collections": "collection", "games": "game", "books": "book", "listings": "listing",
    "publications": "publication", "institutions": "institution", "universities": "university", "companies": "company",
    "families": "family", "households": "household", "residents": "resident", "nationalities": "nationality", "extras": "extra",
    "bundles": "bundle", "coupons": "coupon", "vouchers": "voucher", "promo codes": "promo code", "gift cards": "gift card",
    "charges": "charge", "fees": "fee", "expenses": "expense", "exams": "exam", "certificates": "certificate", "degrees": "degree",
    "languages": "language", "industries": "industry", "professions": "profession", "memberships": "membership", "rates": "rate",
    "payments": "payment", "withdrawals": "withdrawal", "transfers": "transfer", "stations": "station",
    "lines": "line", "lounges": "lounge", "rooms": "room", "visas": "visa", "domains": "domain", "assets": "asset",
    "tokens": "token",
    "donations": "donation", "neighbourhoods": "neighbourhood", "neighborhoods": "neighborhood", "districts": "district",
    "streets": "street", "zones": "zone",
    "quarters": "quarter", "wards": "ward", "boroughs": "borough", "suburbs": "suburb", "counties": "county",
    "parishes": "parish", "buildings": "building",
    "lots": "lot", "garages": "garage", "car parks": "car park", "parking spaces": "parking space", "parks": "park",
    "beaches": "beach", "pools": "pool",
    "libraries": "library", "museums": "museum", "offices": "office", "centres": "centre", "centers": "center", "clinics": "clinic",
    "pharmacies": "pharmacy", "hospitals": "hospital", "doctors": "doctor", "stylists": "stylist", "therapists": "therapist",
    "machines": "machine",
    "meters": "meter", "kiosks": "kiosk", "terminals": "terminal", "appointments": "appointment", "permits": "permit",
    "costs": "cost",
    "classes": "class", "lessons": "lesson", "tours": "tour", "exhibits": "exhibit", "exhibitions": "exhibition",
    "clubs": "club", "staff": "staff",
    "vaccines": "vaccine", "grants": "grant", "tenants": "tenant", "veterans": "veteran", "pensioners": "pensioner",
    "pupils": "pupil",
    "trains": "train", "buses": "bus", "ferries": "ferry", "journeys": "journey", "trips": "trip", "stops": "stop",
    "attractions": "attraction",
    "server locations": "server location", "breeds": "breed",
    "pieces": "piece", "dishes": "dish", "wines": "wine", "times": "time", "periods": "period", "seasons": "season",
    "weeks": "week", "months": "month", "hours": "hour",
    "age groups": "age group", "flats": "flat", "apartments": "apartment", "concerts": "concert", "insurers": "insurer",
    "airlines": "airline",
    "coins": "coin", "privileges": "privilege", "perks": "perk", "parents": "parent", "children": "child", "patients": "patient",
    "drivers": "driver", "riders": "rider", "performances": "performance", "screenings": "screening",
    "productions": "production", "workshops": "workshop",
    "sessions": "session", "tools": "tool", "addresses": "address", "visitors": "visitor", "travellers": "traveller", "travelers": "traveler",
    "shoppers": "shopper", "buyers": "buyer",
    "borrowers": "borrower", "pets": "pet", "animals": "animal", "dogs": "dog", "bikes": "bike", "tariffs": "tariff",
    "schemes": "scheme", "documents": "document",
    "methods of payment": "method of payment", "luggage": "luggage", "baggage": "baggage", "equipment": "equipment",
    "merchandise": "merchandise", "waste": "waste",
    "incidents": "incident", "defects": "defect", "injuries": "injury", "conditions": "condition", "jobs": "job", "rides": "ride", "modules": "module",
    "requests": "request", "enquiries": "enquiry", "sports": "sport", "activities": "activity", "facilities": "facility",
    "medicines": "medicine", "subjects": "subject", "tests": "test", "roles": "role", "scholarships": "scholarship", "bursaries": "bursary",
    "exhibitors": "exhibitor", "volunteers": "volunteer", "suppliers": "supplier", "journals": "journal", "authors": "author",
}  # fmt: skip
_PLURALS = "|".join(sorted(_NOUNS_BY_PLURAL, key=len, reverse=True))
_SINGLE = frozenset(_NOUNS_BY_PLURAL.values())
_SINGULARS = "|".join(sorted(_SINGLE, key=lambda n: (-len(n), n)))
_BENEFITS = frozenset("privilege perk function feature service benefit product app course title show movie channel".split(" "))
# A service that supports something not gives customers less; a browser or a device that does not only behaves so.
_SUPPORTERS = frozenset(
    "service plan tier store shop product country region account card location branch partner hotel".split(" ")
)
# Others' doing: a bank that charges, a country that taxes. No list of ours could state it.
_OTHERS = frozenset(
    "business airport airline insurer policy programme program app carrier courier company bank country state jurisdiction city network provider merchant retailer "
    "seller host school restaurant venue".split(" ")
)

_PEOPLE = frozenset(
    "customer member guest passenger subscriber client student applicant visitor traveller traveler tenant patient driver seller buyer borrower "
    "resident parent pensioner pupil".split(" ")
)
_PLACES = frozenset(
    "country region state province location area market territory jurisdiction city destination neighbourhood neighborhood district street zone ward borough".split(
        " "
    )
)
# What programs, files and machines have as well: of these alone nobody can tell whether customers are meant.
_OF_PROGRAMS = frozenset(
    "state language location area property product item service category model device phone feature offer app member user guest account client team host "
    "provider card carrier number integration channel title show network function functionality part package edition material collection game book listing publication "
    "institution company organisation organization business industry family child parent charge cost asset token domain room station line rate transfer session tool "
    "address module request condition job document piece time period week month hour season machine terminal class lesson stop event date day programme program "
    "contract policy claim procedure size driver building lot staff incident defect author activity facility route "
    "territory zone quarter order test branch journal supplier upgrade licence license accessory exam degree certificate subscriber "
    "payment transaction method extra bundle course tier library pool park office centre center permit "
    "bus scheme benefit privilege repair subject role".split(" ")
)
_PAYING = frozenset("payment transaction transfer order claim".split(" "))
# "For some hours" is a length of time; "at certain times" says that there are others.
_TIMES = frozenset("time period season week month hour".split(" "))
# What ends a phrase, or begins another: "select which accounts", "make certain your functions", "some to members".
_NO_ADJECTIVE = (
    r"(?:and|or|of|to|in|on|for|is|are|the|with|which|what|whose|who|whether|how|where|why|between|that|this|these|those|your|our|their|its|his|her|my|all|"
    r"any|each|every|an?|not|no|you|we|they|"
    r"it|can|may|will|must|from|by|at|as|if|when|than|be|has|have|was|were|do|does)"
)
_PHRASE = expression(
    r"\b(?P<determiner>(?:some|certain|select|selected|particular|specific|limited|participating)(?: of (?:our|the|these|"
    r"those|your))?"
    r"|an? (?:limited |small |specific |certain |select )?(?:number|set|selection|range|subset|group) of(?: our| the)?"
    r"|(?:a (?:few|handful)|several) of (?:our|the)|not (?:all|every)(?: of (?:our|the))?) "
    # "Certain types of transactions": of what type, is not told.
    r"(?:(?:types?|kinds?|sorts?|categories|forms?|classes) of )?"
    rf"(?P<adjectives>(?:(?!{_NO_ADJECTIVE}\b)[\w'&/-]{{1,25}} ){{0,2}}?)"
    rf"(?:(?P<noun>{_PLURALS})|(?P<kind>{_SINGULARS}) (?:types|levels|tiers|options|kinds))\b(?![-'])"
)
# "A few items are excluded": so many as few may well be named.
_A_FEW = expression(
    r"\b(?P<determiner>a (?:few|handful of|couple of|small number of)|several|a number of|many|most)(?: of (?:our|the))? (?P<adjectives>(?:(?!(?:and|or|of|"
    r"to|in|on|for|is|are|the|with)\b)[\w'&-]{1,25} ){0,2}?)"
    rf"(?P<noun>{_PLURALS})\b(?= (?:are|is|may be|can be|will be|cannot|can't|can not|do not|don't|may not|must not|will not|"
    rf"won't)\b)"
)
_KEPT_FROM = expression(
    r"\A (?:(?:are|may be|can be|will be|is)(?: also| currently)? (?:excluded|exempt|restricted|ineligible|unavailable|"
    r"non-refundable|not (?:available|eligible|included|covered|accepted|supported|allowed|permitted|refundable|"
    r"returnable|valid|part))|(?:cannot|can't|can not|do not|don't|may not|must not|will not|won't)(?: be)? (?:be |qualify|"
    r"returned|refunded|exchanged|cancelled|combined|used|shipped|delivered|accept|"
    r"include|support|apply|ship|deliver|participate|count|earn))\b"
)
# "For certain courses, students are required to …"
_HAS_TO = expression(
    r"\A(?: (?:may|might|will|can|also))* (?:have to|must|need to|are required to|are asked to|be asked to|be required to|"
    r"do not have to|don't have to|do not need|don't need) "
)
_OBLIGED = expression(r"\A[^.;:,]{0,30}, (?:[\w-]+ ){1,3}(?:are|is|will be|may be) (?:required|obliged|expected|asked) to\b")
# "Certain" and "select" promise a list, whatever it is a list of; but what software is made of is no entitlement.
_ANY_PHRASE = expression(
    r"\b(?P<determiner>(?:certain|select|selected|participating)(?: of (?:our|the|these|those|your))?|an? (?:limited |small |"
    r"certain |"
    r"select )(?:number|set|selection|range|subset|group) of(?: our| the)?) "
    rf"(?P<adjectives>(?:(?!{_NO_ADJECTIVE}\b)[\w'&-]{{1,25}} ){{0,2}}?)"
    r"(?P<noun>(?!(?:cases|circumstances|situations|instances|scenarios|conditions|settings|options|fields|files|formats|"
    r"folders|actions|"
    r"pages|screens|buttons|menus|characters|letters|words|phrases|browsers|systems|errors|permissions|roles|rights|rules|"
    r"columns|rows|"
    r"messages|emails|notifications|alerts|aspects|elements|details|things|ways|times|hours|steps|reasons|types|kinds|sorts|"
    r"criteria|"
    r"records|tags|labels|values|parameters|variables|commands|queries|requests|responses|changes|factors|individuals|fonts|"
    r"colou?rs|"
    r"reports|filters|views|websites|sites|objects|methods|libraries|packages|plugins|extensions|modules|headers|ports|"
    r"protocols|keywords|"
    r"topics|tasks|workflows|processes|scopes|limits|restrictions|exceptions|exclusions|requirements|terms|laws|regulations|"
    r"images|videos|"
    r"photos|positions|operations|endpoints|versions|platforms|environments|issues|problems|risks|matters|points|has|was|does|"
    r"this)\b)"
    r"[a-z]{2,24}[a-hj-rtv-z]s)\b(?![-'])"
)
# "Some cards work at the meters and some do not."
_SOME_NOT = expression(
    rf"\b(?P<some>some(?: of (?:our|the))? (?:[\w-]+ ){{0,2}}?(?:(?P<noun>{_PLURALS})|(?P<kind>{_SINGULARS}) (?:types|levels|options)))\b (?!that\b|who\b|"
    rf"which\b)[^.;:()]{{3,60}}?"
    r",? (?:(?:and|while|whereas|but) )?(?:some|others)(?: of them)? (?:do not|don't|are not|aren't|cannot|can not|can't|have not|haven't|will not|won't|may not)\b"
)
_NOT_CUES = ("do not", "don't", "are not", "aren't", "cannot", "can not", "can't", "have not", "haven't", "will not", "won't", "may not")  # fmt: skip
# "There are some items that we do not ship."
_THERE_ARE = expression(
    r"\bthere (?:are|may be|might be|could be|will be|will always be) (?:some|certain|a few|several|a number of|other) (?:[\w-]+ ){0,2}?[\w-]+s (?:(?:that|which|where|"
    r"for which|in which|to which) )?(?:we|you|they|it) (?:(?:simply|currently|sadly|just|unfortunately) )?(?:can't|cannot|can not|do not|don't|won't|will not|"
    r"are (?:(?:simply|currently|sadly|just|unfortunately) )?(?:not able|unable) to|may not|must not) [a-z]+"
)
# "In most plans, but not all"
_BUT_NOT_ALL = expression(rf"\b(?:most|many)(?: of our)? (?:[\w-]+ ){{0,2}}?(?P<noun>{_PLURALS}),? (?:but|though|if) not all\b")
# "We ship to most countries": not to all.
_MOST = expression(
    r"\b(?:ships?|shipping|deliver(?:s|y|ed)?|available|offered|valid|cover(?:s|ed|age)?|serves?|operates?) (?:(?:to|in|at|across|for|within) )?(?P<most>most"
    r"(?: of (?:the|our))? (?:(?!of\b)[\w-]+ ){0,2}?(?P<noun>countries|regions|states|areas|locations|cities|towns|districts|neighbou?rhoods|postcodes|zip codes|"
    r"postal codes|stores|shops|branches))\b(?![-'])"
)
# "Only some machines take coins", "not every branch exchanges money": whatever is divided, it is kept from the rest.
_ONLY = expression(
    r"\b(?P<determiner>(?:only (?:some|certain|select|selected|a few|specific|particular|participating)(?: of (?:our|the|"
    r"these|those))?|not every)) "
    rf"(?P<adjectives>(?:(?!{_NO_ADJECTIVE}\b)[\w'&-]{{1,25}} ){{0,2}}?)"
    rf"(?:(?<=not every )(?P<kind>{_SINGULARS})|(?:(?P<noun>{_PLURALS})))\b(?![-'])"
)
_ONLY_DO = expression(
    r"\A(?: (?:in|at|on|from|with|of|for|within)\b[^,.;:!?()]{1,40}?)? (?:is|are|can|may|have|has|takes?|accepts?|gets?|"
    r"offers?|qualif(?:y|ies)|needs?|pays?|"
    r"allows?|includes?|"
    r"exchanges?|lends?|sells?|serves?|provides?|supports?|come with|receives?|runs?|stops?|opens?|delivers?|participates?|"
    r"participate)\b"
)
_PLACE_WORDS = (
    r"(?:city|town|country|region|state|county|island|district|areas?|zones?|centre|center|world|network|building|park|beach|"
    r"campus|coast|village|province|"
    r"neighbou?rhood|museum|airport|market)"
)
# "In some parts of the town centre", "in parts of London".
_PARTS = expression(
    rf"\b(?:(?:some|certain|many|several|most|other|a few|limited) )?parts of (?:(?:the|our|"
    rf"this) (?:[\w-]+ ){{0,2}}?{_PLACE_WORDS}|"
    rf"{_PLACE_WORDS} [\w-]+(?: and [\w-]+)?|"
    r"(?!the\b|our\b|this\b|that\b|these\b|your\b|an?\b|it\b|its\b|their\b|them\b|each\b|every\b|all\b|any\b|my\b|his\b|her\b|"
    r"which\b|some\b)[a-z]{4,20})\b"
)
_PARKING = expression(r"\b(?:permits?|parking|park|no fee|free of charge|service|delivery|collection|allowed|tolls?|bans?)\b")
_BASIS = expression(r"\bon a limited basis\b")
# "Some data may be retained": which, nobody says.
_RETAINED = expression(
    r"\b(?:some|certain|limited)(?: of (?:your|the))? (?:[\w-]+ ){0,2}?(?:data|records?|information|details) (?:may|might|"
    r"will|can|has to|have to|needs? to|must)"
    r"(?: still| also)?(?: need to)? be (?:retained|kept|stored|held|preserved)\b"
)
# "Limited travel expenses can be reimbursed": how far is not told.
_LIMITED = expression(
    r"\b(?:limited|various) (?!editions?\b|time\b|liability\b|compan|partnership|stock\b|run\b|version|ways\b)(?:(?!(?:and|to|"
    r"by|in|is|are|"
    r"for)\b)[\w-]+ ){0,3}?(?:(?:out of|out-of) pocket )?"
    r"(?P<noun>expenses|costs|fees|charges|refunds?|reimbursements?|compensation|cover|coverage|damages?|losses|benefits|"
    r"repairs|treatments?|services|discounts)"
    r" (?:is|are|may|might|can|could|will)(?: (?:also|be|only|sometimes|usually|partly))* (?:covered|reimbursed|refunded|paid|"
    r"available|provided|offered|"
    r"granted|included|waived)\b"
)
_KINDS_OF_RULES = (
    r"(?:rules|conditions|terms|prices|rates|deadlines|time limits|limits|requirements|procedures|regulations|policies|fares|"
    r"tariffs|exemptions|opening hours|"
    r"cancellation (?:terms|policies|conditions))"
)
# "The free plan has limited features."
_LESS = expression(
    r"\b(?:(?P<whose>[\w-]+) )?(?:plans?|accounts?|trials?|versions?|tiers?|memberships?|subscriptions?|users|members|customers|passes|editions?) "
    r"(?:(?:may|will|can|might|only|also) ){0,2}"
    r"(?:have|has|gets?|"
    r"offers?|comes? with|provides?|includes?) (?P<less>(?:only )?(?:very |more )?limited (?:functionality|features|access|support|capabilities|"
    r"options|benefits|services))\b(?!.*,? (?:which|because|so that)\b)"
)
# "Different rules may apply to groups" says to whom, and not what.
_RULES = expression(
    rf"\b(?:different|other|special|separate|stricter|individual|particular|specific|certain|additional|further) (?!to\b|from\b|"
    rf"than\b)(?:[\w-]{{2,15}} )?{_KINDS_OF_RULES}(?: (?:may|might|will|"
    rf"can|could))?(?: also)? apply\b"
    r"(?! (?:if|when|unless|as follows|:|only if))"
)
_SOMEBODYS = expression(r"(?:[a-z]'s|[a-z]s'|\btheir)(?: own)?(?: (?:terms|rules|conditions)(?:,| and| &))? \Z")
_LIMITS = expression(
    r"(?:\A|(?<=[.;:!?(*,-] )|(?<=[(*])|\b(?:but|and|though|although|as|however) )(?P<limits>(?:(?:some|certain|other|"
    r"additional|further|usual|standard|special|"
    r"age|weight|size|"
    r"coverage|policy|benefit|usage|fair[- ]use|spending|eligibility|residence|minimum|maximum|stay|minimum[- ]stay|order|"
    r"quantity|volume|"
    r"credit|income|residency|entry|"
    r"travel) ){0,3}?(?:limits|requirements|exemptions)"
    r"(?: (?:may|might|will|do|can))?(?: also)? apply|fair[- ]use (?:rules?|polic(?:y|ies)|terms)(?: (?:may|might|"
    r"will))? appl(?:y|"
    r"ies)|an? (?:minimum|maximum) (?:order(?: value| quantity| size)?|spend|purchase|stay|age|term|rental period|"
    r"contract term|booking|charge)"
    r"(?: (?:may|might|will))? appl(?:y|ies))(?= ?(?:[.;!)*,]|\Z| and\b| but\b| (?:to|for|in|on|during|at) [\w' -]{2,60}(?:[.;!)*,]|\Z)))"
)
_STATED_BY_FIGURE = expression(r"\d")
_SOLD = expression(
    r"\b(?:(?:un)?available|availability|offered|included|excluded|covers?|covered|open to|use (?:the|your) (?:pass|card|"
    r"voucher|ticket|discount)|eligible|"
    r"ineligible|exempt|refund\w{0,6}|non-refundable|discount\w{0,3}|"
    r"free|prices?|fees?|charged?|warranty|deposit|accepted|sold|shipped|delivered|required for|mandatory for|apply to|"
    r"applies to|valid|entitled)\b"
)
_OFFERED = expression(
    r"\b(?:(?:un)?available|offer(?:ed)?|included?|cover(?:ed)?|eligible|accept(?:ed)?|sold|ship(?:ped)?|deliver(?:ed)?|valid|"
    r"appl(?:y|ies)|supported|"
    r"enabled|redeem(?:ed)?|released|launched|rolled out|licen[cs]ed|possible|permitted|refundable|returnable)\b"
)
# The same, said from the other end: "not available in all countries".
_NOT_ALL = expression(
    r"(?<!\w)(?:not|cannot|[a-z]{2,8}n't|never) (?:(?!(?:only|but)\b)[\w'-]{1,20} ){0,4}?(?:in|at|on|for|to|by|with|from|"
    r"across|of|cover|include|accept|offer)"
    r" (?:all(?: of (?:our|the)| the)?|(?P<every>every)) (?:(?!(?:and|or|of|to|in|on|for|is|are|the|with)\b)[\w'&-]{1,25} ){0,2}?"
    rf"(?(every)(?P<kind>{_SINGULARS})|(?P<noun>{_PLURALS}))\b(?![-'])"
)
_CASES = expression(
    r"(?:(?:\A\W*|\b(?:in|under|with|for|on) )(?:(?:(?:some|certain|a few|very few|a (?:small |limited )?number of) )?(?:(?:very |"
    r"extremely )?(?:rare|limited|exceptional|extreme|extenuating|extraordinary)|special|specific|particular|edge)|some|certain|select|a few|very few) "
    r"(?:cases|circumstances|situations|instances|scenarios|conditions|occasions)"
    # What stands behind "where" is what happens then, not when it happens.
    r"|(?P<there>there (?:(?:are|may be|might be|can be) (?:some|certain|rare|a few|limited|other|specific|special)|may be|"
    r"might be|are(?= (?:times|occasions)))"
    r" (?:cases|circumstances|situations|instances|scenarios|times|occasions)) (?:in which|where|when|that))\b"
)
# "If you meet certain criteria", "above a certain amount", "if certain conditions are met".
_BAR = expression(
    r"\b(?:(?:meets?|meeting|fulfil\w*|satisf(?:y|ies|ying)|under|subject to|pass(?:es)?|(?<!if you )have) (?:(?:certain|some|"
    r"specific|particular|additional|special|"
    r"several|a number of) )(?:[\w-]{2,20} ){0,3}?(?:criteria|requirements?|conditions|qualifications|prerequisites|thresholds)"
    r"|(?:above|over|below|under|more than|less than|fewer than|up to|exceed\w{0,3}|reach\w{0,3}|at least|after|only for|"
    r"spend\w{0,3}|hold\w{0,3}) a (?:certain|"
    r"specific|particular) (?:amount|threshold|number|limit|age|value|size|level|volume|quantity|weight|distance|price|score|"
    r"balance)"
    # "Accounts are reviewed at certain thresholds", "from a certain amount on".
    r"|(?P<at>(?:at|above|over|below|beyond|past|exceed\w{0,3}|hit(?:s|ting)?|pass(?:es)?|from) (?:certain|specific|particular) (?:[\w-]+ ){0,2}?"
    r"(?:thresholds|amounts|levels|milestones|volumes|values|ages|weights)|from a certain (?:amount|value|age|size|level|weight|number)(?: on(?:wards)?)?)"
    r"|(?P<must>(?:must|have to|has to|needs? to|required to|should) (?:(?:first|already|also|have|be|hold|own) )*(?:[\w'-]+ ){0,4}?(?:at least )?a (?:certain|"
    r"specific|particular) "
    r"(?:number|amount|minimum|level) of)"
    r"|(?:if|provided|as long as|when|once|where|unless|only)(?: that)? (?:certain|some|specific|particular|additional|"
    r"special|a number of) (?:[\w-]{2,20} ){0,2}?"
    r"(?:criteria|requirements?|conditions|thresholds) (?:is|are|have been|has been) (?:met|fulfilled|satisfied)"
    r"|(?:some|certain|special|specific) (?:[\w-]+ )?(?:criteria|requirements|conditions) (?:must|have to|"
    r"need to) (?:first )?be (?:met|fulfilled|satisfied))\b"
)
# "Delivery is not always available", "the service may not be available in your area": when or where, nobody says.
_SOMEWHERE = expression(
    r"\b(?:(?:is|are) not always (?:available|possible|offered)|(?:is|are)(?:n't| not) (?:available|offered|sold) everywhere"
    r"|(?:do not|don't|cannot|can't|not able to|unable to) (?:deliver|ship|operate) (?:to )?everywhere|(?:may|"
    r"might) not be (?:available|offered|sold) where you (?:live|are)"
    r"|(?:availability|(?:options|methods|features|services|offers|benefits|coverage)(?: available)?) (?:(?:may|can|will|might) )?"
    r"(?:also )?(?:vary|varies|differs?|be different|depends?) (?:by|on|between|from|depending on|"
    r"according to|based on) (?:your |the )?(?:countr(?:y|ies)|regions?|locations?|areas?|states?|plans?|stores?|cities|postcode|"
    r"market)"
    r"|(?:may|might) not be (?:available|offered|sold) (?:everywhere|in your (?:area|country|region|location|state|city|"
    r"postcode|territory)))\b"
)
# What is longer is no sentence, and takes time with more than its length.
_LONGEST = 3_000
_EXCEPT = expression(r"\b(?:except|other than|unless|apart from)(?: only)? \Z")
_RESTRICTION = (
    r"(?:terms (?:and|&) conditions|t ?& ?cs?|(?:conditions|exclusions|limitations|restrictions|terms)(?: (?:and|or|"
    r"&) (?:conditions|exclusions|"
    r"limitations|restrictions))?|exceptions|black-?out (?:dates|periods|days))"
)
_KIND_OF_RESTRICTION = (
    r"(?:(?:some|certain|other|additional|further|usual|standard|normal|special|seasonal|regional|local|individual|product|"
    r"brand|item|store|"
    r"merchant|age|geographic|geographical|weight|size|height|health|travel|access|noise|parking|licen[cs]e|dietary|entry) ){0,2}"
)
# Behind "apply" a place, a time or a case would be the beginning of a statement: "restrictions apply to batteries".
_APPLY = expression(
    rf"(?:\A|(?<=[.;:!?(*,-] )|(?<=[(*])|\b(?:but|and|though|although|as|however) )"
    rf"(?P<apply>(?:{_KIND_OF_RESTRICTION}|(?!(?:the|these|those|this|no|such|same|which|what|all|following|our|your|their|its|"
    rf"any|each|every|both|where|if|when|but|and|though|although|as|however|that|so)\b)"
    rf"[a-z-]{{3,20}} ){_RESTRICTION}(?: (?:may|might|will|do|can))?(?: also)? appl(?:y|"
    rf"ies)(?: (?:to|in) (?:your|this|our) [\w' -]{{2,40}})?)(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| depending on\b))"
    # "Some limitations apply to free accounts" says to whom, and not what.
    rf"|\b(?P<some>(?:some|certain|additional|further|special|age|height|weight|size|travel|"
    rf"booking|baggage|local|seasonal|service) {_RESTRICTION}(?: may| might| will)? appl(?:y|ies))"
    r"(?= (?:to|for|in|on) [\w' -]{2,60}(?:[.;!?)*,]|\Z))"
    r"|\b(?P<subject>subject to (?:(?:some|certain|other|additional|further|various|the usual|our usual) )?"
    r"(?:restrictions|exclusions|limitations|terms and conditions|t&cs|conditions|terms))(?= ?(?:[.;!?)*,]|\Z| and\b| but\b))"
)
# What customers get, pay or may do.
_GIVEN = expression(
    r"\b(?:available|unavailable|availability|offered|offers?|provided|included?|includes|excluded|excludes|exempt|covered|"
    r"covers|eligible|"
    r"ineligible|qualify|qualifies|entitled|refund\w{0,6}|non-refundable|return(?:s|ed|able)?|non-returnable|exchang(?:e|es|"
    r"ed|eable)|"
    r"cancel(?:s|led|ed|lation|lations)?|replac(?:e|ed|ement)|free|discount(?:s|ed)?|price[ds]?|pricing|fees?|charge[ds]?|"
    r"surcharges?|(?:required|needed|necessary) for|closed (?:on|at|during)|opening hours|tariffs?|mandatory for|granted|"
    r"enabled (?:for|in)|rolled out|"
    r"deposits?|cash ?back|vouchers?|coupons?|promo(?:tion|tional)? codes?|gift cards?|warrant(?:y|ies)|guarantees?|costs?|"
    r"bill(?:s|ed)?|fined?|fines|penalt(?:y|ies)|"
    r"paid|payable|waived?|waives|credits?(?! cards?)|redeem(?:ed|able)?|points|rewards|accept(?:s|ed)?|allow(?:s|ed)?|"
    r"permit(?:s|ted)?|"
    r"restricted|"
    r"limited to|prohibited|sold|ship(?:s|ped|ping)?|deliver(?:s|ed|y)?|upgrad(?:e|es|ed)|transferable|trial|apply|applies|"
    r"open to|valid|early access|(?:sales|import|value added|city|tourist|local) tax(?:es)?|vat|gst|(?:customs|"
    r"import) dut(?:y|ies)|permit|fines?|fined|cheaper|"
    r"% off|per ?cent off|only (?:runs?|operates?|stops?)|is given|are given|"
    r"(?:team|staff|department|we) (?:first )?(?:needs?|has|have|must)(?: to)? (?:manually )?(?:approve|verify|check|review)|"
    r"you can (?:also )?(?:renew|collect|"
    r"rent|borrow|park|pick up|drop off)|"
    r"(?:un|not )able to (?:provide|offer|serve)|we (?:do not|don't|cannot|can't) (?:provide|offer|serve)|"
    r"closed to|in cash|parking ban|need an? (?:visa|permit|ticket|deposit)|(?:you|customers|members|guests|applicants|buyers|sellers) (?:(?:may|will|might|must|also|"
    r"then) ){0,2}(?:be required|need|have|be asked) (?:to|an?)\b)\b"
)
# "Access to certain features" is a benefit; access that the reader gives to certain members is not.
_ACCESS = expression(r"\b(?:access|enjoy|unlock) (?:to )?(?:only )?(?:[^.;,:]{2,40} and )?\Z")
_LITTLE_ACCESS = expression(r"\b(?:limited|restricted|exclusive) access to \Z")
_ROLES = expression(r"\b(?:(?:your|a|the|each|this|user|custom|current) roles?|permissions?|endpoints?)\b")
_READER_GIVES = expression(
    r"\A(?:create|add|set|choose|define|exclude|restrict|enable|configure|specify|assign|hide)\b|\byou (?:can|may|could|"
    r"might)(?: also)? (?:exclude|include|create|give|grant|allow|limit|restrict|share|offer|assign|add|set|choose|select|"
    r"apply|filter|sort|search|see|view|show|hide|create|find)\b"
    r"|\bcan be (?:granted|given|assigned|shared)\b"
)
_ADVERB = (
    r"(?:is|are|isn't|aren't|be|have to|must|may|might|can|cannot|can't|could|will|won't|would|must|do|does|don't|doesn't|"
    r"have|has|also|"
    r"only|not|no longer|"
    r"currently|always|never|been|even|still|all|fully or partially|fully|partially|partly|generally|usually|typically|"
    r"temporarily|strictly)"
)
_GETS = (
    r"(?:qualify|participate in|take part in|belong to|need (?:to (?:be )?(?:pa(?:y|id)|book(?:ed)?|approved|signed|reserved|"
    r"registered)|(?:an? |no |your |our |prior |extra |further |additional )?(?:[a-z]+ )?(?:ticket|permit|approval|"
    r"authori[sz]ation|referral|deposit|visa|documents?|signature|appointment|booking|reservation|prescription|licen[cs]e|"
    r"payment|subscription|proof|permission|check|form|certificate|passport|registration|enrol?ment|induction|test))|decline|pay (?:less|more|no|a|nothing)|join|"
    r"travel|try|"
    r"give (?:an?\b|\d|double|extra|you|members|customers|guests|students)|take (?:cash|cards?|coins)|"
    r"accept|admit|(?:open|close) (?:on|at|during|for|early)|end (?:when|if|on)|support|offer|include|unlock|exclude|cost|"
    r"charge|incur|attract|receive|"
    r"earn|get|ship|carry|come with|"
    r"require|permit|allow (?:entry|pets|dogs|children|smoking|refunds|changes|cancellations|returns|exchanges|you|customers|"
    r"guests|members|"
    r"users|passengers)|"
    r"have (?:(?:[\w-]+ )?(?:restrictions|limits|limitations|exclusions|requirements|conditions)|their own|an?|shorter|longer|different|"
    r"separate|additional|extra|"
    r"limited|specific|minimum|maximum|higher|lower|unlimited|no|free|the))"
)
_IS = (
    r"(?:able to be [a-z]+|subject to|required to pay|prepaid|taxable|outside (?:of )?our|declined|refused|translated|unavailable|available|"
    r"eligible|ineligible|excluded|included|"
    r"exempt|covered|restricted|"
    r"limited|free|refund\w{0,6}|"
    r"non-refundable|nonrefundable|non-transferable|transferable|return(?:ed|able)|non-returnable|final sale|offered|sold|"
    r"shipped|delivered|accepted|"
    r"allowed|permitted|tax[- ]deductible|"
    r"entitled|charged|billed|discounted|reserved for|open to|exchanged|cancell?ed|redeemed|combined|used with|bought|"
    r"purchased|booked|upgraded|reimbursed|collected|part of|closed|visited|paid back|certified|signed|deductible|borrowed|"
    r"photographed|renewed|taxed|insured|"
    r"repaired|posted|mailed|sent by (?:post|mail|air)|carried|imported|admitted|served|hired|rented|invited|recycled|treated|"
    r"considered|counted|classed|regarded|"
    r"transferred|changed|modified|waived|apply)"
)
# What restricts "some items": "… in our store cannot be returned", "… cost more".
_PREDICATE = expression(
    r"\A(?: (?:and|or|&) (?:(?!(?:is|are|the|we|you|they|it|can|may|will)\b)[\w'-]{2,20} ){0,3}?[\w'-]{2,20}s)?"
    rf"(?: (?:in|on|at|from|with|of|for|within|outside|under|purchased|bought|sold|shipped|marked|booked|"
    rf"near)\b(?:(?! (?:we|you|they|it|that|which|who)\b)[^,.;:!?()]){{1,60}}?)?"
    rf"(?:(?: {_ADVERB}){{1,5}} (?:{_IS}|{_GETS})\b| {_GETS}\b)"
)
_OBJECT_OF = expression(
    r"\b(?:excludes?|excluding|except) \Z|"
    r"\b(?:we|it|codes?|vouchers?|coupons?|our [\w' ]{2,30}?|(?:the|this|your) (?:plan|policy|warranty|offer|promotion|"
    r"discount|insurance|cover|coverage|"
    r"guarantee|card|code|voucher|sale|fare|pass|membership|subscription|price))(?: (?:do|does|may|can|will|not|don't|"
    r"doesn't|can't|cannot|only|also)){0,3} "
    r"(?:exclude|offer|cover|include|accept|limit|restrict|waive|ship|discount|refund|cancel|support|sell|apply to|unlock|ask|"
    r"require|"
    r"deliver)s?(?: only)? \Z"
    r"|\b(?:you|customers|members|guests|users|buyers|we|ability|possible|able|allowed|permitted)(?: (?:can|could|may|might|"
    r"to|only|not|cannot|can't|"
    r"are|also|be|able)){1,4} (?:refund|return|exchange|cancel|redeem)(?: only)? \Z"
    r"|\byou (?:can|may) only (?:use|buy|book|order|redeem|pay with|pay by|access|transfer|sell|ship to) \Z"
    r"|\b(?:restricted|barred|excluded|banned|kept|prevented) from (?:using|booking|buying|visiting|entering|borrowing|attending) \Z"
    r"|\b(?:cannot|can't|may not|must not|won't be able to|will not be able to|are not able to|not allowed to|unable to) (?:use|book|borrow|enter|visit|attend|order) \Z"
    r"|\b(?:only (?:unlock|include|cover|accept)s?|(?:unlock|include|cover|accept)s? only) \Z"
)
_WE_ASK = expression(
    r"\bwe (?:may|might|can|will|must|need to|have to|do)(?: also| then| first| not)? (?:request|ask|require|need|hold|"
    r"decline|refuse|limit|check|review|verify|reject)\b|(?<!if )\byou(?:'ll| will| may| must| also| then)* (?:need|bring|show|provide|present)\b"
)
_OTHERS_DO = expression(rf"\b(?:{'|'.join(sorted(_OTHERS))})s? (?:may|might|can|could|will|also|do|does|[a-z]+s) ")
_REACHES = expression(
    r"\b(?:includes?|including|covers?|covering|achieved?|reach(?:ed)?|meets?|purchas(?:e|ed|ing)|buy|buying|bought|"
    r"order(?:ing)?|book(?:ing)?|use|using|used|hold|holding|have|has|"
    r"own|selling|sell|sells|requires?|excludes?|excluding|earn|earned|choose|apart from|except|limits?|processing|process|"
    r"accept(?:ing)?|approv(?:e|ing)|return(?:ing)?|"
    r"refund(?:ing)?|cancel(?:l?ing)?|chang(?:e|ing)|charge|charging|waive|waiving|offer(?:ing)?|provid(?:e|ing)|need|bring|show|present|"
    r"deliver(?:ing)?|ship(?:ping)?|join(?:ing)?|pay(?:ing)?) \Z"
)
_SUPPORTED = expression(
    r"\A (?:(?:are|is|may be|might be)(?: currently| also| still)? (?:not |un)supported|(?:are|is)n't supported)\b"
)
_PAID_WITH = expression(r"\b(?:(?:credit|debit|prepaid|bank|payment|gift) cards|banks|currencies|payment methods)\Z")
_EXCLUDES = expression(r"\b(?:excludes?|excluding|except) \Z")
# "Some permits cost more: those for trailers."
_THOSE = expression(r"[:;\u2013\u2014-] (?:those|these|they|the ones|for example|for instance)\b")
_DEMANDS = expression(
    r"\A[^.;:]{0,60}? (?:requires?|needs?|asks?|demands?|supports?)\b(?! (?:an? )?(?:[\w-]+ )?(?:deposit|fee|payment|"
    r"subscription|ticket))"
)
_OTHERS_ACT = expression(
    r"\A(?: (?:may|might|can|will|also|do|does|don't|not)){0,3} (?:charge|require|impose|levy|tax|treat|consider|prohibit|"
    r"restrict|block|decline|"
    r"participate|collect|ship|deliver|sell|send|accept|support|include|have|offer|take|limit|apply|add|use|allow|carry|"
    r"transport|serve|cover)\b"
)
_PREPOSITION = expression(
    r"\b(?:in|for|on|at|with|from|by|across|of|to|and|within|through|via|per|except|excluding|during)(?: only| just)? \Z"
)
_CHOSEN = expression(r"\b(?:in|for|on|at|with|from|across|within)(?: only| just)? \Z")
# "We know that some guests have to leave early": that is their need, and no rule.
_FELT = expression(
    r"\b(?:we|i)(?: (?:do|also|fully|can))* (?:understand|know|reali[sz]e|recogni[sz]e|appreciate|acknowledge|are aware|hear|see)(?: that)? \Z"
)
_WE_DO = expression(r"\A,? (?:we|our [\w ]{2,20}?) (?:also |can |will |even )*[a-z]+ (?!that\b|the following\b)")
_HAVE_LAWS = expression(r"\A (?:have|allow|permit|recogni[sz]e|require|accept|tax|treat)\b")
_DOER = expression(r"\b(?:with|by|from) \Z")
_OFFERED_TO = expression(
    r"\b(?:available|offered|open|limited|shipped|ship|restricted|given|granted|extended|sold|applies|apply|only|deliver|"
    r"delivered|shipping|delivery|deliveries|services?|flights|travel|times|(?:limited|restricted|exclusive) access)(?: only)? to \Z"
)
_LIMITED_TO = expression(
    r"\b(?:only|limited|restricted|available|enabled|offered|shorter|longer|different|higher|lower)\b[^.;]{0,30}\Z"
)
# Behind the words: what states at once which ones are meant.
_STATED_BEHIND = expression(
    r"\A,? ?(?:\((?!s\))|:|\u2013|\u2014|- |(?:such as|like|including|e\.g\.|eg|i\.e\.|ie|namely|for example|"
    r"for instance|specifically|that|which|who|"
    r"whose|where|when|if|listed|described|shown|specified|named|marked|labell?ed|mentioned|outlined|defined|identified|"
    r"you choose|you selected?|"
    r"you have(?! to\b)|of your choice|with|without|over|under|above|below|costing|worth|weighing|containing|made|bought|"
    r"purchased|"
    r"sold|older|"
    r"younger|larger|smaller|because of|due to|based on|depending on)(?!\w))"
)
_STATED_IN_SENTENCE = expression(
    r"(?<!\w)(?:such as|including|e\.g\.|i\.e\.|namely|for example|for instance|listed|the following|below|these are|\(currently|"
    r"see (?:the|our|your|section|appendix|schedule|table|list)|in your (?:plan|account|contract|order|basket|cart|region)|"
    r"on the (?:product|item|event|listing|checkout) page|at checkout|that you choose|shown (?:in|on|at|when|before|next)|"
    r"marked)(?!\w)"
)
# "Some items cannot be returned: food, flowers and gift cards."
_LISTED_BEHIND = expression(r"\A[^.;:]{0,80}: (?:[\w'-]+ ){0,6}?[\w'-]+(?:,| and | or )")
_MACHINE = expression(
    r"\b(?:servers?|clusters?|nodes?|network|internet|wi-?fi|data|information|api|logs?|metrics|files?|database|hardware|"
    r"gpus?|results?|button|menu|icon|tab|"
    r"signal|connection|updates?|translations?|source)\b"
)
_CASE_STATED = expression(
    r"(?<!\w)(?:such as|e\.g\.|i\.e\.|for example|for instance|like when|when|where|if|because|due to|as a result|because of|unless|namely|"
    r"including|depending on|"
    r"required by|of (?:very |wide|fraud|abuse|emergency))(?!\w)"
)
# "If your flight is delayed, we refund it in some cases."
_CASE_FRONTED = expression(r"\A\W*(?:if|when|where|unless|because|due to|depending on)\b")
_THEY_MAY = expression(
    r"\A,? (?:the |your |an? )?(?:[\w-]+ )?(?:organi[sz]ers?|sellers?|hosts?|banks?|issuers?|carriers?|couriers?|customs|employers?|schools?|airlines?|insurers?|"
    r"landlords?|merchants?|providers?|venues?) (?:may|might|can|could|will|charges?|asks?|requires?)\b"
)
_CASE_GIVEN = expression(
    r"\b(?:we|our|you|your|customers?|members?|guests?|passengers?|users?|orders?|items?|an?|the|this|there|refunds?|fees?|may|"
    r"can|will|might)\b[^.;!?]{0,80}?"
    r"\b(?:refund\w{0,6}|return(?:s|ed|able)?|exchang(?:e|ed)|cancel(?:led|ed|lation)?|charge[ds]?|fees?|surcharges?|"
    r"deposits?|free|discount\w{0,3}|"
    r"credits?|waived?|compensat\w{1,5}|replac(?:e|ed|ement)|warranty|extend(?:ed)?|extensions?|bill(?:ed)?|eligible|qualify|"
    r"entitled|"
    r"upgrade[ds]?|exempt|unavailable|not available|decline|refuse|deny|denied|exceptions?|reactivat\w{1,3}|reinstat\w{1,3}|"
    r"paid|pay|costs?|(?:deposit|document|proof|approval|signature|fee)s? (?:is|are|may be) (?:also )?(?:required|needed)|"
    r"(?:need|needs|have|has) to (?:manually )?(?:verify|approve)|must (?:manually )?(?:verify|approve|check|review)|"
    r"ask for (?:an? )?(?:[\w-]+ )?(?:document|"
    r"proof|deposit)|(?:ask|require|oblige) (?:you|customers|members|guests) (?:to|for)|have the right to|not (?:all|make|"
    r"be able)|hold|delay(?:ed)?|"
    r"withhold|withheld|"
    r"(?:requires?|requests?|needs?|asks? for)(?: to see)? (?:[\w-]+ ){0,3}?(?:documents?|documentation|proof|passports?|identification|deposits?|"
    r"signatures?|evidence))\b"
)
_NEXT_LISTS = expression(
    r"\A(?:(?:this|these|they|it|which)(?: [a-z]+)? (?:will be|are|is|may be|can be)(?: all| also| always)? (?:listed|shown|"
    r"set out|stated|marked|named|specified|displayed|found|indicated|"
    r"detailed|described|outlined) |(?:these|those|they|this)(?: \w+)? (?:currently |mainly |usually )?(?:are(?! (?:(?:also|often|usually|always|normally|then) )*"
    r"(?:[a-z]+ed|done|made)\b)|include|includes|means)\b|see|check|"
    r"find|read|refer|look (?:for|up)|visit|"
    r"the (?:list|full list|following|current list|exact)|a (?:full |complete |current )?list|you can (?:see|find|check|view)|"
    r"to (?:see|find out|check) (?:which|if|whether|the)|please (?:see|check|refer|read)|all other)\b"
)
_TOLD_THERE = expression(
    r"\b(?:they|these|this|it|which|that) (?:will be|are|is)(?: all| also| always| clearly)? (?:listed|shown|stated|marked|"
    r"noted|indicated|displayed|named|set out) (?:on|in|at|under|below)\b"
)
_WHEN_LIST = expression(r"\b(?:if|when|where|unless)(?: [^.]{0,60})?:\Z")
_NEXT_DESCRIBES = expression(
    r"\A(?:for (?:example|instance)|examples?|this (?:happens|applies|is the case|includes|can happen|may happen|might be|"
    r"could be)|"
    r"(?:in )?such (?:cases|circumstances|situations))\b"
)
_NEXT_SAYS_WHEN = expression(
    r"\A\W*(?:we (?:will|do|may|can)|if |when |where |for |these|this|one |examples?|such|they|it |the (?:first|following))"
)
# "Subject to specific terms", "governed by special conditions", "follow separate guidelines": which ones, nobody says.
_UNNAMED_TERMS = expression(
    r"(?<!you )(?<!you will )(?<!you may )\b(?:subject to|governed by|follows?|come with|comes with|falls? under|"
    r"bound by) (?:(?:some|certain|specific|special|"
    r"separate|additional|different|particular|individual|their own|its own|strict|stricter|further|other|"
    r"own) )+(?:[\w-]{2,15} )?(?:terms|conditions|rules|guidelines|"
    r"requirements|limits|restrictions|policies|exclusions|limitations|regulations|provisions)(?: of use)?(?= ?(?:[.;!?)*,]|"
    r"\Z| and\b| but\b| for\b))"
    r"|(?<!you )(?<!you may )\b(?:have|has|have got|there are) (?:some|certain|additional|further|special|"
    r"specific) (?:[\w-]{2,15} )?(?:restrictions|limitations|exclusions)"
    r"(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| (?:on|for|to) [\w' -]{2,120}(?:[.;!,]|\Z)))"
    # "Some courses have age requirements."
    r"|\A\W*(?:some|certain|a few|several|many|other) (?!of\b|\w+ of\b)(?:[\w-]+ ){1,3}?(?:(?:may|might|can|also|do) ){0,2}(?:have|carry|come with) "
    r"(?!no\b|the\b)(?:[\w-]{2,15} ){1,2}(?:requirements|restrictions|prerequisites|exclusions)(?= ?(?:[.;!?)*,]|\Z| and\b| but\b))"
    r"|\A(?:special|specific|separate|additional|different|certain|other) (?:[\w-]{2,15} )?(?:terms|conditions|rules|limits|"
    r"restrictions|exclusions) for [\w -]{3,50}\Z"
)
_TERMS = (
    r"(?:(?:[\w-]{2,15} )?(?:terms|conditions|terms (?:and|&) conditions|rules|restrictions|polic(?:y|ies)|deadlines|time limits|exclusions|entitlements)"
    r"(?: and (?:conditions|terms|rules|restrictions|deadlines|requirements))?)"
)
# "Conditions for the outlet may differ", "partner codes may have different terms", "subject to the terms of the specific deal": that there
# are others is all that is told.
_OTHER_TERMS = expression(
    rf"(?:\A\W*(?:the |our )?|[,;:] (?:the |our )?|\b(?:but|and|as|that|the|our|its|however|though|although) (?:the |our )?)(?P<differ>(?!the\b|our\b|these\b|"
    rf"your\b|their\b|other\b|any\b){_TERMS}"
    rf"(?: (?:for|of|on|in|at) (?:(?!(?:which|that|who|are|is)\b)[\w'-]+ ){{1,7}}?| )(?:(?:may|might|can|could|will)(?: also)? (?:vary|differ|be different)|"
    rf"(?:vary|differ)(?= (?:by|between|from) [a-z]+)))"
    r"(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| for\b| from\b| between\b| by\b))"
    rf"|\b(?:may|might|can|could|will|do|does|also) (?:also )?(?:have|carry|come with) (?:(?:some|a|slightly|very|their|its|own) )*(?:different|separate|other|special|"
    rf"stricter|"
    rf"additional|unique|specific|own) (?!from\b|than\b|to\b){_TERMS}(?= ?(?:[.;!?)*,]|\Z| and\b| but\b| for\b| from\b| than\b))"
    rf"|\b(?:{_PLURALS}) (?P<plain>have (?:different|separate|special|stricter|unique|specific|other|their own) (?:cancellation |booking |return |refund |payment )?"
    r"(?:terms|conditions|rules))(?= ?(?:[.;!?)*,]|\Z| and\b| but\b))"
    r"|\b(?:subject to|governed by|according to|in line with|in accordance with) (?:the )?(?:[\w-]{2,15} )?(?:terms(?: (?:and|&) conditions)?|conditions|rules|"
    r"restrictions) (?:of|for) (?:the|that|this|each|every|its|their|your) (?:specific|respective|relevant|applicable|particular|individual|corresponding|chosen|"
    r"selected|given) (?:[\w-]{2,15} )?(?:deals?|offers?|promotions?|campaigns?|fares?|tickets?|plans?|vouchers?|coupons?|codes?|events?|products?|courses?|"
    r"programmes?|bookings?|rates?|tariffs?|stores?|shops?|venues?|cards?|passes|pass|discounts?|memberships?|packages?|tiers?)\b"
    r"|\b(?:subject to|according to|in line with|in accordance with) the (?:applicable|respective|relevant|corresponding) (?:fare|ticket|rate|tariff|booking|store|"
    r"promotion|offer|voucher|course|event) (?:terms|conditions|rules)\b"
)
_OTHER_TERMS_CUES = (
    "terms",
    "conditions",
    "rules",
    "restrictions",
    "polic",
    "deadlines",
    "time limits",
    "exclusions",
    "entitlements",
)
# … and one of these, too.
_THAT_DIFFER_CUES = (
    " vary", " differ", "special ", "separate ", "stricter ", "unique ", " own ", "other ", "additional ", "specific ", "subject to ", "governed by ", "according to ",
    "in line with ", "in accordance with ",
)  # fmt: skip
# "Each country has other rules", "other sites' terms may differ": theirs are no list of ours.
_OF_OTHERS = expression(
    r"\b(?:countr(?:y|ies)|states?|jurisdictions?|banks?|issuers?|carriers?|airlines?|schools?|universit(?:y|ies)|employers?|providers?|couriers?|insurers?|platforms?|"
    r"browsers?|third part(?:y|ies)|third-party|other (?:[\w-]+ )?(?:sites?|websites?|companies|services)|sites?'s?|law|laws|legal|licen[cs]es?)\b"
)
# "Phone support (plan-dependent)", "free delivery (selected areas)".
_DEPENDENT = expression(
    r"\((?P<dependent>(?:plan|tier|package|location|region|country|contract|store|branch|season|age|membership|product|subscription|role)[- ]dependent"
    r"|(?:it )?depend(?:s|ing|ent) on (?:your |the )?(?:plan|tier|package|subscription|location|region|country|contract|membership|store|branch|season)"
    rf"|(?:for |in |on |at |with )?(?:some|select|selected|certain|participating) (?:(?!{_NO_ADJECTIVE}\b)[\w-]{{2,20}} ){{0,2}}?(?:{_PLURALS})(?: only)?)\)"
)
# An item of a list that is nothing but these: "Certain health products", below "These cannot be returned:".
_ITEM = expression(
    r"\A\W*(?P<item>(?:some|certain|selected|a few|various|several)(?: of (?:our|the))? (?:(?:types?|kinds?|categories|classes|forms) of )?"
    r"(?:(?!(?:is|are|was|were|the|then|your|this|may|can|will|must|to|that|which|who|if|when|with|like|for|in|on|by|from|have|has|need|do|you|we)\b)[\w'&/-]+,? ){0,5}"
    r"[a-z-]{2,24}(?:s|food|wear|equipment|merchandise|software|content|underwear|furniture|luggage|jewell?ery))\W*\Z"
)
_LEADS_IN = expression(
    r"\b(?:cannot|can't|can not|not|n't|non-\w+|except|exceptions?|exempt|excluded?|excludes|exclusions?|ineligible|unavailable|free|discount\w*|eligible|"
    r"covers?|covered|included?|includes|warranty|refund\w*|return\w*|accepted?|prohibited|restricted|forbidden|allowed|permitted|available|appl(?:y|ies) to)\b"
)
# "There are some restrictions. Parcels are not insured."
_NEXT_DENIES = expression(
    r"\b(?:(?:is|are|do|does|can|may|will|must)(?: not|n't)|cannot|can't|won't|not (?:included|available|covered|allowed|permitted)|only|limited to|excluded|unavailable|"
    r"at most|no more than|up to \d|must be|unable)\b(?!.*\b(?:list|name|tell|know|say)\b)"
)
_LATER_LISTS = expression(
    r"\b(?:restrictions|limitations|exclusions|exceptions|conditions|limits|ones)\b[^.;:]{0,30}\b(?:include|are|is):? (?!listed|subject|not)"
)
_SENDS_AWAY = expression(r"\b(?:contact|ask|call|e-?mail|write to|get in touch|reach out|support)\b")
# What sends to how one gets it does not send to which ones there are.
_HOW = expression(r"\b(?:learn|see|find out|read|know)(?: more)?(?: about)? how\b")
_FOLLOWING = expression(r"\bone of the following [a-z]+s\b|\bthe following [a-z]+s (?:are|can|may)\b")
_SENDS_TO_LIST = expression(
    r"\b(?:see|check|find|lists?|listed|learn|read|more (?:details|information|about)|details|full|which|refer|visit|terms|"
    r"here|conditions|polic(?:y|ies)|exclusions|"
    r"restrictions|availability)\b"
)
_ANNOUNCING = expression(
    r"\b(?:which|what|where|list|available|availability|supported|eligible|ineligible|participating|excluded|exclusions?|"
    r"exceptions?|included|"
    r"restricted|restrictions?|limitations?|non-refundable|non-returnable|not|cannot|can't|following|by|per|compatible|"
    r"covered|requirements?)\b"
)
_RESTRICTIONS = expression(
    r"\b(?:restrictions?|exclusions?|limitations?|exceptions?|conditions|terms|excluded|not (?:covered|included)|blackout)\b"
)
_LIMITS_OF = expression(r"\blimits?(?:\Z| of\b)")
_BARS = expression(
    r"\b(?:criteria|qualif\w+|eligib\w+|thresholds?|who can|requirements? (?:to|for)|conditions (?:to|for))\b|"
    r"\A(?:requirements|conditions)\Z"
)
_OWED = expression(
    r"\b(?:you|your|customers?|members?|users?|sellers?|buyers?|applicants?|accounts?|orders?|"
    r"purchases?)\b[^.;]{0,60}\b(?:can|may|must|"
    r"needs?|requires?|have to|required|able to|get|receive|qualify|join|become|apply)\b"
)
# What a company does with those who have reached something.
_CHECKS = expression(r"\b(?:review(?:s|ed)?|verif\w+|checks?|checked|approv\w+|audit(?:s|ed)?|documents?|proof)\b")
_CUES = (
    "availability ", " vary", " varies ", " differ", "depends ", "where you ", "own ", "strict ", "further ", "not always ", " everywhere", " in your ",
    "parts of ", "various ", "different ", "other ", "separate ", "stricter ", "individual ", "only a few ", "after a ",
    "limits", "minimum ", "maximum ",
    "requirements ", "not all ", "not every ", "but not all", "if not all", "though not all", "some ", "certain ", "select", "specific ", "particular ", "limited ",
    "participating ", "rare ", "extreme ",
    "exceptional ", "special ", "a few ", "couple of", "handful of", "number of", "set of", "range of", "group of",
    "additional ", "several ", " apply", " applies",
    "subject to", "in all ", "on all ", "for all ", "to all ", "at all ", "by all ", "with all ", "in every ", "on every ",
    "for every ", "to every ",
    "at every ", "by every ", "with every ", "across all ", "across every ", "cover all ", "include all ", "accept all ",
    "offer all ", "of all ", "cover every ", "include every ", "accept every ", "offer every ", "of every ", "from all ",
    "from every ", "extenuating ", "extraordinary ", "there may be ",
    "there might be ", "there can be ", "there could be ", "there will be ", "there are ", "dependent)", "(depend", "(it depend", "be different", "various ",
    "edge cases", "edge circumstances", "edge situations", "edge instances", "edge scenarios", "edge conditions", "edge occasions", "very few ",
    "many ", "most ", "unique ", "according to ", "in line with ", "in accordance with ", "governed by ", "there will always be ",
)  # fmt: skip
_PHRASE_CUES = (
    "some ", "certain ", "select", "particular ", "specific ", "limited ", "participating ", "number of", "set of",
    "selection of", "range of", "group of",
    "few of", "handful of", "several of", "not all ", "not every ",
)  # fmt: skip
_A_FEW_CUES = ("few ", "several ", "number of", "handful", "couple", "many ", "most ")
_ANY_PHRASE_CUES = ("certain ", "select", "participating ", "limited ", "small ")
_BAR_CUES = (
    "criteria", "requirement", "conditions", "qualifications", "prerequisites", "thresholds", "a certain ", "a specific ",
    "a particular ", "amounts", "levels", "milestones", "volumes", " values", " ages", "weights",
)  # fmt: skip
_UNNAMED_CUES = (
    "terms", "conditions", "rules", "guidelines", "requirements", "limits", "restrictions", "policies", "exclusions",
    "limitations", "regulations",
    "provisions", "prerequisites",
)  # fmt: skip
# "There may be restrictions", "with some exceptions": announced anywhere in a sentence.
_ANNOUNCED = expression(
    r"\b(?:there (?:may|might|could|can|will) be (?:(?:some|certain|other|additional|further|special) )?|(?:some|certain|"
    r"additional|further|special|a few|several|other|limited|various) )"
    r"(?:[a-z]+ )?(?:restrictions|limitations|exclusions|exceptions(?! for\b))\b(?! (?:to|for|on) (?:this|the|these|that)\b)"
)
# What programs do, and those who run them.
_RUNS = expression(
    r"\b(?:servers?|clusters?|nodes?|api|apis|logs?|metrics|files?|database|hardware|gpus?|button|menu|icon|tab|browsers?|"
    r"devices?|code|script|command|query|queries|errors?|"
    r"restart\w*|install\w*|deploy\w*|build|container|volumes?|cache\w*|config\w*|request headers?|data|software|app|apps|"
    r"page|pages|law|laws|legal|court)\b"
)
_ANNOUNCED_CUES = ("restrictions", "limitations", "exclusions", "exceptions")
_IN_BRACKETS = expression(r"\((?:in|under|with|for) [a-z ]+(?: only)?\)")
_YOU_MAY = expression(
    r"\b(?:can|may|might) (?:also |only |not |never )?be (?:used|brought|kept|taken|worn|left|parked|consumed|opened|adjusted|extended|shortened|lengthened|"
    r"lifted|reduced|increased|waived|postponed)\b|"
    r"\b(?:you|customers|members|guests|passengers|students|tenants) (?:can|may)(?: also)? (?:purchase|buy|order|book|keep|"
    r"transfer|pay|extend|renew|defer|pause|rent|hire|bring)\b"
)
_IMPOSSIBLE = expression(r"\b(?:not (?:be )?(?:possible|able)|impossible|unable|cannot|can't|can not)\b")
_CASES_CUES = ("cases", "circumstances", "situations", "instances", "scenarios", "conditions", "occasions", "times")


class Restriction(msgspec.Struct, frozen=True, order=True):
    """Where it stands in the folded sentence, ``[start, end)``, its form, and the noun that it divides (for ``scope``), or whose it is (for ``less``).

    ``plain`` is true where the words themselves say that customers are meant.
    """

    start: int
    end: int
    form: str
    noun: str = ""
    plain: bool = False


def check(article: Article, context: Context) -> Iterator[Hit]:
    own = [fold(p) for p in context.options["stated_elsewhere"]]
    announced: list[str] | None = None
    folded = article_text(article)
    for index in folded.blocks_with(_CUES):
        block = article.blocks[index]
        if block.kind in ("heading", "title", "image", "code") or block.quoted:
            continue
        for sentence in block.sentences:
            text = folded.folded[index][sentence.start : sentence.end]
            told = find_restrictions(text) if stands(_CUES, text) else []
            found = next((f for f in told if f.plain), None)
            if told and told[0] is not found and deals_with_customers(article, block, text):
                found = told[0]
            if (
                found is None
                and block.item
                and (item := _ITEM.match(text))
                and _LEADS_IN.search(lead := _lead_in(article, block))
            ):
                found = (
                    Restriction(*item.span("item"), "item") if deals_with_customers(article, block, f"{lead} {text}") else None
                )
            if found is None or text.rstrip().endswith("?") or any(p in text for p in own):
                continue
            start, end = sentence.start + found.start, sentence.start + found.end
            if (
                block.marked("code", start, end)
                or in_quotes(block.text, start, end)
                or _stated_around(article, block, sentence, found)
            ):
                continue
            if announced is None:
                announced = _announcements(article)
            if found.form == "scope" and _named_nearby(
                (folded.folded[b.index] for b in section(article.blocks, block)), found.noun
            ):
                continue
            if not any(_announces(line, found) for line in announced):
                yield Hit(place=article.place(block, start, end), values={"text": block.text[start:end], **_WORDS[found.form]})


# What only those who sell have; "restrictions" are everybody's.
_TERMS_OF_SALE = expression(r"\b(?:terms|t ?& ?cs?|exclusions|black-?out)\b")
# "Is not always possible" is said of everything, "not available where you live" is not.
_ANYTHING = expression(r"\A(?:is|are) not always\b")
_WE = expression(r"\b(?:we|our)\b")
_IN_TOWN = expression(
    r"\b(?:city|town|countr|county|island|district|park|beach|coast|village|province|neighbou?rhood|museum|airport|campus)"
)
_YOURS = expression(r"\b(?:you|your)\b")
# Who has to meet, or to have done, something is a person.
_MEETS = expression(
    r"\b(?:you|customers|members|guests|applicants|candidates|students|employees|sellers|buyers|hosts|patients|residents|visitors|tenants|drivers|volunteers|teachers|"
    r"people|those|anyone|everyone|everybody) (?:who |that )?(?:(?:must|have to|has to|need to|needs to|will|may|also|first|still|do not|don't|to) ){0,4}\Z"
)
_HAS_DONE = expression(
    r"\bhave (?:already |also )?(?:led|worked|served|played|attended|taught|completed|passed|held|lived|earned|sold|spent|donated|published|bought|paid|taken part)\b"
)
# "A minimum stay applies" is about customers, "usage limits apply" may be about anything.
_OF_STAYS = expression(
    r"\b(?:stay|age|residenc[ey]|residency|income|order|booking|spend(?:ing)?|purchase|rental|contract|fair[- ]use|travel|entry|eligibility|policy|benefit|credit|charge|"
    r"coverage|fares|tariffs|prices|terms|exemptions|opening|cancellation)\b"
)
_WORDS = {
    "apply": {
        "missing": "nothing here says what they are",
        "cure": "State them in this sentence or in a list below it, or link these words to the section that does.",
    },
    "scope": {
        "missing": "nothing here says which",
        "cure": "Name them here or in a list below, or link these words to the page that lists them.",
    },
    "rules": {
        "missing": "nothing here says what they are",
        "cure": "State them here or in a list below, or link these words to the page that does.",
    },
    "less": {
        "missing": "nothing here says what is left out",
        "cure": "Say what is left out, here or in a list below, or link these words to the page that does.",
    },
    "basis": {
        "missing": "nothing here says how far",
        "cure": "Say when, where or for whom: “on Saturdays, at the lots in Hill Street”.",
    },
    "item": {
        "missing": "nothing here says which",
        "cure": "Name them, each as an item of its own, or link these words to the page that lists them.",
    },
    "bar": {
        "missing": "nothing here says what it is",
        "cure": "State it, as in “if you have sold ten items”, or link these words to the section that does.",
    },
    "cases": {
        "missing": "nothing here says which",
        "cure": "Say when, as in “if the parcel was damaged on the way”; otherwise leave the sentence out.",
    },
}


def find_restrictions(text: str) -> list[Restriction]:
    """The restrictions of a folded sentence that the sentence itself does not state, in order."""
    text = text[:_LONGEST]
    found: list[Restriction] = []
    if ("appl" in text or "subject to" in text) and (apply := _APPLY.search(text)) and not _STATED_IN_SENTENCE.search(text):
        # "The hotel's terms and conditions apply": they are somebody's, and told there.
        if not _SOMEBODYS.search(text[: apply.start(apply.lastgroup or 0)]):
            form = apply.lastgroup or ""
            plain = form == "apply" or bool(_TERMS_OF_SALE.search(apply[0]))
            found.append(Restriction(*apply.span(form), "apply", plain=plain))
    elif "apply" in text or "applies" in text:
        rules, limits = _RULES.search(text), _LIMITS.search(text)
        first = rules or limits
        if first and not _STATED_IN_SENTENCE.search(text) and not _STATED_BY_FIGURE.search(text, first.end()):
            if (
                rules
                and not text[rules.end() :].lstrip().startswith((":", "-", "\u2013", "\u2014", "("))
                and ":" not in text[rules.end() :]
            ):
                found.append(Restriction(*rules.span(), "rules", plain=bool(_OF_STAYS.search(rules[0]))))
            elif limits:
                found.append(Restriction(*limits.span("limits"), "apply", plain=bool(_OF_STAYS.search(limits["limits"]))))
    parted = _SOME_NOT.search(text) if "some " in text and stands(_NOT_CUES, text) else None
    if parted and not _stated(text, parted.end()) and not _RUNS.search(text):
        found.append(Restriction(*parted.span("some"), "scope", _noun(parted)))
    there = _THERE_ARE.search(text) if "there " in text else None
    if there and not _stated(text, there.end()) and not _RUNS.search(there[0]):
        found.append(Restriction(*there.span(), "cases", plain=" we " in there[0]))
    announced = _ANNOUNCED.search(text) if stands(_ANNOUNCED_CUES, text) else None
    if announced and not found and not _stated(text, announced.end()) and _GIVEN.search(text) and not _RUNS.search(text):
        found.append(Restriction(*announced.span(), "apply"))
    if stands(_UNNAMED_CUES, text) and (unnamed := _UNNAMED_TERMS.search(text)) and not _stated(text, unnamed.end()):
        found.append(Restriction(*unnamed.span(), "apply", plain=bool(_TERMS_OF_SALE.search(unnamed[0]))))
    elif (
        not found
        and stands(_OTHER_TERMS_CUES, text)
        and stands(_THAT_DIFFER_CUES, text)
        and (other := _OTHER_TERMS.search(text))
        and not _stated(text, other.end())
        and not _OF_OTHERS.search(text)
        and not _RUNS.search(text)
        and not _SOMEBODYS.search(text[: other.start()])
    ):
        found.append(Restriction(*other.span(other.lastgroup or 0), "apply", plain=bool(_TERMS_OF_SALE.search(other[0]))))
    if "(" in text and (dependent := _DEPENDENT.search(text)):
        found.append(Restriction(*dependent.span("dependent"), "scope", "plan", plain=True))
    if (
        (
            "availab" in text
            or " var" in text
            or "differ" in text
            or "depend" in text
            or "not always" in text
            or "everywhere" in text
            or "in your " in text
        )
        and (somewhere := _SOMEWHERE.search(text))
        and not _MACHINE.search(text)
        and not _CASE_STATED.search(text[somewhere.end() :])
        and not _CASE_FRONTED.match(text)
    ):
        found.append(Restriction(*somewhere.span(), "cases", plain=not _ANYTHING.match(somewhere[0]) or bool(_WE.search(text))))
    if "basis" in text and (basis := _BASIS.search(text)) and not _stated(text, basis.end()):
        found.append(Restriction(*basis.span(), "basis", plain=True))
    kept = _RETAINED.search(text) if " be " in text else None
    if kept and not _stated(text, kept.end()) and not _STATED_BY_FIGURE.search(text):
        found.append(Restriction(*kept.span(), "scope", "record", bool(_YOURS.search(text))))
    less = _LESS.search(text) if "limited " in text else None
    if less and not _stated(text, less.end()) and not _STATED_BY_FIGURE.search(text):
        found.append(Restriction(*less.span("less"), "less", less["whose"] or ""))
    limited = _LIMITED.search(text) if "limited " in text or "various " in text else None
    if limited and not _stated(text, limited.end()) and not _STATED_BY_FIGURE.search(text):
        paid = limited[0].endswith(("covered", "reimbursed", "refunded", "paid", "waived"))
        found.append(Restriction(*limited.span(), "scope", _NOUNS_BY_PLURAL.get(limited["noun"], limited["noun"]), paid))
    parts = _PARTS.search(text) if "parts of " in text else None
    if (
        parts
        and (_GIVEN.search(text) or _PARKING.search(text))
        and not _stated(text, parts.end())
        and not _READER_GIVES.search(text[: parts.start()])
    ):
        found.append(Restriction(*parts.span(), "scope", "area", bool(_IN_TOWN.search(parts[0]))))
    phrase = None
    if stands(_PHRASE_CUES, text):
        phrase = next((p for p in _PHRASE.finditer(text) if _restricts(text, p)), None)
    if phrase is None and ("only " in text or "not every " in text):
        phrase = next(
            (
                p
                for p in _ONLY.finditer(text)
                if _keeps_from(text, p) and not _stated(text, p.end()) and not _READER_GIVES.search(text[: p.start()])
            ),
            None,
        )
    if phrase is None and stands(_ANY_PHRASE_CUES, text) and _SOLD.search(text):
        phrase = next((p for p in _ANY_PHRASE.finditer(text) if _restricts(text, p)), None)
    if phrase is None and stands(_A_FEW_CUES, text):
        phrase = next(
            (
                p
                for p in _A_FEW.finditer(text)
                if _KEPT_FROM.match(text[p.end() :])
                and not _stated(text, p.end())
                and _noun(p) not in _TIMES
                # What many others do, or many customers, restricts nothing.
                and not (p["determiner"] in ("many", "most") and _noun(p) in _OTHERS | _PEOPLE)
            ),
            None,
        )
    if (
        phrase is None
        and "not all" in text
        and (most := _BUT_NOT_ALL.search(text))
        and not _RUNS.search(text)
        and not _stated(text, most.end())
    ):
        phrase = most
    if phrase is None and "most " in text:
        phrase = next((p for p in _MOST.finditer(text) if not _stated(text, p.end()) and not _MACHINE.search(text)), None)
    if phrase is None and (" all " in text or " every " in text):
        phrase = next((p for p in _NOT_ALL.finditer(text) if _OFFERED.search(p[0]) and not _stated(text, p.end())), None)
    if phrase is not None:
        noun = _noun(phrase)
        plain = _of_customers(text, phrase, noun)
        found.append(Restriction(*phrase.span("most" if "most" in phrase.groupdict() else 0), "scope", noun, plain))
    bar = _BAR.search(text) if stands(_BAR_CUES, text) else None
    if (
        bar
        and not _stated(text, bar.end())
        and not _READER_GIVES.search(text[: bar.start()])
        and (
            _GIVEN.search(text)
            or _OWED.search(text)
            or ((" be " in bar[0] or bar["must"] or (bar["at"] and _CHECKS.search(text))) and not _RUNS.search(text))
        )
    ):
        plain = bool(_MEETS.search(text[: bar.start()]) or (bar["must"] and _HAS_DONE.search(bar[0])))
        found.append(Restriction(*bar.span(), "bar", plain=plain))
    for cases in _CASES.finditer(text) if stands(_CASES_CUES, text) else ():
        all_before = text[: cases.start()]
        before, behind = re.split(r"[,;:(]", all_before)[-1], re.split(r"[;:]", text[cases.end() :])[0]
        stated = not cases["there"] and (
            _CASE_STATED.search(behind)
            or _CASE_STATED.search(before)
            or _CASE_FRONTED.match(all_before)
            or _STATED_BEHIND.match(behind.lstrip())
        )
        given = (
            _CASE_GIVEN.search(behind)
            or _CASE_GIVEN.search(before)
            or (
                (_GIVEN.search(text) or _YOU_MAY.search(text) or (cases["there"] and _IMPOSSIBLE.search(behind)))
                and not _RUNS.search(text)
            )
        )
        given = given or (
            _IN_BRACKETS.search(text, max(cases.start() - 1, 0), cases.end() + 6) is not None and not _RUNS.search(text)
        )
        # "In some cases the organiser may …": what others do, no list of ours could state.
        stated = stated or (not cases["there"] and _THEY_MAY.match(behind))
        # "All sales are final, except under limited conditions": the exception stands behind a comma.
        if not stated and (given or (_EXCEPT.search(before) and _GIVEN.search(all_before))):
            start, end = cases.span("there") if cases["there"] else cases.span()
            found.append(Restriction(start + len(cases[0]) - len(cases[0].lstrip("*_ ")), end, "cases"))
            break
    return sorted(found)


def _noun(phrase: re.Match[str]) -> str:
    noun = phrase["noun"]
    return _NOUNS_BY_PLURAL.get(noun, noun[:-1]) if noun else phrase["kind"]


def _of_customers(text: str, phrase: re.Match[str], noun: str) -> bool:
    """Whether the words that divide something say themselves that customers are meant: programs have no countries, and nobody else has ours."""
    determiner = phrase.groupdict().get("determiner") or ""
    return (
        (noun in _SINGLE and noun not in _OF_PROGRAMS)
        or determiner in ("select", "participating")
        # "Only a subset of our services": a program of which only some parts do so has no services.
        or (noun in _SUPPORTERS and text[: phrase.start()].endswith("only "))
        or determiner.endswith(" our")
        or (noun == "language" and _OFFERED.search(text) is not None)
        or text.startswith((" of equipment", " of furniture", " of clothing"), phrase.end())
    )


def _restricts(text: str, phrase: re.Match[str]) -> bool:
    """Whether a phrase such as "certain plans" limits what customers get, pay or may do, and is not explained at once."""
    before, behind = text[: phrase.start()], text[phrase.end() :]
    determiner = phrase["determiner"]
    noun, prepositional = _noun(phrase), bool(_PREPOSITION.search(before))
    if noun == "state" and phrase["adjectives"].strip() not in ("", "us", "u.s.", "american"):
        return False
    certain = determiner.split(" ")[0] in ("certain", "select", "selected", "particular", "specific")
    if noun in _TIMES and not (prepositional and (certain or before.endswith("during "))):
        return False
    if _THOSE.search(behind) or "virtual" in phrase["adjectives"] or _FELT.search(before) or before.endswith("guarantee "):
        return False
    if (
        noun in ("policy", "programme", "program", "app", "insurer", "airline")
        and _DEMANDS.match(behind)
        and not determiner.endswith(("our", "the"))
    ):
        return False
    if certain and noun in _PEOPLE and re.match(r" only ?(?:[.;,)]|\Z)", behind) and not _READER_GIVES.search(before):
        return True
    if determiner in ("select", "selected", "specific", "particular", "limited", "participating"):
        # Verbs ("select items to delete") and things that the reader's screen shows.
        # "Next-day delivery (selected shops only)"
        if re.match(r" only ?(?:[.;,)]|\Z)", behind) and not _READER_GIVES.search(before):
            return True
        if determiner.startswith("select") and not prepositional and not (_PREDICATE.match(behind) or _EXCLUDES.search(before)):
            return False
        only = (before.endswith("only ") or determiner == "participating") and _PREDICATE.match(behind)
        if (not prepositional and not determiner.startswith("select") and not only) or (
            before.endswith("to ") and not _OFFERED_TO.search(before)
        ):
            return False
        if determiner in ("specific", "particular", "limited") and not _LIMITED_TO.search(before):
            return False
    if _stated(text, phrase.end()) or _READER_GIVES.search(before):
        return False
    if prepositional:
        # What a role may see is what an administrator gave it.
        if (_ACCESS if noun in _BENEFITS else _LITTLE_ACCESS).search(before) and not (
            _ROLES.search(text) or (noun not in _BENEFITS and _RUNS.search(before))
        ):
            return True
        # Behind these, "select" is no verb, and always keeps something from the rest.
        if _CHOSEN.search(before) and (determiner == "select" or (determiner == "selected" and noun in _PLACES - _OF_PROGRAMS)):
            return True
        # "It may take longer with some banks" is the banks' doing.
        if determiner in ("some", "certain") and noun in _OTHERS - _PLACES and _DOER.search(before):
            return False
        clause = re.split(r"[;:]", before)[-1][-160 if determiner.endswith(" our") else -90 :]
        # "In certain countries, delivery is free": what is given stands behind a comma only where the words come first.
        fronted = len(re.split(r",| that ", clause)[-1].split()) < 3
        ends = r"[;:.]" if fronted else r"[;:.,]"
        if fronted and _OBLIGED.match(behind):
            return True
        # "For certain business customers we hold a locker."
        if certain and noun in _PEOPLE and before.strip().endswith("for") and fronted and _WE_DO.match(behind):
            return True
        if fronted and noun not in _OF_PROGRAMS - _PAYING and _WE_ASK.match(behind.lstrip(", ")):
            return True
        return bool(_GIVEN.search(clause) or _GIVEN.search(re.split(ends, behind.lstrip(","))[0][:140]))
    # "Not all sellers offer free returns": here it is not their doing, but which of them.
    if noun in ("country", "state", "jurisdiction") and determiner.startswith("not ") and _HAVE_LAWS.match(behind):
        return False
    if determiner.startswith("not ") and (does := _PREDICATE.match(behind)) and not does[0].endswith("support"):
        return True
    if noun in _OTHERS and _OTHERS_ACT.match(behind) and not determiner.endswith(" our"):
        return False
    if noun in _PEOPLE and _HAS_TO.match(behind):
        return True
    if _SUPPORTED.match(behind) and (noun in _PLACES | _PEOPLE or _PAID_WITH.search(phrase[0])):
        return True
    if predicate := _PREDICATE.match(behind):
        return not predicate[0].endswith("support") or noun in _SUPPORTERS
    if _OBJECT_OF.search(before):
        return True
    # Whatever else is said of them: "certain" ones are not all, in a sentence about what customers get or pay.
    return determiner.split(" ")[0] in ("certain", "select", "selected", "participating") and bool(
        _REACHES.search(before)
        and (_GIVEN.search(text) or _WE_ASK.search(text))
        and not _RUNS.search(text)
        and not _OTHERS_DO.search(before)
    )


def _keeps_from(text: str, phrase: re.Match[str]) -> bool:
    """Whether "only some machines" or "not every branch" goes on with what one gets there: what software supports is its behaviour."""
    does = _ONLY_DO.match(text[phrase.end() :])
    if does and phrase["determiner"] == "not every" and does[0].endswith((" is", " has")):
        return False
    return does is not None and (not does[0].rstrip("s").endswith("support") or _noun(phrase) in _SUPPORTERS)


def _lead_in(article: Article, block: Block) -> str:
    """What a list is about: the line before it, or the heading, folded."""
    at = block.index - 1
    while at >= 0 and (item := article.blocks[at].item) and block.item and item.depth >= block.item.depth:
        at -= 1
    before = article.blocks[at] if at >= 0 else None
    return fold(before.text) if before and before.text.rstrip().endswith(":") else fold(" ".join(block.heading[-1:]))


def _stated(text: str, end: int) -> bool:
    """Whether the sentence says which ones are meant: at once behind the words, or anywhere."""
    behind = text[end:]
    return bool(_STATED_BEHIND.match(behind.lstrip()) or _STATED_IN_SENTENCE.search(text) or _LISTED_BEHIND.search(behind))


def _stated_around(article: Article, block: Block, sentence: Sentence, found: Restriction) -> bool:
    """Whether a link in the sentence, the next sentence, or a list or table that follows states it."""
    after = next_sentence(block, sentence)
    if found.form == "cases" and fold(sentence.text[found.start :]).startswith("there "):
        behind = following(article, block)
        told = after.text if after else behind.text if behind and behind.heading == block.heading else ""
        if _NEXT_SAYS_WHEN.match(fold(told)):
            return True
    if found.form == "cases" and after is None:
        # "In some cases the fee may be refunded.", and right behind it "It is refunded if:"
        behind = following(article, block)
        if behind and behind.heading == block.heading and _WHEN_LIST.search(fold(behind.text).rstrip()):
            return True
    if found.form == "rules" and after is not None and not _SENDS_AWAY.search(fold(after.text)):
        return True
    listed = (after is None or block.text.rstrip().endswith(":")) and list_or_table_follows(article, block)
    if listed or block.marked("link", sentence.start, sentence.end):
        return True
    if after is None:
        return False
    text = fold(after.text).lstrip("*_( ")
    # "There are restrictions. They are required by law. The main ones include: …"
    if found.form == "apply" and any(
        _LATER_LISTS.search(fold(later.text)) for later in block.sentences if later.start >= after.start
    ):
        return True
    if found.form in ("apply", "less") and _NEXT_DENIES.search(text) and not _SENDS_AWAY.search(text):
        return True
    how = _HOW.search(text)
    if block.marked("link", after.start, after.end) and _SENDS_TO_LIST.search(text) and not how:
        return True
    return bool(
        ((_NEXT_LISTS.match(text) or _TOLD_THERE.search(text) or _FOLLOWING.search(text)) and not how)
        or (found.form == "cases" and _NEXT_DESCRIBES.match(text))
    )


def _named_nearby(folded: Iterable[str], noun: str) -> bool:
    """Whether the section names some of those things: "services such as", "in countries like"."""
    single = _PLACES if noun in _PLACES else {noun}
    forms = "|".join(re.escape(form) for pair in _NOUNS_BY_PLURAL.items() if pair[1] in single for form in pair)
    names = re.compile(rf"\b(?:{forms})(?:,? (?:such as|like|including|namely)\b|,? \(?e\.g\.|: )")
    return any(names.search(text) for text in folded)


def _announcements(article: Article) -> list[str]:
    """Headings with something under them, lead-ins of lists and tables, and column headers, folded."""
    lines = []
    for block, after in zip(article.blocks, article.blocks[1:], strict=False):
        # The heading over the whole article names its topic; it states nothing unless a list or table follows.
        announces = (
            block.kind == "heading"
            and (after.kind != "heading" or after.level > block.level)
            and (block.level > 1 or after.item or after.cell)
        )
        if announces or (block.text.rstrip().endswith(":") and (after.item or after.cell)) or (block.cell and block.cell.header):
            lines.append(fold(block.text))
    return lines


def _announces(line: str, found: Restriction) -> bool:
    """Whether a heading or lead-in announces what is restricted."""
    if found.form in ("apply", "rules"):
        return bool(_RESTRICTIONS.search(line))
    if found.form == "less":
        # "Limits of the free plan" says nothing of what the family plan lacks.
        return bool(_RESTRICTIONS.search(line) or _LIMITS_OF.search(line)) and found.noun in line
    if found.form == "bar":
        return bool(_BARS.search(line))
    if found.form in ("cases", "basis", "item"):
        return False
    forms = [found.noun, *(plural for plural, noun in _NOUNS_BY_PLURAL.items() if noun == found.noun)]
    if not _ANNOUNCING.search(line):
        # "Jurisdictions we collect taxes for"
        return any(re.match(rf"(?:the )?{re.escape(form)} (?:we|where|that|which|with|in which)\b", line) for form in forms)
    return any(re.search(rf"\b{re.escape(form)}\b", line) for form in forms)
