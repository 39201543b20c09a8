"""Rules about incidents, and about the words that are brought into the record."""

from collections.abc import Iterable

from logbook.domain.errors import RuleError
from logbook.domain.sensitive import Sighting


class IncidentClosedError(RuleError):
    """The incident is closed; only additions can be recorded about it."""

    code = "incident.closed"

    def __init__(self, incident: str) -> None:
        super().__init__()
        self.incident = incident


class UnknownHoldError(RuleError):
    """The incident has no hold of that entry number, or it is lifted already."""

    code = "hold.unknown"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class SensitiveTextError(RuleError):
    """The words hold what looks like a secret; the person decides.

    Attributes:
        sightings: What was seen, masked.
        texts: The texts it was seen in; `Journal.accept` lets exactly these through.
    """

    code = "record.sensitive"

    def __init__(
        self, sightings: Iterable[Sighting], texts: Iterable[str] = ()
    ) -> None:
        super().__init__()
        self.sightings = tuple(sightings)
        self.texts = tuple(texts)


class LocalPackChangedError(RuleError):
    """A local pack of this version was brought in before, with other content."""

    code = "local-pack.changed"

    def __init__(self, version: str) -> None:
        super().__init__()
        self.version = version
