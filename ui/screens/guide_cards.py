"""What the guide of a place says, names and leaves open, as cards to read."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from logbook.domain.jurisdiction import Footnote, JurisdictionPack, Office, Topic
from logbook.domain.silence_words import silence_words
from ui import messages
from ui.formatting import date_text
from ui.widgets.label import Label
from ui.widgets.layouts import Item, card


def guide_cards(pack: JurisdictionPack) -> Iterator[Item]:
    """Yield what the guide says that asks nobody to do anything now."""
    title = _tr("What the guide for {place} says").format(place=pack.name)
    source = _tr("{title}. {nature} {dated} Verified {date}.").format(
        title=pack.guide.title,
        nature=pack.guide.nature,
        dated=pack.guide.dated,
        date=date_text(pack.checked_on),
    )
    yield Label(title, "h2")
    yield Label(source, "small", "muted")
    for topic, name in _topics().items():
        pieces = [piece for piece in pack.background if piece.topic is topic]
        said = [_cited(piece.text, piece.footnote) for piece in pieces]
        yield from _card(name, said)
    named = [office for office in pack.offices if office.statements]
    yield from _card(_tr("Whom it names"), map(_office_words, named))
    yield from _card(_tr("What it points to"), map(_footnote_words, pack.footnotes))
    yield from _card(_tr("What it does not say"), _silences(pack))
    about = [caution.text for caution in pack.cautions_of(None)]
    yield from _card(_tr("What to know about it"), about)


def _card(name: str, said: Iterator[str] | list[str]) -> Iterator[Item]:
    labels = [Label(words) for words in said]
    if labels:
        yield card(Label(name, "h3"), *labels, gap=8)


def _cited(words: str, footnote: int | None) -> str:
    if footnote is None:
        return words
    return _tr("{words} [{number}]").format(words=words, number=footnote)


def _office_words(office: Office) -> str:
    words = _tr("{office}. {when}. {contact}.")
    if office.also_called:
        words = _tr("{office}, also called {names}. {when}. {contact}.")
    return words.format(
        office=office.name,
        names=", ".join(office.also_called),
        when=office.when.rstrip("."),
        contact=office.contact.rstrip("."),
    )


def _footnote_words(footnote: Footnote) -> str:
    words = _tr("[{number}] {label}: {target}.").format(
        number=footnote.number, label=footnote.label, target=footnote.target
    )
    return f"{words} {footnote.remark}" if footnote.remark else words


def _silences(pack: JurisdictionPack) -> Iterator[str]:
    for silence in pack.silences:
        said = messages.of_statement(silence_words(silence, pack))
        yield _tr("{matter}: {said}").format(matter=silence.row, said=said)


def _topics() -> dict[Topic, str]:
    return {
        Topic.ABOUT: _tr("About it"),
        Topic.REPORTING: _tr("Reporting"),
        Topic.AUTHORITY: _tr("Who may do what"),
        Topic.ENFORCEMENT: _tr("What the law can do"),
        Topic.ASKED_OFTEN: _tr("Asked often"),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("guide", words)
