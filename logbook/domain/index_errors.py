"""What a question is told that came before the record was put in order."""

from logbook.domain.errors import MachineError


class IndexBehindError(MachineError):
    """What makes entries quick to find is being made; it can be asked again soon.

    Nothing is missing from the record.
    """

    code = "index.behind"

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        self.total = total
