"""What a page says of itself, as it is scanned and as tired people type it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.crypto.signing import Ed25519Signer, is_signed
from logbook.domain.digest import Digest
from logbook.domain.page_code import PageStatement, SignedPage, TypedCode
from logbook.domain.page_errors import (
    PageCodeMistypedError,
    PageCodeUnreadableError,
    PageListMalformedError,
)
from logbook.domain.page_list import PageBlock, PageContent, PageList, content_of
from logbook.domain.typed_marks import ALPHABET

SIGNER = Ed25519Signer("P-002", bytes(range(32)))
SAID = PageStatement(
    "incident-logbook/abcdefgh23456777", "R-003", 1, 3, 12, Digest.of(b"a page")
)
STATEMENTS = st.builds(
    PageStatement,
    log=st.just(SAID.log),
    report=st.integers(1, 9999).map("R-{:03}".format),
    copy=st.integers(1, 99),
    page=st.integers(1, 2000),
    pages=st.just(2000),
    content=st.binary(min_size=32, max_size=32).map(Digest),
)
LIST = PageList(
    SAID.log,
    "R-003",
    1,
    (
        PageContent(
            1,
            (
                PageBlock("@head", None, (54, 700, 500, 760), ("City of Windsor",)),
                PageBlock("Table 1", 31, (54, 600, 500, 640), ("31", "Red screen")),
            ),
            ((494, 32, 558, 60),),
        ),
    ),
)


def signed(said=SAID, signer=SIGNER):
    return SignedPage.sign(said, signer.public_key, signer.sign)


def marks_of(said):
    return said.code().replace("-", "")


def is_taken(marks):
    try:
        TypedCode.from_text(marks)
    except PageCodeMistypedError:
        return False
    return True


@given(STATEMENTS)
def test_the_square_code_says_what_was_signed(said):
    read = SignedPage.from_text(signed(said).to_text())

    assert read.said == said
    assert read.is_signed(is_signed)


def test_the_square_code_can_be_read_by_people_too():
    text = signed().to_text()

    assert text.startswith("IRLOG-PAGE-1 ABCDEFGH23456777 R-003 1 3/12 ")
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ /-")


def test_the_same_page_is_signed_the_same_way_twice():
    assert signed() == signed()


@pytest.mark.parametrize(
    "change",
    [
        {"log": "incident-logbook/bbcdefgh23456777"},
        {"report": "R-004"},
        {"copy": 2},
        {"page": 4},
        {"pages": 13},
        {"content": Digest.of(b"another page")},
    ],
)
def test_a_signature_fits_one_page_only(change):
    moved = replace(signed(), said=replace(SAID, **change))

    assert not moved.is_signed(is_signed)
    assert signed().is_signed(is_signed)


def test_a_signature_over_anything_else_signs_no_page():
    bare = replace(signed(), signature=SIGNER.sign(SAID.to_text().encode()))

    assert not bare.is_signed(is_signed)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/page/3",
        "IRLOG-PAGE-2 X R-003 1 3/12 A B C",
        signed().to_text().replace("R-003", "R-003 "),
        signed().to_text().replace("3/12", "13/12"),
        signed().to_text().replace("3/12", "0/12"),
        signed().to_text().lower(),
        signed().to_text()[:-1],
        signed().to_text() + "A",
        signed().to_text().replace("ABCDEF", "\N{LATIN SMALL LETTER LONG S}BCDEF"),
    ],
)
def test_what_is_no_code_of_a_page_is_refused(text):
    with pytest.raises(PageCodeUnreadableError):
        SignedPage.from_text(text)


@given(STATEMENTS)
def test_a_typed_code_knows_its_page(said):
    typed = TypedCode.from_text(said.code())

    assert typed.page == said.page
    assert typed.text == said.code()


def test_a_code_has_five_groups_of_four():
    assert [len(group) for group in SAID.code().split("-")] == [4] * 5


@pytest.mark.parametrize("gap", ["", " ", "\N{EN DASH}", "\N{NO-BREAK SPACE}- "])
def test_blanks_dashes_case_and_lookalikes_do_not_matter(gap):
    typed = SAID.code().lower().replace("-", gap).replace("0", "o").replace("1", "l")

    assert TypedCode.from_text(typed).text == SAID.code()


def test_every_mistyped_character_is_noticed():
    marks = marks_of(SAID)

    assert is_taken(marks)
    for at, right in enumerate(marks):
        for wrong in set(ALPHABET) - {right}:
            assert not is_taken(marks[:at] + wrong + marks[at + 1 :])


@given(STATEMENTS, st.data())
def test_two_characters_that_are_wrong_or_changed_places_are_noticed(said, data):
    marks = list(marks_of(said))
    one, other = data.draw(
        st.lists(st.integers(0, 19), min_size=2, max_size=2, unique=True)
    )
    swapped, wrong = list(marks), list(marks)
    swapped[one], swapped[other] = marks[other], marks[one]
    wrong[one], wrong[other] = (
        data.draw(st.sampled_from(ALPHABET)),
        data.draw(st.sampled_from(ALPHABET)),
    )

    assert swapped == marks or not is_taken("".join(swapped))
    assert wrong == marks or not is_taken("".join(wrong))


@pytest.mark.parametrize("typed", ["", "ABCD", SAID.code() + "0", SAID.code()[1:]])
def test_a_code_of_another_length_is_mistyped(typed):
    with pytest.raises(PageCodeMistypedError):
        TypedCode.from_text(typed)


def test_the_list_of_pages_reads_back_as_it_was_written():
    coded = LIST.with_codes()

    assert PageList.from_bytes(coded.to_bytes()) == coded
    assert coded.pages[0].code == coded.statement(LIST.pages[0]).code()


def test_one_changed_letter_is_another_page():
    [page] = LIST.pages
    head, row = page.blocks
    changed = replace(row, lines=("31", "Red scream"))

    assert content_of(SAID.log, "R-003", 1, 1, 1, page.blocks) != content_of(
        SAID.log, "R-003", 1, 1, 1, (head, changed)
    )


def test_words_that_move_between_lines_are_another_page():
    [page] = LIST.pages
    head, row = page.blocks
    joined = replace(row, lines=("31Red", " screen"))

    assert content_of(SAID.log, "R-003", 1, 1, 1, (head, row)) != content_of(
        SAID.log, "R-003", 1, 1, 1, (head, joined)
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Red screen", b"Red scream"),
        (b'"page":1', b'"page":2'),
        (b"pages/1", b"pages/2"),
        (b'"entry":31', b'"entry":true'),
        (b'"box":[54,', b'"box":['),
        (b"{", b" {"),
    ],
)
def test_a_list_that_was_changed_is_refused(old, new):
    content = LIST.to_bytes()

    assert old in content
    with pytest.raises(PageListMalformedError):
        PageList.from_bytes(content.replace(old, new, 1))
