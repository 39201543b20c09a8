"""What is said of a matter that a guide leaves open, on the screen and on paper."""

from logbook.domain.jurisdiction import JurisdictionPack, Silence, SilenceStatus
from logbook.domain.wording import Phrase, Statement


def silence_words(silence: Silence, pack: JurisdictionPack) -> Statement:
    """Say that a matter is left open, by which source, and whom to ask instead."""
    display = silence.display
    sentence = display if display.endswith(".") else f"{display}."
    said = [Phrase("text", {"text": sentence})]
    if silence.status is not SilenceStatus.NOT_ADDRESSED:
        said.append(_source(silence.footnote, pack))
    if silence.refer_to is not None:
        said.append(Phrase("source.adds", {"words": silence.refer_to}))
    return tuple(said)


def _source(number: int | None, pack: JurisdictionPack) -> Phrase:
    labels = {note.number: note.label for note in pack.footnotes}
    if number is None:
        return Phrase("source.none")
    return Phrase("source.footnote", {"number": number, "label": labels[number]})
