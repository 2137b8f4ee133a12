"""Finds, in the text of one sentence, the words that send a customer to support.

Pure functions over text: no article, no configuration. `read` reads a sentence in four steps.

1. *Verb* (`ways`, `lines`, `chats`, `tickets`, `forms`, `sent`, `nobody_named`): a verb of contact ("contact", "get in touch with",
   "open a ticket with"), in any form.
2. *Addressee* (`addressee`, `teams`, `places`, `by_address`, `surroundings`): whom it names: us, our team, a support desk, an address,
   a named organisation; or somebody else.
3. *Mood* (`mood`): whether the customer is told to do it. A conditional mention, a negation, a question or what we do is no instruction.
4. *Channel* (`reader`): by what way: e-mail, telephone, form, ticket, chat.

Everything is a walk over the sentence's tokens with bounded look-ahead, linear in its length.
"""

from kblint.rules.referral.addresses import addresses, is_concrete, is_contact_target, is_statutory, same_address
from kblint.rules.referral.hints import CUES, mentions, tells_a_number
from kblint.rules.referral.model import Reading, Referral, Target
from kblint.rules.referral.reader import read, referrals, strongest
from kblint.rules.referral.situation import condition

__all__ = [
    "CUES",
    "Reading",
    "Referral",
    "Target",
    "addresses",
    "condition",
    "is_concrete",
    "is_contact_target",
    "is_statutory",
    "mentions",
    "read",
    "referrals",
    "same_address",
    "strongest",
    "tells_a_number",
]
