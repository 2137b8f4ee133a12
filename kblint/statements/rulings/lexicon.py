"""Word tables that several readers of rulings ask."""

from __future__ import annotations

from kblint.statements import topic
from kblint.statements.words import concept

LONGEST_ITEM = 12
PREPOSITIONS = frozenset(
    "in at by with on after before from for to through via during within under upon against if when once while between".split()
)
NO_NEED = topic.concepts_of(
    "limit restriction problem delay cost charge fee notice limitation exception issue trouble extra question"
) - {concept("notice")}
THROUGHOUT = topic.concepts_of("limit restriction limitation exception")
SUBJECTS = frozenset("the a an your our their his her its you we they it all any every each no there nothing nobody".split())
LINKS = frozenset("of for in on at with to from by and or after before until till prior following once since as".split())
# How something is done, by the words that name the way.
MANNERS = {
    **dict.fromkeys(("person", "desk", "counter", "branch", "desks", "branches", "stores", "office"), "in person"),
    **dict.fromkeys(("online", "app", "website", "web", "portal", "browser", "remotely", "internet"), "online"),
    **dict.fromkeys(("phone", "telephone", "call", "hotline"), "phone"),
    **dict.fromkeys(("email", "mail", "e-mail"), "email"),
    **dict.fromkeys(("post", "letter", "letters"), "post"),
    **dict.fromkeys(("video", "zoom"), "video"),
    **dict.fromkeys(("cash", "coins", "notes"), "cash"),
    **dict.fromkeys(("card", "cards", "contactless"), "card"),
}  # fmt: skip
