"""A place and the supplements that hold there, put together into one whole.

Who takes whose place: an item of the place takes that of a supplement with the same
id. Two supplements may both hold an item if they say the same of it; if they say
different things of one id, neither can be right, and that is an error.

Order: steps by phase and `order`, questions by sheet and `order`, matters to determine
by `order`; where orders are equal, and for all else, the place comes first, then the
supplements as the place names them, those of elsewhere last.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from logbook.domain.duty import Reach
from logbook.domain.errors import MalformedPackError
from logbook.domain.jurisdiction import JurisdictionPack, Supplement
from logbook.domain.question import QuestionGroup
from logbook.packs.rules import SHARED
from logbook.packs.sheet import Sheet
from logbook.packs.values import Fault

Item: TypeAlias = Any
"""An office, step, question, matter, duty or caution; they share nothing but an id."""

_LISTS = (*SHARED, "cautions")
_GROUPS = tuple(QuestionGroup)


@dataclass(frozen=True, slots=True)
class Layer:
    """One file in the whole of a place.

    Attributes:
        whole: Whether all of it holds there; else only what follows people.
    """

    sheet: Sheet[JurisdictionPack] | Sheet[Supplement]
    whole: bool

    def holds(self, name: str) -> Iterator[tuple[int, Item]]:
        """Yield those items of a list that hold, with their places in the file."""
        for at, item in enumerate(getattr(self.sheet.content, name)):
            if self.whole or self._follows_people(name, item):
                yield at, item

    def _follows_people(self, name: str, item: Item) -> bool:
        duties = [
            duty for duty in self.sheet.content.duties if duty.reach is Reach.RESIDENCE
        ]
        match name:
            case "duties":
                return item in duties
            case "offices":
                return item.id in {duty.office for duty in duties}
            case "questions" | "assessments":
                return item.id in {
                    condition.fact.partition(".")[0]
                    for duty in duties
                    for condition in duty.conditions
                }
        return False


@dataclass(frozen=True, slots=True)
class Kept:
    """An item of the whole, and where it stands, so that a fault in it can be named."""

    layer: Layer
    name: str
    at: int
    item: Item

    def error(self, why: str, *path: str | int) -> MalformedPackError:
        """Return what is said to people of a key of this item."""
        return self.layer.sheet.error(Fault((self.name, self.at, *path), why))


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything that holds at a place, each item once.

    Attributes:
        items: What was kept of each list, in the order of the files.
        errors: What two supplements say differently.
    """

    items: Mapping[str, tuple[Kept, ...]]
    errors: tuple[MalformedPackError, ...]

    def merged_into(self, place: JurisdictionPack) -> JurisdictionPack:
        """Return the place with everything that holds there, in order."""
        lists: dict[str, Any] = {
            name: tuple(kept.item for kept in items)
            for name, items in self.items.items()
        }
        for name, order in _orders(place).items():
            lists[name] = tuple(sorted(lists[name], key=order))
        return replace(place, **lists)


def _orders(place: JurisdictionPack) -> dict[str, Callable[[Item], tuple[int, ...]]]:
    return {
        "steps": lambda step: (place.phases.index(step.phase), step.order),
        "questions": lambda asked: (_GROUPS.index(asked.group), asked.order),
        "assessments": lambda matter: (matter.order,),
    }


def whole_of(layers: tuple[Layer, ...]) -> Whole:
    """Put files together, the place first."""
    items: dict[str, tuple[Kept, ...]] = {}
    errors: list[MalformedPackError] = []
    for name in _LISTS:
        first: dict[str, Kept] = {}
        for layer in layers:
            for at, item in layer.holds(name):
                kept = Kept(layer, name, at, item)
                earlier = first.setdefault(item.id, kept)
                if earlier is not kept and _contradicts(earlier, kept):
                    errors.append(kept.error("duplicate-id", "id"))
        items[name] = tuple(first.values())
    return Whole(items, tuple(errors))


def _contradicts(earlier: Kept, later: Kept) -> bool:
    if isinstance(earlier.layer.sheet.content, JurisdictionPack):
        return False
    return bool(earlier.item != later.item)
