"""The index: a file beside the record that makes its entries quick to find.

Everything in it can be worked out from the record at any time, and no verification
believes it. So whatever is doubtful about it is answered in one way: it is thrown
away and made anew.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlcipher3 import dbapi2

from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MachineError, MalformedEntryError, VerificationError
from logbook.domain.index_errors import IndexBehindError
from logbook.domain.merkle import leaf_of
from logbook.domain.verification import StoredRow
from logbook.storage import faults, index_making, index_numbers, index_rows
from logbook.storage.cipher_file import transaction
from logbook.storage.index_making import FORMAT, Mark
from logbook.storage.record_rows import RecordRows

if TYPE_CHECKING:
    from logbook.application.ports import Progress

T = TypeVar("T")

INDEX_FILE = "index.db"
"""The index in the folder of a logbook."""

BATCH = 512
"""Entries put in at a time: a slice of work that holds nobody up."""

NUMBERS = 4096
"""Entries whose numbers are put in at a time, which takes a tenth as long for each."""


class IndexFile:
    """The index of one open record; whoever asks it is answered from every entry.

    It holds the entries up to its mark, which moves with them in one transaction. An
    entry that was just recorded waits in memory until somebody asks: so saving waits
    for the record alone, and nothing that goes wrong here can cost an entry. Where no
    file can be written, the index lives in memory until it is closed.

    Where it is far behind, the numbers of entries about an incident or of a kind are
    put in first, under a mark of their own: no screen can do without them, and they
    take a tenth of the time. Rows of the timeline and words follow, and once all of
    them are in, what puts them in order.

    Like the record, it is used by one thread at a time.

    Attributes:
        record: What it is worked out from.
        progress: Told how far catching up has got, when that takes a while.
        is_hurried: Whether a question that would have to wait long is refused
            instead; it is for whoever asks to go on with `slices`, and ask again.
    """

    def __init__(
        self,
        record: RecordRows,
        folder: Path | None = None,
        key: bytearray | None = None,
    ) -> None:
        """Open what is there, if it is an index of this very record.

        Args:
            folder: Where the file lies; without it, the index lives in memory.
            key: 32 bytes of its own; copied, they stay the caller's to wipe.
        """
        self.record = record
        self.progress: Progress | None = None
        self.is_hurried = False
        self._path = folder / INDEX_FILE if folder else None
        self._key = bytearray(key or b"")
        self._upto = self._numbers = 0
        self._missing_orders: list[str] = []
        self._waiting: list[SignedEntry] = []
        self._was_made_anew = False
        self._connection = self._opened()

    @property
    def upto(self) -> int:
        """Number of the newest entry that is in it."""
        return self._upto

    def behind(self) -> int:
        """Return how many entries are still to be put in, at most."""
        return max(0, self.record.last() - self._upto)

    def is_far_behind(self) -> bool:
        """Whether it takes a while until every entry is in it, and in order."""
        is_unsorted = bool(self._missing_orders) and self._upto > BATCH
        return is_unsorted or self.behind() > BATCH

    def take(self, signed: SignedEntry) -> None:
        """Take note of an entry that is safe in the record; nothing can go wrong."""
        if len(self._waiting) == BATCH:
            self._waiting.clear()  # they are read from the record again
        self._waiting.append(signed)

    def slices(self) -> Iterator[tuple[int, int]]:
        """Catch up with the record a batch at a time.

        Yields:
            How many entries are in it, of how many; all of all more than once, while
            they are put in order.

        Raises:
            LogbookDamagedError: The record cannot be read.
            DiskNotAnsweringError: Likewise.
        """
        if self.is_far_behind():
            yield from self._slices_of_numbers()
        # Either may find the file damaged and begin anew: so both are asked each time.
        while (is_behind := self.behind() > 0) or self._missing_orders:
            self._surely(self._put_in_next if is_behind else self._make_next_order)
            yield self._upto, max(self._upto, self.record.last())

    def catch_up(self) -> None:
        """Put in everything that is missing.

        Raises:
            LogbookDamagedError: The record cannot be read.
            DiskNotAnsweringError: Likewise.
        """
        self._go_through(self.slices())

    def ask(self, question: Callable[[dbapi2.Connection], T]) -> T:
        """Answer a question about every entry of the record.

        Args:
            question: Only reads, and is asked again if the file turns out damaged;
                so it returns values and no cursor.

        Raises:
            IndexBehindError: It would have to wait long, and is not to.
            LogbookDamagedError: The record cannot be read.
            DiskNotAnsweringError: Likewise.
        """

        def answer() -> T:
            if self.is_hurried and self.is_far_behind():
                raise IndexBehindError(self._upto, self.record.last())
            self.catch_up()
            return question(self._connection)

        return self._surely(answer)

    def ask_numbers(self, question: Callable[[dbapi2.Connection], T]) -> T:
        """Answer a question that the tables of `index_numbers` alone can answer.

        It waits for them and for nothing else, even where the index is far behind.

        Args:
            question: As for `ask`.

        Raises:
            LogbookDamagedError: The record cannot be read.
            DiskNotAnsweringError: Likewise.
        """

        def answer() -> T:
            if self.is_far_behind():
                self._go_through(self._slices_of_numbers())
            else:
                self.catch_up()
            return question(self._connection)

        return self._surely(answer)

    def change(self, work: Callable[[dbapi2.Connection], T]) -> T:
        """Write to tables that may lag behind the mark, as one transaction.

        Args:
            work: Is done again if the file turns out damaged.

        Raises:
            LogbookDamagedError: The record cannot be read.
            DiskNotAnsweringError: Likewise.
        """

        def changed() -> T:
            self.catch_up()
            with transaction(self._connection, writes=True):
                return work(self._connection)

        return self._surely(changed)

    def throw_away(self) -> None:
        """Begin anew: what was in it is put in again when somebody asks."""
        self._connection.close()
        self._connection = self._made()

    def close(self) -> None:
        """Put in what waits, leave one file behind and forget the key."""
        try:
            # What does not get in now does so at the next opening.
            with suppress(dbapi2.Error):
                if self._is_next_waiting():
                    self._put_in_next()
        finally:
            self._connection.close()
            self._key[:] = bytes(len(self._key))

    def _slices_of_numbers(self) -> Iterator[tuple[int, int]]:
        while self._numbers < (total := self.record.last()):
            self._surely(self._put_in_next_numbers)
            yield self._upto, total

    def _go_through(self, slices: Iterator[tuple[int, int]]) -> None:
        is_far = self.is_far_behind()
        for done, total in slices:
            if is_far and self.progress is not None:
                self.progress(done, total)

    def _is_next_waiting(self) -> bool:
        return bool(self._waiting) and self._waiting[0].number == self._upto + 1

    def _put_in_next(self) -> None:
        """Put in what waits, or else the next entries of the record."""
        if self._is_next_waiting():
            waiting = self._waiting
            self._put_in(waiting, [(each.number, each.payload) for each in waiting])
        else:
            rows = self.record.between(self._upto + 1, limit=BATCH)
            self._put_in(_entries(rows), [(row.number, row.payload) for row in rows])
        self._waiting = []

    def _put_in(
        self, batch: Iterable[SignedEntry], payloads: list[tuple[int, bytes]]
    ) -> None:
        upto, payload = payloads[-1]
        leaf = leaf_of(payload).raw
        more = [row for row in payloads if row[0] > self._numbers]
        with transaction(self._connection, writes=True):
            if more:
                index_numbers.add(self._connection, more)
                index_making.move_numbers(self._connection, upto, leaf)
            index_rows.add(self._connection, batch)
            index_making.move_mark(self._connection, upto, leaf)
        self._upto, self._numbers = upto, max(upto, self._numbers)

    def _make_next_order(self) -> None:
        if self._missing_orders:
            index_making.make_order(self._connection, self._missing_orders[0])
            del self._missing_orders[0]

    def _put_in_next_numbers(self) -> None:
        payloads = self.record.payloads(self._numbers + 1, NUMBERS)
        upto, payload = payloads[-1]
        with transaction(self._connection, writes=True):
            index_numbers.add(self._connection, payloads)
            index_making.move_numbers(self._connection, upto, leaf_of(payload).raw)
        self._numbers = upto

    def _opened(self) -> dbapi2.Connection:
        if self._path is None:
            return self._made()
        try:
            connection, mark = index_making.open_index(self._path, self._key)
        except dbapi2.Error as error:
            if faults.is_refusal(error) and self._path.exists():
                return self._made_in_memory()
            return self._made()
        if not self._is_of_the_record(mark):
            connection.close()
            return self._made()
        self._upto, self._numbers = mark.upto, mark.numbers
        self._missing_orders = index_making.missing_orders(connection)
        return connection

    def _is_of_the_record(self, mark: Mark) -> bool:
        if mark.format != FORMAT:
            return False
        ends = (mark.upto, mark.leaf), (mark.numbers, mark.numbers_leaf)
        return mark.upto <= mark.numbers and all(
            self._is_of_an_entry(number, leaf) for number, leaf in ends
        )

    def _is_of_an_entry(self, number: int, expected: bytes) -> bool:
        try:
            leaf = self.record.leaf(number)
        except (VerificationError, MachineError):
            return True  # the entry cannot be read: nothing speaks against the index
        return number == 0 or (leaf is not None and leaf.raw == expected)

    def _made(self) -> dbapi2.Connection:
        self._upto = self._numbers = 0
        self._missing_orders = list(index_rows.ORDERS)
        if self._path is not None:
            with suppress(OSError, dbapi2.Error):
                return index_making.make_index(self._path, self._key)
        return self._made_in_memory()

    def _made_in_memory(self) -> dbapi2.Connection:
        self._path, self._upto, self._numbers = None, 0, 0
        self._missing_orders = list(index_rows.ORDERS)
        return index_making.make_index_in_memory()

    def _surely(self, work: Callable[[], T]) -> T:
        """Work on the file; where it lets us down, on a new one, and else in memory."""
        while True:
            try:
                return work()
            except dbapi2.Error as error:
                if not self._begun_elsewhere(error):
                    raise

    def _begun_elsewhere(self, error: dbapi2.Error) -> bool:
        is_damage = faults.is_damage(error)
        if self._path is None or not (is_damage or faults.is_refusal(error)):
            return False
        self._connection.close()
        if is_damage and not self._was_made_anew:
            self._was_made_anew = True
            self._connection = self._made()
        else:
            # A file that takes nothing may be sound: it stays for the next time.
            self._connection = self._made_in_memory()
        return True


def _entries(rows: Iterable[StoredRow]) -> Iterator[SignedEntry]:
    """Yield what can be read as the entry of its place; verification names the rest."""
    for row in rows:
        with suppress(MalformedEntryError):
            signed = row.to_signed()
            if signed.number == row.number:
                yield signed
