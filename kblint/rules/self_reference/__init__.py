"""Where an article sends the customer to the assistant itself: shared by the rules on contact and on chat.

`loops` finds the sentences, `candidates` settles whose support is meant once all articles are known, `findings` says it in words.
"""

from kblint.rules.self_reference.candidates import Candidate, candidate, settled
from kblint.rules.self_reference.findings import cure, hit, included, needed, where
from kblint.rules.self_reference.loops import Loop, loops, place_of

__all__ = ["Candidate", "Loop", "candidate", "cure", "hit", "included", "loops", "needed", "place_of", "settled", "where"]
