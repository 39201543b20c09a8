"""What the documentation asks for."""

from dataclasses import dataclass, replace
from enum import StrEnum

from logbook.domain.duty import Origin
from logbook.domain.region import region_name


class QuestionGroup(StrEnum):
    """The sheets of the documentation, in order."""

    WHAT_HAPPENED = "what-happened"
    SYSTEMS = "systems"
    PEOPLE = "people"
    DATA = "data"
    POLICE = "police"
    IMPACT = "impact"
    MEASURES = "measures"


class QuestionKind(StrEnum):
    """What the answer to a question is made of.

    A `BY_REGION` question is asked once for each state or province; each of these is a
    count of its own, under the id of the question, a dot and the code of the region.
    """

    TIME = "time"
    TEXT = "text"
    COUNT = "count"
    CHOICE = "choice"
    MULTI = "multi"
    BY_REGION = "by-region"


@dataclass(frozen=True, slots=True)
class Question:
    """Something the documentation asks for.

    Attributes:
        order: Its place on its sheet; those of a place and the program's own are
            sorted by it.
        kinds: see `logbook.domain.step.Step`; a question for every kind has none.
        choices: The words one can choose from; they are recorded as they stand.
        ours: What part of it is our advice; none if all of it is the guide's.
        statements: Ids of the statements of the guide that ask for it.
    """

    id: str
    group: QuestionGroup
    order: int
    kind: QuestionKind
    label: str
    help: str
    choices: tuple[str, ...]
    origin: Origin
    ours: str | None
    source_note: str
    statements: tuple[str, ...]

    def for_region(self, code: str) -> "Question":
        """Return the count a by-region question asks for in one region.

        Args:
            code: ISO 3166-2, for example ``US-TX``.

        Raises:
            KeyError: There is no such region.
        """
        return replace(
            self,
            id=f"{self.id}.{code.lower()}",
            kind=QuestionKind.COUNT,
            label=f"{self.label}: {region_name(code)}",
        )


def region_of(question_id: str) -> str | None:
    """Return the region a count is about: ``affected.us-tx`` is of ``US-TX``."""
    _, dot, code = question_id.partition(".")
    return code.upper() if dot else None
