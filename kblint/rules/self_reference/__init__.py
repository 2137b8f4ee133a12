"""Where an article sends the customer to the assistant itself: shared by the rules on contact and on chat.

`loops` finds the sentences, `candidates` settles whose support is meant once all articles are known, `findings` says it in words.
"""

from kblint.rules.self_reference.candidates import Candidate, Collected, candidate, collected, settled
from kblint.rules.self_reference.findings import cure, hit, included, needed, where
from kblint.rules.self_reference.loops import Loop, loops, place_of
from kblint.rules.self_reference.names import Names

__all__ = [
    "Candidate",
    "Collected",
    "Loop",
    "Names",
    "candidate",
    "collected",
    "cure",
    "hit",
    "included",
    "loops",
    "needed",
    "place_of",
    "settled",
    "where",
]
