"""What Hypothesis draws: values, times and bodies as a record can hold them."""

import types
import typing
from dataclasses import fields
from datetime import UTC, datetime
from enum import StrEnum

from hypothesis import strategies as st

from logbook.domain.bodies import BODIES
from logbook.domain.canonical import LARGEST_INTEGER, clean_text
from logbook.domain.digest import Digest
from logbook.domain.moment import LARGEST_OFFSET, Fidelity, Moment, Stamp, TimeSource

integers = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
texts = st.text(max_size=40).map(clean_text)
keys = st.text(st.characters(max_codepoint=127), max_size=12)
scalars = st.none() | st.booleans() | integers | texts
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4)
    ),
    max_leaves=12,
)
digests = st.binary(min_size=32, max_size=32).map(Digest)

offsets = st.integers(-LARGEST_OFFSET, LARGEST_OFFSET)
_years = (datetime(1601, 1, 1), datetime(9998, 12, 30))  # noqa: DTZ001 - made aware below
instants = st.datetimes(*_years, timezones=st.just(UTC))
known = st.sampled_from([kind for kind in Fidelity if kind is not Fidelity.UNKNOWN])
sources = st.sampled_from(TimeSource)
moments = st.builds(
    Moment, instants.map(lambda at: at.replace(microsecond=0)), offsets, known, sources
) | st.builds(Moment, st.none(), offsets, st.just(Fidelity.UNKNOWN), sources)
stamps = st.builds(
    Stamp,
    instants.map(lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)),
    offsets,
    st.integers(0, LARGEST_INTEGER),
    texts,
)


def _of_hint(hint):
    if isinstance(hint, types.UnionType):
        return st.one_of([_of_hint(kind) for kind in hint.__args__])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return {
        types.NoneType: st.none(),
        bool: st.booleans(),
        int: integers,
        str: texts,
        Moment: moments,
    }[hint]


def bodies_of(kind):
    """Draw any body of one kind."""
    hints = typing.get_type_hints(BODIES[kind])
    return st.builds(
        BODIES[kind],
        **{field.name: _of_hint(hints[field.name]) for field in fields(BODIES[kind])},
    )


bodies = st.one_of([bodies_of(kind) for kind in BODIES])
