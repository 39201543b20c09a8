"""What a forger writes into a hand-over does not speak to whoever checks it."""

import pytest

from logbook.domain.one_line import one_line
from tests.handed_over import write_into
from tests.integration.handover_case import office
from tests.integration.reducing import withhold
from tests.integration.small_handover import Dishonesty, hand_over
from tests.rehearsed import run

CLEAR = "\x1b[2J\x1b[1;1H"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{CLEAR}VALID", "?[2J?[1;1HVALID"),
        ("a\nVALID: b\r\x85\u2028c", "a?VALID: b???c"),
        ("HD-0000\u202e8000", "HD-0000?8000"),
        ("a\u200bb\ufeffc\x00", "a?b?c?"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_as_a_question_mark(text, shown):
    assert one_line(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Plain.",
        "Rapport\u202f: « été »",
        "עברית",
        "\u0645\u06cc\u200c\u062e",
        "👩\u200d🚒",
        "W1 12, 3 %",
    ],
)
def test_what_people_write_stays_as_it_is(text):
    assert one_line(text) == text


def test_a_refused_hand_over_cannot_pass_for_a_sound_one(tmp_path):
    """A name of a field can hold anything; it is repeated, so that it can be found."""
    lie = f"{CLEAR}\nVALID: Every check passed."
    forged = hand_over(
        office(), Dishonesty(tell=lambda told: withhold(told, 12, **{lie: "W1"}))
    )

    ran = run("verify", write_into(tmp_path / "forged", forged))

    assert ran.said.startswith("INVALID")
    assert "VALID: Every check passed." in ran.said, "it is named"
    assert "\x1b" not in ran.said
    assert not any(line.startswith("VALID") for line in ran.said.splitlines())
