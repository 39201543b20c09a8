"""Rules at the change of shifts beside those of reviews."""

from logbook.domain.errors import RuleError


class StaleCardError(RuleError):
    """Something changed since the card was read; it is read anew before signing."""

    code = "shift.stale"
