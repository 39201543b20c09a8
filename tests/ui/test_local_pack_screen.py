"""Bringing in the municipality's own contacts: checked, shown, then recorded."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.record_bodies import LocalPackImported
from tests.ui.phases import PhaseDriver, an_incident
from tests.ui.programs import RESPONDER, SUPERVISOR
from ui.resources import resource

IMPORT = "Import local contacts…"


def settings(driver: PhaseDriver) -> None:
    driver.window.settings_asked.emit()
    driver.settle()


def choose(driver: PhaseDriver, path: Path) -> None:
    driver.program._dialogs.file_chosen = path
    driver.press(IMPORT)


def example() -> str:
    return resource("packs", "local-example.toml").read_text(encoding="utf-8")


def test_a_supervisor_sees_what_a_file_adds_and_then_brings_it_in(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "contacts.toml"
    file.write_text(example(), encoding="utf-8")
    with an_incident(qtbot, tmp_path, "Notify", SUPERVISOR) as driver:
        assert "Number: Add your local contact" in driver.read()
        settings(driver)
        assert "None yet. The packs of the program know no telephone number." in (
            driver.read()
        )
        before = len(driver.entries())
        choose(driver, file)
        assert "519-555-0110" in driver.read()
        assert "Cyber insurer. Example Mutual" in driver.read()
        assert len(driver.entries()) == before

        driver.press("Bring in version example-1")

        assert isinstance(driver.newest(), LocalPackImported)
        assert "version example-1" in driver.read()
        assert f"Entry {before + 1}." in driver.read()
        driver.go_to("Notify")
        assert "Local contact: Help desk, 519-555-0110" in driver.read()
        assert "Cyber insurer. Example Mutual" in driver.read()


def test_a_file_that_is_not_right_is_refused_with_line_and_key(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "contacts.toml"
    with an_incident(qtbot, tmp_path, "Notify", SUPERVISOR) as driver:
        settings(driver)
        before = len(driver.entries())
        misspelt = example().replace("notice_hours", "notise_hours", 1)
        for content, said in (
            (misspelt.encode(), "notise_hours"),
            (example().replace("it-services", "no-such-office").encode(), "office"),
            (b"\xff\xfe", "UTF-8"),
            (b"x = " + b"1" * 100_000, "64 KiB"),
            ("pack = “oops".encode(), "TOML"),
        ):
            file.write_bytes(content)
            choose(driver, file)
            # A file that is too large is wrong in no line more than in another.
            named = " is not right" if said == "64 KiB" else ", line"
            assert f"contacts.toml{named}" in driver.read()
            assert said in driver.read()
        file.unlink()
        choose(driver, file)
        assert "contacts.toml cannot be read. Nothing was brought in." in driver.read()

        file.write_text(example(), encoding="utf-8")
        choose(driver, file)
        driver.press("Leave it as it is")
        assert len(driver.entries()) == before


def test_a_version_is_never_two_texts_and_a_responder_only_reads(
    qtbot: QtBot, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.toml"
    changed.write_text(example().replace("0110", "0199"), encoding="utf-8")

    def bring_in(logbook: OpenLogbook) -> None:
        content = example().encode()
        logbook.local_packs.bring_in(content, "contacts.toml", logbook.pack)

    with an_incident(qtbot, tmp_path, "Notify", SUPERVISOR) as driver:
        driver.session.do(driver.window, bring_in)
        settings(driver)
        choose(driver, changed)
        assert "example-1" in driver.read()
        assert "519-555-0199" not in driver.read()
        driver.lock()
        driver.unlock_again(name=RESPONDER)
        settings(driver)
        assert "A supervisor brings them in." in driver.read()
        assert IMPORT not in driver.read()
