"""Which articles are in English."""

from __future__ import annotations

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config


def language(text: str, path: str = "a.md") -> str:
    return parse(Source(path, text), Config()).language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Retours\n\nVous pouvez retourner un article dans les trente jours. Le remboursement arrive ensuite sur votre compte.\n",
            "fr",
        ),
        ("# Rückgabe\n\nSie können den Artikel nicht mehr zurückgeben, wenn die Frist abgelaufen ist.\n", "de"),
        ("# Devoluciones\n\nPuede devolver el artículo en los treinta días y recibir el dinero en su cuenta.\n", "es"),
        ("# Devoluções\n\nVocê pode devolver o produto em até trinta dias e não paga nada por isso.\n", "pt"),
        (
            "# 返品\n\n商品は三十日以内に返品できます。返金は五日以内に行われます。お問い合わせください。ご注文番号をご用意ください。詳細はこちら。\n",
            "ja",
        ),
        ("# 退货\n\n您可以在三十天内退货，退款将退回您的账户。\n", "zh"),
        ("# 반품\n\n삼십 일 이내에 상품을 반품할 수 있습니다.\n", "ko"),
        ("# Zwroty\n\nTowar można zwrócić w ciągu trzydziestu dni od zakupu.\n", "pl"),
        ("# Returer\n\nDu kan lämna tillbaka varan inom trettio dagar och få pengarna.\n", "sv"),
        ("# Resi\n\nIl prodotto può essere restituito entro trenta giorni; non è previsto alcun costo.\n", "it"),
        ("# Offices\n\nAcme GmbH, Straße der Freiheit 5, Berlin\n\nAcme S.A., Rue de la Paix 4, Paris\n", "en"),
        ("# Возврат\n\nТовар можно вернуть в течение тридцати дней после покупки.\n", "und"),
        (
            "# Palautukset\n\n"
            + "Voit palauttaa tuotteen kolmenkymmenen päivän kuluessa. Hyvitys näkyy tililläsi myöhemmin. " * 9,
            "und",
        ),
        ("# Returns\n\nYou can return it.\n", "en"),
        ("# Price list\n\n| Item | Price |\n|---|---|\n" + "".join(f"| Boot {n} | ${n}.00 |\n" for n in range(90)), "en"),
        ("# Communities\n\n" + "".join(f"- [Acme Peak Walkers {n}](https://x.example/{n})\n" for n in range(9)), "en"),
        ("# De la Cruz\n\nThe award of the Casa de la Cruz goes to the walkers of the year.\n", "en"),
        ("---\nlang: pt-BR\n---\nText.\n", "pt"),
    ],
)
def test_a_language_is_told_from_its_words(text: str, expected: str) -> None:
    assert language(text) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [("pt-br/a.md", "pt"), ("docs/de/a.md", "de"), ("a._es.md", "es"), ("en/a.md", "en"), ("it/a.md", "en"), ("id/a.md", "en")],
)
def test_or_from_its_path(path: str, expected: str) -> None:
    assert language("Text.\n", path) == expected


def test_english_text_is_english_however_its_file_is_named() -> None:
    text = "When you send a bill to a customer, it is entered as an amount that you will receive, and it stays there until it is paid.\n"
    assert language(text, "accounts_ar.md") == "en"
    assert language("Wenn Sie eine Rechnung senden, wird der Betrag gebucht.\n", "konten.ar.md") == "ar"
