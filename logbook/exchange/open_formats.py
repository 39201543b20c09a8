"""The files under ``data/`` of a hand-over: one report in formats that others read."""

from collections.abc import Callable, Iterator
from pathlib import Path

from logbook.domain.export import ExportHead, Say, exported
from logbook.domain.report import Report
from logbook.exchange.case_graph import case_graph
from logbook.exchange.csv_rows import CsvRows
from logbook.exchange.json_lines import line_of
from logbook.exchange.report_values import report_values
from logbook.exchange.safe_text import Plain, json_file, json_text, table_file
from logbook.exchange.stix_bundle import stix_bundle
from logbook.exchange.told_facts import Told
from logbook.exchange.veris_incident import veris_incident

FOLDER = "data"
REPORT = f"{FOLDER}/report.json"
TABLE = f"{FOLDER}/timeline.csv"
LINES = f"{FOLDER}/timeline.jsonl"
STIX = f"{FOLDER}/incident.stix.json"
VERIS = f"{FOLDER}/incident.veris.json"
CASE = f"{FOLDER}/evidence.case.jsonld"

SCHEMAS = {
    f"{FOLDER}/report.schema.json": "report-1.schema.json",
    f"{FOLDER}/entries.schema.json": "entries-2.schema.json",
}
"""What is published with every report, by the name it has in the folder."""


class OpenFormats:
    """Implements `OpenForms` with the standard library.

    Args:
        say: Returns what says a statement in a language.
        schemas: Folder that holds the published schemas.
    """

    def __init__(self, say: Callable[[str], Say], schemas: Path) -> None:
        self._say = say
        self._schemas = schemas

    def files(self, report: Report) -> tuple[tuple[str, bytes], ...]:
        if report.paper_about is not None:
            return ()
        return tuple(self._files(report))

    def _files(self, report: Report) -> Iterator[tuple[str, bytes]]:
        say = self._say(report.language)
        yield REPORT, json_file(report_values(report, say))
        for name, source in SCHEMAS.items():
            yield name, (self._schemas / source).read_bytes()
        # Who is outside gets what the pages say: no entries, and nobody's name.
        if report.seen is None or report.audience.is_outside:
            return
        yield TABLE, table_file(_table(report, say))
        yield LINES, _lines(report, say)
        told = Told.of(report, report.seen)
        yield STIX, json_file(stix_bundle(told))
        yield VERIS, json_file(veris_incident(told))
        if graph := case_graph(told):
            yield CASE, json_file(graph)


def _table(report: Report, say: Say) -> str:
    rows = CsvRows(_head(report))
    lines = (rows.row(exported(row, say)) for row in report.rows)
    return "".join((rows.begin(), *lines, rows.end()))


def _lines(report: Report, say: Say) -> bytes:
    """Return one object a line, each of which says whether it is a rehearsal's."""
    about: dict[str, Plain] = {
        "report": report.number,
        "rehearsal": report.rehearsal,
    }
    lines = (
        json_text({**line_of(exported(row, say)), **about}, indent=None)
        for row in report.rows
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _head(report: Report) -> ExportHead:
    return ExportHead(
        log=report.checkpoint.checkpoint.origin,
        organisation=report.organisation,
        upto=report.checkpoint.checkpoint.size,
        shown="",
        written=report.as_of,
        rehearsal=report.rehearsal,
    )
