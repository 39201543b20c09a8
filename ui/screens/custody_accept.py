"""An item waits for somebody: accepted, declined, or taken back by who gave it."""

from PySide6.QtCore import QCoreApplication

from logbook.domain.evidence import Transfer
from logbook.domain.evidence_bodies import Seal
from logbook.domain.evidence_drafts import AcceptDraft
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens.custody_along import came_along, came_fields, came_fold
from ui.screens.custody_fields import CustodyFields, hash_field, looked_fields
from ui.screens.custody_panel import CustodyPanel
from ui.screens.custody_papers_panel import CustodyPapersPanel
from ui.screens.custody_standing import CustodyStanding
from ui.screens.record_panel import Recording, RecordPanel
from ui.screens.when_field import when_field
from ui.session import Session
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField


def accept_panel(
    session: Session,
    standing: CustodyStanding,
    dialogs: FileDialogs,
    printing: Printing,
) -> CustodyPanel:
    """Return the panel in which whoever sits here takes an item over."""
    item, waiting = standing.item, _waiting(standing)
    incident, number = item.incident, waiting.entry
    fields = CustodyFields(
        {
            "happened": when_field(session.now),
            **looked_fields(item),
            **hash_field(session, incident, item, dialogs),
            **came_fields(standing.beside),
            "stored": LabelledField(
                _tr("Where is it kept ne&xt?"),
                Field(width=320),
                help_words=_tr("Place, and who can get there."),
            ),
        },
        needed=("seal",),
        folds=came_fold(standing.beside),
    )

    def recording() -> Recording:
        received = _received(fields, standing)
        return lambda logbook: logbook.evidence.custody.accept_together(
            incident, *received
        )

    words = _tr(
        "{name} gave it to you. Look at it before you accept. Accepting is your "
        "signature: from then on you have it."
    )
    panel = RecordPanel(
        session,
        incident,
        f"custody/accept/{number}",
        fields,
        recording,
        title=_tr("Accept {item}").format(item=item.number),
        act=_tr("&Record that I have it"),
        words=words.format(name=waiting.giver.name),
    )

    def receipt(*entries: int) -> CustodyPapersPanel:
        shown = (item,)
        return CustodyPapersPanel(session, incident, shown, dialogs, printing, *entries)

    return CustodyPanel(panel, receipt, is_answer=True)


def _received(
    fields: CustodyFields, standing: CustodyStanding
) -> list[tuple[int, AcceptDraft]]:
    """Return what is recorded of the item, and after it of those that came with it."""
    draft = AcceptDraft(
        happened=fields.time(),
        condition=fields.words("condition").strip(),
        seal=fields.seal(),
        seal_number=fields.words("seal_number").strip(),
        hash=fields.hashed(),
        stored=fields.words("stored").strip(),
    )
    seals = [(each.waiting, fields.words(each.number)) for each in standing.beside]
    came = [
        (waiting.entry, came_along(draft, Seal(seal)))
        for waiting, seal in seals
        if seal and waiting is not None
    ]
    return [(_waiting(standing).entry, draft), *came]


def decline_panel(session: Session, standing: CustodyStanding) -> CustodyPanel:
    """Return the panel in which an item is not taken over, or taken back."""
    item, waiting = standing.item, _waiting(standing)
    incident, number = item.incident, waiting.entry
    fields = FieldSet({"reason": LabelledField(_tr("Wh&y?"), TextArea())})

    def recording() -> Recording:
        reason = fields.words("reason")
        return lambda logbook: logbook.evidence.custody.decline(
            incident, number, reason
        )

    if standing.accepts:
        title, act = _tr("Do not accept {item}"), _tr("&Record that I decline")
        words = _tr("It becomes an entry. {name} still has it.")
    else:
        title, act = _tr("Take {item} back"), _tr("&Record that it is taken back")
        still = _tr("It becomes an entry. You still have it.")
        mine = waiting.giver.same_as(standing.me)
        words = still if mine else _tr("It becomes an entry. {name} still has it.")
    panel = RecordPanel(
        session,
        incident,
        f"custody/decline/{number}",
        fields,
        recording,
        title=title.format(item=item.number),
        act=act,
        words=words.format(name=waiting.giver.name),
    )
    return CustodyPanel(panel)


def _waiting(standing: CustodyStanding) -> Transfer:
    waiting = standing.item.waiting
    if waiting is None:
        raise LookupError(standing.item.number)
    return waiting


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-accept", words)
