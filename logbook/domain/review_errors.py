"""Rules of reviews and of shifts."""

from logbook.domain.errors import RuleError


class OwnEntryError(RuleError):
    """Author and reviewer are never the same person."""

    code = "review.own-entry"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class OwnReportError(RuleError):
    """Who prepared a report does not sign it off."""

    code = "review.own-report"

    def __init__(self, report: str) -> None:
        super().__init__()
        self.report = report


class NotAskedError(RuleError):
    """A question is answered by the person it was put to, and once."""

    code = "review.not-asked"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class NotReviewableError(RuleError):
    """There is no entry of that number, or none that this can be done with."""

    code = "review.unknown"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class NotPreparedError(RuleError):
    """The report was not put up for sign-off, or that is settled already."""

    code = "report.not-prepared"

    def __init__(self, report: str) -> None:
        super().__init__()
        self.report = report


class ShiftNotOfferedError(RuleError):
    """No card of that entry number waits for this person."""

    code = "shift.not-offered"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class ShiftWaitsError(RuleError):
    """A card waits for somebody already; it is accepted or declined first."""

    code = "shift.waits"

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.number = number
        self.name = name
