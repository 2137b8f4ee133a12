"""Which language an article is in: said by its metadata or its path, otherwise told from its commonest words."""

from __future__ import annotations

import re
from typing import Any

from kblint.articles.model import Block
from kblint.articles.text import fold

# ISO 639-1 codes that occur as folder names of translated help centres; the ambiguous ("id", "it", "no", "is", "to") only with a region.
_FOLDERS = frozenset(
    """
    de fr es pt ja ko zh ru nl pl tr sv da fi cs uk ar he hi vi th ro hu el bg
    """.split()
)
_LOCALE = re.compile(r"([a-z]{2})(?:[-_]([a-z]{2}|[a-z]{4}|\d{3}))?\Z", re.IGNORECASE)
_ENGLISH = frozenset(
    """
    the of and to in a is that for it on you with as are be this your or from can if not have an will at by we when which
    all how do what there their use any
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
# Fewer words say too little; fewer than one stop word in twenty is no English prose (real articles: one in three).
_MIN_WORDS, _MIN_SHARE = 60, 0.05


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
    if suffix and (suffix.group(1) in _FOLDERS or suffix.group(1) in _KNOWN_LOCALES):
        return suffix.group(1)[:2]
    return _guess(blocks)


_KNOWN_LOCALES = frozenset(
    """
    pt-br pt-pt zh-cn zh-tw zh-hans zh-hant es-es es-mx es-419 fr-fr fr-ca de-de de-at ja-jp ko-kr it-it nl-nl ru-ru pl-pl
    tr-tr sv-se da-dk fi-fi nb-no no-no id-id pt_br zh_cn zh_tw es_es fr_fr fr_ca de_de ja_jp ko_kr it_it nl_nl ru_ru pl_pl
    """.split()
)


def _guess(blocks: tuple[Block, ...]) -> str:
    count = english = other = 0
    for block in blocks:
        if block.kind in ("code", "image"):
            continue
        for word in _WORD.findall(fold(block.text)):
            count += 1
            english += word in _ENGLISH
            other += ord(word[0]) > 0x24F
        if count > 400:
            break
    if count >= _MIN_WORDS and (english / count < _MIN_SHARE or other > count / 2):
        return "und"
    return "en"
