"""Signatures that come later: in ink on the receipt, or by one's own key."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.evidence_bodies import Side
from logbook.domain.evidence_drafts import InkDraft
from ui.screens.custody_fields import CustodyFields
from ui.screens.custody_panel import CustodyPanel
from ui.screens.custody_standing import Awaited, CustodyStanding
from ui.screens.record_panel import Recording, RecordPanel
from ui.screens.when_field import when_field
from ui.session import Session
from ui.widgets.card_picker import CardPicker
from ui.widgets.fields import Field
from ui.widgets.labelled_field import LabelledField
from ui.widgets.tick_list import TickList


def ink_panel(session: Session, standing: CustodyStanding) -> CustodyPanel:
    """Return the panel in which somebody confirms that they saw a signature."""
    item, awaited = standing.item, standing.awaited
    incident = item.incident
    others = LabelledField(
        _tr("Which &others stand on the same receipt?"),
        TickList([(str(n), _other(one)) for n, one in enumerate(standing.inked)]),
        help_words=_tr("Tick them if the same person signed there for them, too."),
    )
    fields = CustodyFields(
        {
            "whose": LabelledField(_tr("&Whose signature?"), _cards(awaited)),
            **({"others": others} if standing.inked else {}),
            "happened": when_field(session.now),
            "kept": LabelledField(
                _tr("Where is the signed receipt &kept?"),
                Field(width=320),
                help_words=_tr("A folder, a safe, or the item it was scanned as."),
            ),
        },
        needed=("whose",),
    )

    def recording() -> Recording:
        one = awaited[int(fields.words("whose"))]
        others = [standing.inked[int(n)] for n in fields.ticked("others")]
        when, kept = fields.time(), fields.words("kept").strip()

        def record(logbook: OpenLogbook) -> None:
            # This item last: what the disk refused can be asked for again with it.
            for each in (*others, one):
                draft = InkDraft(each.item, each.side, when, kept)
                logbook.evidence.custody.ink_seen(incident, each.about, draft)

        return record

    panel = RecordPanel(
        session,
        incident,
        f"custody/ink/{item.number}",
        fields,
        recording,
        title=_tr("Confirm a signature in ink on a receipt of {item}").format(
            item=item.number
        ),
        act=_tr("&Record that I saw it"),
        words=_tr(
            "You have the signed receipt before you and vouch for having seen the "
            "signature. It becomes an entry."
        ),
    )
    return CustodyPanel(panel)


def confirm_panel(session: Session, standing: CustodyStanding) -> CustodyPanel:
    """Return the panel in which whoever sits here signs what they are named in."""
    item, mine = standing.item, standing.confirms
    incident = item.incident
    fields = CustodyFields(
        {"what": LabelledField(_tr("For &what do you sign?"), _cards(mine))},
        needed=("what",),
    )

    def recording() -> Recording:
        one = mine[int(fields.words("what"))]
        return lambda logbook: logbook.evidence.custody.confirm(
            incident, item.number, one.about, one.side
        )

    panel = RecordPanel(
        session,
        incident,
        f"custody/confirm/{item.number}",
        fields,
        recording,
        title=_tr("Sign for {item} with your key").format(item=item.number),
        act=_tr("&Record that I sign"),
        words=_tr(
            "You are named there and have not signed. Recording it is your signature; "
            "it cannot be taken out of the record."
        ),
    )
    return CustodyPanel(panel)


def _cards(awaited: Sequence[Awaited]) -> CardPicker:
    cards = CardPicker(
        [(str(n), one.name, _for_what(one)) for n, one in enumerate(awaited)]
    )
    if len(awaited) == 1:
        cards.choose("0")
    return cards


def _other(one: Awaited) -> str:
    words = _tr("{item}: {name}. {what}")
    return words.format(item=one.item, name=one.name, what=_for_what(one))


def _for_what(one: Awaited) -> str:
    words = {
        Side.FROM: _tr("For having given it, entry {number}"),
        Side.TO: _tr("For having received it, entry {number}"),
        Side.WITNESS: _tr("For having seen it disposed of, entry {number}"),
    }
    return words[one.side].format(number=one.about)


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-ink", words)
