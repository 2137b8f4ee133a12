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
