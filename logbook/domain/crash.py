"""Naming a fault of ours without a word of anybody's record."""

from types import TracebackType

from logbook.domain.digest import Digest


def signature_of(
    kind: type[BaseException], _fault: BaseException, trace: TracebackType | None
) -> str:
    """Return four groups of letters that are the same wherever the same fault is.

    Only the kind of the exception and the places it passed go into it: its text
    may hold words of an entry, and nobody may be led to write those down.
    """
    places = [kind.__qualname__]
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_qualname}:{trace.tb_lineno}")
        trace = trace.tb_next
    return Digest.of("\n".join(places).encode()).groups(4)
