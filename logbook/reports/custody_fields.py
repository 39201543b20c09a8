"""All that is on record about an item, as boxes; what nobody said is said as well."""

from collections.abc import Iterable, Iterator

from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import Altered, EvidenceRegistered, Sensitivity
from logbook.domain.evidence_drafts import VOLATILITY
from logbook.domain.evidence_words import intact_words, where_words
from logbook.domain.moment import Moment
from logbook.domain.people import People
from logbook.domain.wording import Phrase
from logbook.reports.closing_parts import fingerprint_groups
from logbook.reports.grid import Framed, Row
from logbook.reports.setting import MONO, STRONG, Block
from logbook.reports.words import Words


class ItemBoxes:
    """The boxes of one item, numbered as on a form, so that one can talk about them."""

    def __init__(self, item: EvidenceItem, people: People, words: Words) -> None:
        self._item, self._people, self._words = item, people, words

    def all(self) -> list[Row]:
        """Return every field of the register."""
        rows = [*self._named(), *self._collected(), *self._handled(), *self._stored()]
        return self._numbered(rows)

    def short(self) -> list[Row]:
        """Return what tells it from every other item: for receipts.

        Of a thing these are the marks somebody can hold it against.
        """
        first, *_ = self._named()
        body = self._item.body
        rows: list[Row] = [
            first,
            [
                self._box("name", body.name),
                self._box("description", body.description),
            ],
        ]
        if not self._item.has_file:
            rows.append(
                [
                    self._box("source", body.source_system),
                    self._box("source-details", body.source_details),
                    self._box("seal-first", body.seal),
                ]
            )
        return self._numbered([*rows, *self._stored_in_short()])

    def _numbered(self, rows: Iterable[Row]) -> list[Row]:
        number = 0
        numbered: list[Row] = []
        for row in rows:
            boxes = []
            for box in row:
                number += 1
                label = self._words("box", number=number, label=box.label)
                boxes.append(Framed(label, box.blocks, box.share))
            numbered.append(boxes)
        return numbered

    def _named(self) -> Iterator[Row]:
        item, words = self._item, self._words
        body = item.body
        yield [
            self._box("item", item.number),
            self._box("type", self._phrase(f"evidence.type.{body.type}")),
            self._box(
                "originality",
                self._phrase(f"evidence.originality.{body.originality}"),
            ),
        ]
        yield [
            self._box("name", body.name),
            self._box("description", body.description),
        ]
        # What was found stands above the first box, and nothing is called intact here.
        found = words("custody.found.above", count=len(item.findings))
        if item.may_be_called_intact:
            found = words.phrase(intact_words(item))
        yield [
            self._box("standing", words.phrase(where_words(item))),
            self._box("found", found),
        ]

    def _collected(self) -> Iterator[Row]:
        body, words = self._item.body, self._words
        name = self._people.name_of(self._item.author)
        by = body.collected_by or words("custody.by-author", name=name)
        yield [
            self._box("collected", self._moment(body.happened)),
            self._box("collected-by", by),
            self._box("witness", body.witness),
        ]
        yield [
            self._box("source", body.source_system),
            self._box("source-details", body.source_details),
            self._box("found-at", body.found_at),
        ]
        yield [
            self._box("method", body.method),
            self._box("tool", self._tool(body)),
            self._box("clock", self._clock(body.clock_offset)),
        ]

    def _handled(self) -> Iterator[Row]:
        body = self._item.body
        yield [
            self._box("altered", self._altered(body)),
            self._box("volatility", self._volatility(body.volatility)),
            self._box("sensitivity", self._sensitivity(body.sensitivity)),
        ]
        yield [
            self._box("seal-first", body.seal),
            self._box("stored", body.stored),
            self._box("photographs", body.photographs),
        ]
        yield [
            self._box("notes", body.notes),
            self._box("source-hash", body.source_hash),
        ]

    def _stored(self) -> Iterator[Row]:
        body, words = self._item.body, self._words
        if not self._item.has_file:
            yield from self._stored_in_short()
            return
        left_out = words("custody.left-out.none")
        if body.left_out:
            one = ".one" if body.left_out == 1 else ""
            left_out = words(f"custody.left-out.some{one}", count=body.left_out)
        yield from self._stored_in_short()
        yield [
            self._box("origin", body.origin),
            self._box("medium", self._medium(body)),
        ]
        yield [self._box("times", self._times(body))]
        yield [
            self._box("reading", self._reading(body)),
            self._box("left-out", left_out),
        ]

    def _stored_in_short(self) -> Iterator[Row]:
        item, words = self._item, self._words
        body = item.body
        registered = words(
            "custody.by-entry",
            when=words.stamp(item.recorded),
            name=self._people.name_of(item.author),
            number=item.entry,
        )
        if not item.has_file:
            yield [
                self._box("no-file", words("custody.thing")),
                self._box("taken-in", registered),
            ]
            return
        is_one = not body.is_folder
        size = size_text(body.files, body.size, words)
        yield [
            self._box("file" if is_one else "folder", body.file_name),
            self._box("size", size),
            self._box("hashed", registered),
        ]
        label = "sha256" if is_one else "sha256.folder"
        digest = [(fingerprint_groups(body.sha256), MONO)]
        yield [Framed(words(f"custody.{label}"), digest)]

    def _box(self, label: str, text: str) -> Framed:
        said = text.strip() or self._words("custody.not-stated")
        return Framed(self._words(f"custody.{label}"), [(said, STRONG)])

    def _phrase(self, code: str) -> str:
        return self._words.phrase(Phrase(code))

    def _moment(self, moment: Moment) -> str:
        return moment_text(moment, self._words)

    def _tool(self, body: EvidenceRegistered) -> str:
        if body.tool and body.tool_version:
            slots = {"tool": body.tool, "version": body.tool_version}
            return self._words("custody.tool.version", **slots)
        return body.tool or body.tool_version

    def _clock(self, offset: int | None) -> str:
        if offset is None:
            return self._words("custody.unknown")
        if offset == 0:
            return self._words("custody.clock.right")
        way = "ahead" if offset > 0 else "behind"
        return self._words(f"custody.clock.{way}", seconds=abs(offset))

    def _altered(self, body: EvidenceRegistered) -> str:
        match body.altered:
            case Altered.SOMETHING:
                return body.altered_words
            case Altered.NOTHING:
                return self._words("custody.altered.nothing")
        return self._words("custody.unknown")

    def _volatility(self, place: int | None) -> str:
        if place is None:
            return self._words("custody.not-asked")
        if place not in VOLATILITY:
            return str(place)
        return self._words(f"custody.volatility.{place}")

    def _sensitivity(self, sensitivity: Sensitivity) -> str:
        if sensitivity is Sensitivity.NOT_STATED:
            return self._words("custody.not-stated")
        return self._words(f"custody.sensitivity.{sensitivity}")

    def _medium(self, body: EvidenceRegistered) -> str:
        if not body.medium and not body.medium_serial:
            return self._words("custody.unknown")
        unknown = self._words("custody.unknown")
        return self._words(
            "custody.medium.serial",
            medium=body.medium or unknown,
            serial=body.medium_serial or unknown,
        )

    def _times(self, body: EvidenceRegistered) -> str:
        unknown, words = self._words("custody.unknown"), self._words
        contents = words(
            "custody.times.contents",
            modified=body.modified or unknown,
            accessed=body.accessed or unknown,
        )
        entry = words(
            "custody.times.entry",
            changed=body.changed or unknown,
            created=body.created or unknown,
        )
        return f"{contents}\n{entry}"

    def _reading(self, body: EvidenceRegistered) -> str:
        source = "grew" if body.grew else "same"
        access = {None: "unknown", True: "kept", False: "changed"}[body.access_kept]
        codes = source, f"access-{access}"
        return "\n".join(self._words(f"custody.reading.{code}") for code in codes)


def moment_text(moment: Moment, words: Words) -> str:
    """Return a time in full, no more exact than it is known."""
    return words.phrase(Phrase("moment", {"moment": moment}))


def size_text(files: int, size: int, words: Words) -> str:
    """Return how much it is, with the number of files where there are several."""
    if files == 1:
        return words("custody.bytes", size=size)
    return words("custody.files-bytes", files=files, size=size)


def strong(text: str) -> list[Block]:
    """Return a value as it stands in a box."""
    return [(text, STRONG)]
