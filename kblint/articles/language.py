"""Which language an article is in: said by its metadata or its path, otherwise told from its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from kblint.articles.model import Block
from kblint.articles.text import fold
from kblint.expressions import compiled

# ISO 639-1 codes that occur as folder names of translated help centres; the ambiguous ("id", "it", "no", "is", "to") only with a region.
_FOLDERS = frozenset(
    """
    de fr es pt ja ko zh ru nl pl tr sv da fi cs uk ar he hi vi th ro hu el bg
    """.split()
)
_LOCALE = compiled(r"([a-z]{2})(?:[-_]([a-z]{2}|[a-z]{4}|\d{3}))?\Z", re.IGNORECASE)
_ENGLISH = frozenset(
    """
    the of and to in a is that for it on you with as are be this your or from can if not have an will at by we when which
    all how do what there their use any
    """.split()
)
_WORD = compiled(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ASCII_WORD = compiled(r"[a-z]+(?:'[a-z]+)?")
_PROSE = frozenset({"title", "description", "summary", "heading", "paragraph", "item", "caption"})
# The commonest words of the languages that help centres are translated into, without those that English has, too.
_COMMONEST = {
    "de": "der das und ist nicht sie ein eine einen mit für auf den dem des von zu werden wird können oder wenn auch bei nach ihre ihren sind",
    "es": "el los las una es para con por su que del como puede más usted está si al sus tu y de la en",
    "fr": "le les des une est vous nous pour dans avec sur votre vos qui que pas ne sont cette ce où être avez peut plus et la du",
    "da": "og det er på til med kan ikke du din som et af fra vil skal eller hvis den ved når",
    "it": "il gli una è per con che di non sono del della può questo nel tuo si la le dei dalle nelle viene entro alla anche più",
    "nl": "het een en van je niet met voor op zijn wordt kunt uw deze dat de naar bij ook te",
    "pl": "w na nie się z jest lub przez można od są aby dla oraz może po jeśli które swoje ciągu",
    "pt": "os uma é para com por seu sua você não que do da dos das em na ao pode sua mais e o",
    "sv": "och att det är på för med av inte kan du din till från den ett om eller som när så inom",
}
_FOREIGN = {
    word: [code for code, words in _COMMONEST.items() if word in words.split()]
    for words in _COMMONEST.values()
    for word in words.split()
}
# In prose one word in three is a stop word. Where fewer than one in thirty is English, it is some other language.
_MIN_WORDS, _MIN_SHARE = 80, 0.03


def language_of(path: str, metadata: dict[str, Any], stated: str, blocks: tuple[Block, ...]) -> str:
    """An ISO 639-1 code; ``en`` unless there is reason to think otherwise; ``und`` for a language that is not English."""
    for value in (metadata.get("lang"), metadata.get("language"), metadata.get("locale"), stated):
        if isinstance(value, str) and (found := _LOCALE.match(value.strip())):
            return found.group(1).lower()
    parts = path.lower().split("/")
    for part in parts[:-1]:
        found = _LOCALE.match(part)
        if found and (found.group(2) or part in _FOLDERS) and found.group(1) != "en" and part in _KNOWN_LOCALES | _FOLDERS:
            return found.group(1)
    suffix = re.search(r"[._]([a-z]{2}(?:-[a-z]{2})?)\.(?:md|mdx|markdown|html)\Z", parts[-1])
    if suffix and (suffix.group(1) in _FOLDERS or suffix.group(1) in _KNOWN_LOCALES) and not _is_english(blocks):
        return suffix.group(1)[:2]
    return _guess(blocks)


def variant_of(path: str, metadata: dict[str, Any]) -> str:
    """The language and region that metadata or a folder state, such as ``en-gb``; a bare language, or nothing, where they name no region."""
    stated = (metadata.get(key) for key in ("locale", "lang", "language"))
    folders = (part for part in path.split("/")[:-1] if part[:2].lower() == "en" and len(part) > 2)
    for value in (*stated, *folders):
        if isinstance(value, str) and (found := _LOCALE.match(value.strip())):
            return "-".join(part.lower() for part in found.groups() if part)
    return ""


_KNOWN_LOCALES = frozenset(
    """
    pt-br pt-pt zh-cn zh-tw zh-hans zh-hant es-es es-mx es-419 fr-fr fr-ca de-de de-at ja-jp ko-kr it-it nl-nl ru-ru pl-pl
    tr-tr sv-se da-dk fi-fi nb-no no-no id-id pt_br zh_cn zh_tw es_es fr_fr fr_ca de_de ja_jp ko_kr it_it nl_nl ru_ru pl_pl
    """.split()
)


def _words(blocks: tuple[Block, ...]) -> tuple[Counter[str], int]:
    """The words that an article's prose begins with, and how many they are."""
    words: Counter[str] = Counter()
    count = 0
    for block in blocks:
        if block.kind in _PROSE:
            text = fold(block.text)
            found = (_ASCII_WORD if text.isascii() else _WORD).findall(text)
            words.update(found)
            count += len(found)
            if count > 400:
                break
    return words, count


def _is_english(blocks: tuple[Block, ...]) -> bool:
    """Whether there is no doubt: ``accounts_ar.html`` may be about what is receivable."""
    words, count = _words(blocks)
    return sum(words[word] for word in _ENGLISH & words.keys()) >= max(_LEAST_ENGLISH, _ENGLISH_SHARE * count)


_LEAST_ENGLISH, _ENGLISH_SHARE = 8, 0.15


def _guess(blocks: tuple[Block, ...]) -> str:
    """Tells a language from running text; tables and lists of names have too few of its commonest words to tell anything."""
    words, count = _words(blocks)
    foreign = dict.fromkeys(_COMMONEST, 0)
    letters = {"latin": 0, "ja": 0, "ko": 0, "zh": 0, "und": 0}
    english = accented = 0
    for word in _ENGLISH & words.keys():
        english += words[word]
    for word in _FOREIGN.keys() & words.keys():
        for code in _FOREIGN[word]:
            foreign[code] += words[word]
    if not "".join(words).isascii():
        for word, times in words.items():
            if word.isascii():
                letters["latin"] += len(word) * times
                continue
            accented += times
            for letter in word:
                letters[_script(letter)] += times
    latin = letters.pop("latin")
    if sum(letters.values()) > max(latin, 9):
        return "ja" if letters["ja"] else max(letters, key=lambda code: letters[code])
    likeliest = max(foreign, key=lambda code: foreign[code])
    if foreign[likeliest] >= 3 and foreign[likeliest] > 2 * english:
        return likeliest
    # A list of English names has no stop words, either, but no foreign letters.
    return "und" if count >= _MIN_WORDS and english / count < _MIN_SHARE < accented / count else "en"


def _script(letter: str) -> str:
    """The language of a script that only one language is written in; ``und`` of any other that is not Latin."""
    if letter <= "\u024f":
        return "latin"
    if "\u3040" <= letter <= "\u30ff":
        return "ja"
    if "\uac00" <= letter <= "\ud7a3":
        return "ko"
    return "zh" if "\u4e00" <= letter <= "\u9fff" else "und"
