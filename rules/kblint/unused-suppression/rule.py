"""KB003: suppressions that silenced nothing in the suppressing stage (kblint.suppress). It is judged there, once all rules have run."""

from kblint.articles.model import Article
from kblint.finding import Hit
from kblint.rules.interface import Context


def check(article: Article, context: Context) -> tuple[Hit, ...]:
    return ()
