"""A value that was withheld, handed over later: what its file says."""

import pytest

from logbook.domain import canonical
from logbook.domain.errors import MalformedEntryError
from logbook.domain.released_values import ReleasedValues, released
from tests.handed_over import an_office

ENTRIES = an_office().entries


def values():
    made = released([(ENTRIES[13], ["text"]), (ENTRIES[11], ["text", "manner"])], [14])
    return canonical.from_bytes(made.to_bytes())


def test_it_holds_what_was_asked_for_and_nothing_else():
    told = values()

    assert [(each["entry"], each["field"]) for each in told["values"]] == [
        (12, "manner"),
        (12, "text"),
        (14, "text"),
    ]
    assert [each["entry"] for each in told["entries"]] == [14]
    assert b"happened" not in released([(ENTRIES[11], ["text"])]).to_bytes()


def test_it_reads_back_as_it_was_written():
    content = canonical.to_bytes(values())

    assert ReleasedValues.from_bytes(content).to_bytes() == content


SPOILT = {
    "another form": lambda told: told.update(format="incident-logbook/value/2"),
    "no form": lambda told: told.pop("format"),
    "no log": lambda told: told.pop("log"),
    "values in words": lambda told: told.update(values="all"),
    "nothing": lambda told: told.update(values=[], entries=[]),
    "a short salt": lambda told: told["values"][0].update(salt="AAAA"),
    "a number in words": lambda told: told["values"][0].update(entry="12"),
    "no value": lambda told: told["values"][0].pop("value"),
    "no base64": lambda told: told["entries"][0].update(payload="?"),
    "no number": lambda told: told["entries"][0].update(entry=None),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_another_file_is_refused(spoil):
    told = values()
    spoil(told)

    with pytest.raises(MalformedEntryError):
        ReleasedValues.from_bytes(canonical.to_bytes(told))


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"null", b'{"a": 1}', b"[" * 5000], ids=range(5)
)
def test_what_is_no_file_of_values_is_refused(content):
    with pytest.raises(MalformedEntryError):
        ReleasedValues.from_bytes(content)
