"""Rules of reports that leave the program, and what goes wrong on the way."""

from logbook.domain.errors import LogbookError, RuleError


class CopyTooEarlyError(RuleError):
    """Who makes a copy of a report was not enrolled when it was issued."""

    code = "report.copy-too-early"

    def __init__(self, report: str) -> None:
        super().__init__()
        self.report = report


class CopyTightenedError(RuleError):
    """A copy would show what somebody decided since to withhold from its reader."""

    code = "report.copy-tightened"

    def __init__(self, report: str, entries: str) -> None:
        super().__init__()
        self.report = report
        self.entries = entries


class WithholdingOpenError(RuleError):
    """Nobody has accepted what a report would keep from its reader."""

    code = "report.withholding-open"

    def __init__(self, recipient: str) -> None:
        super().__init__()
        self.recipient = recipient


class HandoverDiffersError(LogbookError):
    """What was read from a medium is not what was written to it."""

    code = "handover.differs"

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file
