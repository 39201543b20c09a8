"""Whoever later receives a withheld value can prove that it belongs there, or not."""

import json

import pytest

from logbook.domain import canonical
from logbook.domain.released_values import released
from tests.integration.browser import CHROMIUM
from tests.integration.handover_case import office
from tests.integration.reducing import hide, withhold
from tests.integration.small_handover import Dishonesty, base64_of, hand_over
from tests.integration.two_checks import PAGE, TwoChecks
from tests.rehearsed import run

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def tell(values):
    withhold(values, 12, text="W1")
    hide(values, 13)


@pytest.fixture(scope="module")
def check():
    with TwoChecks() as checks:
        yield checks


@pytest.fixture(scope="module")
def reduced():
    return hand_over(office(), Dishonesty(tell=tell))


def value_file(*parts, whole=()):
    entries = office().entries
    return released([(entries[number - 1], names) for number, names in parts], whole)


def judged(check, files, content):
    result = check(files, office().fingerprint, values=content)
    return [(each["code"], each["entry"], each["detail"]) for each in result["values"]]


def test_a_value_that_was_withheld_is_proved(check, reduced):
    content = value_file((12, ["text"])).to_bytes()

    assert judged(check, reduced, content) == [("value.proved", 12, "text")]


def test_it_is_proved_by_the_report_alone_as_well(check, reduced):
    content = value_file((12, ["text"])).to_bytes()
    alone = {"R-001.pdf": reduced["report.pdf"]}

    assert judged(check, alone, content) == [("value.proved", 12, "text")]


def test_an_entry_that_was_withheld_whole_is_proved_with_its_values(check, reduced):
    content = value_file((13, ["text", "manner"]), whole=[13]).to_bytes()

    assert judged(check, reduced, content) == [
        ("value.entry-proved", 13, None),
        ("value.proved", 13, "manner"),
        ("value.proved", 13, "text"),
    ]


def test_a_value_the_hand_over_shows_is_said_to_be_shown(check, reduced):
    content = value_file((12, ["manner"]), (14, ["text"])).to_bytes()

    assert judged(check, reduced, content) == [
        ("value.shown", 12, "manner"),
        ("value.shown", 14, "text"),
    ]


def test_without_its_payload_nothing_is_proved_of_an_entry_withheld_whole(
    check, reduced
):
    content = value_file((13, ["text"])).to_bytes()

    assert judged(check, reduced, content) == [("value.entry-unknown", 13, None)]


def changed(change):
    told = canonical.from_bytes(
        value_file((12, ["text"]), (13, ["text"]), whole=[13]).to_bytes()
    )
    change(told)
    return canonical.to_bytes(told)


def _other_payload(told):
    told["entries"][0]["payload"] = base64_of(office().entries[13].payload)


def _value(**members):
    return lambda told: told["values"][0].update(members)


def _entry(**members):
    return lambda told: told["entries"][0].update(members)


FORGED = {
    "other words": (_value(value="No."), ("value.differs", 12, "text")),
    "another salt": (
        _value(salt=base64_of(bytes(16))),
        ("value.differs", 12, "text"),
    ),
    "another field": (_value(field="manner"), ("value.differs", 12, "manner")),
    "a field it has not": (
        _value(field="title"),
        ("value.field-unknown", 12, "title"),
    ),
    "a field nobody has": (
        _value(field="__proto__"),
        ("value.field-unknown", 12, "__proto__"),
    ),
    "another entry": (_value(entry=14), ("value.differs", 14, "text")),
    "no entry there": (_value(entry=99), ("value.entry-unknown", 99, None)),
    "another payload": (_other_payload, ("value.entry-differs", 13, None)),
    "another number": (_entry(entry=14), ("value.entry-differs", 14, None)),
    "no payload": (_entry(payload=""), ("value.entry-differs", 13, None)),
    "another logbook": (
        lambda told: told.update(log="incident-logbook/x"),
        ("value.other-log", None, None),
    ),
}


@pytest.mark.parametrize(("change", "said"), FORGED.values(), ids=FORGED)
def test_what_is_not_what_was_signed_is_refused(check, reduced, change, said):
    assert said in judged(check, reduced, changed(change))


def test_the_same_file_unchanged_is_proved_throughout(check, reduced):
    """The negative control of the test above."""
    said = judged(check, reduced, changed(lambda _: None))

    assert {code for code, *_ in said} == {"value.proved", "value.entry-proved"}


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"{}", b"[" * 50_000, b'{"format":"incident-logbook/value/2"}'],
    ids=range(5),
)
def test_another_file_proves_nothing(check, reduced, content):
    [(code, *_)] = judged(check, reduced, content)

    assert code == "value.malformed"


def test_against_a_hand_over_that_is_not_sound_nothing_is_proved(check, reduced):
    content = value_file((12, ["text"])).to_bytes()

    said = judged(check, reduced | {"report.html": b"x"}, content)

    assert said == [("value.unsound", None, None)]


def test_the_command_line_says_so_and_how_it_ended(tmp_path, reduced):
    for name, each in reduced.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(each)
    genuine, forged = tmp_path.with_suffix(".json"), tmp_path.with_suffix(".forged")
    genuine.write_bytes(value_file((12, ["text"])).to_bytes())
    forged.write_bytes(changed(lambda told: told["values"][0].update(value="No.")))
    pinned = ("verify", tmp_path, "--fingerprint", office().fingerprint)

    proved = run(*pinned, "--value", genuine)
    refused = run(*pinned, "--value", forged)
    unread = run(*pinned, "--value", tmp_path / "nothing")

    assert (proved.code, refused.code, unread.code) == (0, 1, 4)
    assert "Entry 12, text: this is the value that was withheld." in proved.said
    assert "Fields withheld under W1, live security detail: 1." in proved.said
    assert "Entries withheld as a whole under W4, active investigation: 1." in (
        proved.said
    )
    assert "Entry 12, text: this is not the value that was signed." in refused.said
    assert run("verify", tmp_path, "--value", genuine).code == 3


_DROP = """(async () => {
  const [files, values] = %s;
  const bytes = (content) => Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const pick = (id, chosen) => {
    const moved = new DataTransfer();
    for (const [name, content] of chosen) moved.items.add(new File([bytes(content)], name));
    const input = document.getElementById(id);
    input.files = moved.files;
    input.dispatchEvent(new Event("change"));
  };
  const until = async (found) => {
    for (let tries = 0; tries < 200 && !found(); tries++) await new Promise((done) => setTimeout(done, 25));
    return found();
  };
  pick("files", Object.entries(files));
  await until(() => document.getElementById("verdict"));
  pick("values", [["value.json", values]]);
  await until(() => document.getElementById("brought"));
  return document.getElementById("brought").innerText;
})()"""


def test_on_the_page_a_file_of_values_is_chosen_beside_the_report(check, reduced):
    check.open(PAGE)
    report = {"R-001.pdf": base64_of(reduced["report.pdf"])}
    content = base64_of(value_file((12, ["text"])).to_bytes())

    said = check.run(_DROP % json.dumps([report, content]))

    assert "Entry 12, text: this is the value that was withheld." in said
