"""An index over a record in memory, for tests that need no file."""

from collections.abc import Callable
from typing import TypeVar

from sqlcipher3 import dbapi2

from logbook.application.ports import EntryStore
from logbook.storage import index_making, index_rows

T = TypeVar("T")


class BareIndex:
    """Tables in memory, brought up to a store when somebody asks.

    Attributes:
        upto: Number of the newest entry that is in it.
        connection: For a test that looks at how it answers.
    """

    def __init__(self, store: EntryStore, batch: int = 7) -> None:
        self.connection = index_making.make_index_in_memory()
        for order in index_making.missing_orders(self.connection):
            index_making.make_order(self.connection, order)
        self.upto = 0
        self._store, self._batch = store, batch

    def ask(self, question: Callable[[dbapi2.Connection], T]) -> T:
        while self.upto < (size := self._store.head().size):
            last = min(self.upto + self._batch, size)
            index_rows.add(self.connection, self._store.read(self.upto + 1, last))
            self.upto = last
        return question(self.connection)

    change = ask
