"""Reading what the commands of CUPS answer, in English."""

import re
from collections.abc import Sequence

from logbook.domain.print_outcome import Sides
from ui.print_job import Queue, QueueOffer, QueueState
from ui.print_trouble import Trouble, trouble_of

JOB = re.compile(r"request id is (\S+)-(\d+) ")
"""What ``lp`` answers once it has taken a job."""

PREFERRED = re.compile(r"system default destination: (\S+)")
"""What ``lpstat -d`` answers."""

_ALERTS = re.compile(r"\tAlerts: (.*)")
_PRINTER = re.compile(r"printer (\S+) ")
_REFUSES = re.compile(r"^(\S+) not accepting requests", re.MULTILINE)
_OPTION = re.compile(r"([^/\s:]+)(?:/[^:]*)?: (.*)")

_TWO_SIDED = frozenset(
    {"Duplex", "JCLDuplex", "EFDuplex", "EFDuplexing", "KD03Duplex", "ARDuplex"}
)
"""What the option for both sides is called by those who describe printers."""

_SIDES: dict[str, Sides] = {
    "None": Sides.ONE,
    "False": Sides.ONE,
    "Off": Sides.ONE,
    "DuplexNoTumble": Sides.LONG_EDGE,
    "LongEdge": Sides.LONG_EDGE,
    "Top": Sides.LONG_EDGE,
    "DuplexTumble": Sides.SHORT_EDGE,
    "ShortEdge": Sides.SHORT_EDGE,
    "Bottom": Sides.SHORT_EDGE,
}


def queues_in(
    names: Sequence[str], printers: str, accepting: str, preferred: str
) -> list[Queue]:
    """Return the queues of these names with their states.

    Args:
        printers: What ``lpstat -l -p`` answered.
        accepting: What ``lpstat -a`` answered.
        preferred: Name of the queue of the system.
    """
    told = _by_printer(printers)
    refusing = set(_REFUSES.findall(accepting))
    return [
        _queue(
            name,
            told.get(name, ""),
            refuses=name in refusing,
            is_preferred=name == preferred,
        )
        for name in names
    ]


def offer_in(options: str) -> QueueOffer:
    """Return what a queue offers, by what ``lpoptions -l`` answered.

    A queue without a description, a raw one, answers nothing: it passes pages on as
    they are, all of them.
    """
    sides: tuple[Sides, ...] = ()
    papers: tuple[str, ...] = ()
    loaded = ""
    for line in options.splitlines():
        option = _OPTION.fullmatch(line)
        if option is None:
            continue
        choices = [choice.removeprefix("*") for choice in option[2].split()]
        chosen = [each[1:] for each in option[2].split() if each.startswith("*")]
        if option[1] == "PageSize":
            papers, loaded = tuple(choices), next(iter(chosen), "")
        elif option[1] in _TWO_SIDED:
            known = [_SIDES[each] for each in (*chosen, *choices) if each in _SIDES]
            sides = tuple(dict.fromkeys(known))
    return QueueOffer(sides, papers, loaded, takes_pages=bool(papers or sides))


def listed(jobs: str, name: str) -> str | None:
    """Return what is said of one job in a list of ``lpstat -l -o``, None if nothing."""
    found: list[str] = []
    for line in jobs.splitlines():
        is_head = not line.startswith("\t")
        if is_head and found:
            break
        if found or (is_head and line.split()[:1] == [name]):
            found.append(line)
    return "\n".join(found) if found else None


def alerts_of(told: str) -> list[str]:
    """Return the keywords of a printer or a job."""
    found = _ALERTS.search(told)
    return found[1].split() if found else []


def said_by(printer: str) -> str:
    """Return what a printer says in its own words; empty where it says nothing."""
    _, *lines = [*printer.splitlines(), ""]
    said = lines[0].strip() if lines else ""
    is_said = said and not said.startswith("Form mounted") and said != "Paused"
    return said if is_said else ""


def said_of_job(told: str) -> str:
    """Return what is said of a job in words."""
    found = re.search(r"\tStatus: (.*)", told)
    return found[1].strip() if found else ""


def _by_printer(printers: str) -> dict[str, str]:
    """Cut the answer for all printers into those for each."""
    told: dict[str, str] = {}
    name = ""
    for line in printers.splitlines():
        head = _PRINTER.match(line)
        name = head[1] if head else name
        told[name] = f"{told.get(name, '')}{line}\n"
    return told


def _queue(name: str, told: str, *, refuses: bool, is_preferred: bool) -> Queue:
    trouble = trouble_of(alerts_of(told), said_by(told))
    return Queue(name, _state(told, trouble, refuses=refuses), trouble, is_preferred)


def _state(told: str, trouble: Trouble, *, refuses: bool) -> QueueState:
    head = told.partition("\n")[0]
    if refuses:
        return QueueState.REFUSES
    if trouble.no_paper:
        return QueueState.OUT_OF_PAPER
    if " disabled since " in head:
        return QueueState.STOPPED
    if trouble.grave:
        return QueueState.TROUBLE
    return QueueState.PRINTING if " now printing " in head else QueueState.READY
