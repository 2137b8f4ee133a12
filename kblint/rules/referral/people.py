"""What people are called, so that "phone Gwen" is read as somebody who works for whoever writes, and no organisation."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor rev reverend revd fr father sister brother deacon pastor canon vicar rabbi imam sir madam dame lord lady"
    " captain sergeant coach chef herr frau madame monsieur senor senora nurse matron".split()
)
# Given names that are frequent in English, and no common word beside.
_GIVEN = frozenset(
    "aaron abby abigail adam adrian agnes ahmed aisha alan albert alex alexander alexandra alfie ali alice alicia alison amanda amelia amir amit amy ana"
    " andrea andrew andy angela anita ann anna anne annie anthony antonio anya arjun arthur ashley audrey barbara barry beatrice becky ben benjamin bernard"
    " bernadette beth bethany betty bev beverly birgit bob bobby brenda brian bridget bruce bryan callum carl carla carlos carol caroline catherine cathy"
    " charles charlie charlotte chloe chris christina christine christopher claire clara clare claudia clive colin connor craig cynthia daisy dan daniel"
    " danielle danny darren dave david debbie deborah debra denise dennis derek diana diane dominic donald donna doris dorothy duncan dylan eddie edith edward"
    " eileen elaine eleanor elena elizabeth ella ellen ellie emily emma eric erica erin ethan eva evelyn fatima felix finn fiona frances francesca francis"
    " fred freda gareth gary gemma geoff geoffrey george gerald gill gillian gina giulia gordon graham greg gregory greta gwen hannah hans harriet harry"
    " hassan hazel heather helen helena henry holly howard hugh hugo ian ibrahim ines inge ingrid irene isaac isabel isabella ivan jack jackie jacob jacqueline"
    " jake james jamie jan jane janet janice jasmine jason jean jeff jeffrey jen jennifer jenny jeremy jerry jess jessica jill jim joan joanna joanne joe joel"
    " johan john johnny jon jonas jonathan jordan jose joseph josh joshua joyce juan judith judy julia julian julie justin karen karl kate katherine kathleen"
    " kathy katie keith kelly ken kenneth kerry kevin kim kirsty kyle lara larry laura lauren lee lena leo leon leonard lesley leslie lewis liam linda lisa liz"
    " lois lorraine louis louise luca lucas lucy luis luke lydia lynn maggie malcolm marco marcus margaret margot maria marie marion marjorie mark marta martha"
    " martin mary mateo matt matteo matthew maureen max megan melanie melissa mia michael michelle miguel mike mohammed moira molly monica muriel nadia nancy"
    " naomi natalie natasha nathan neil nia niamh nick nicholas nicola nigel nina noah nora norma norman oliver olivia omar oscar owen pam pamela pat patricia"
    " patrick paul paula pauline pedro penny pete peter phil philip phoebe pierre piet polly priya rachel ralph raj rajesh ravi ray rebecca reg rhys richard rob"
    " robert robin roger ron ronald rosa rosemary rosie ross ruth ryan sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian shannon sharon"
    " sheila shirley simon sofia sonia sophia sophie stacey stan stella stephanie stephen steve steven stuart sue susan suzanne sylvia tamsin tanya ted teresa"
    " terry theo theresa thomas tim timothy tina toby todd tom tommy toni tony tracey tracy trevor ulla ulrike ursula val valerie vanessa vera veronica vicky"
    " victor victoria vincent vivian walter wendy wilfred will william winston yasmin yusuf yvonne zara zoe".split()
)


def begins_a_person(written: Sequence[str]) -> bool:
    """Whether words, as written, begin with what a person is called: "Mrs Okafor", "Gwen"."""
    first = unicodedata.normalize("NFD", written[0].rstrip(".").casefold()).encode("ascii", "ignore").decode() if written else ""
    return bool(first) and written[0][:1].isupper() and (first in _GIVEN or (first in _TITLES and len(written) > 1))
