"""An item passes from one person to another: asked, recorded, and its receipt."""

from PySide6.QtCore import QCoreApplication

from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens.custody_fields import hash_field
from ui.screens.custody_panel import CustodyPanel
from ui.screens.custody_papers_panel import CustodyPapersPanel
from ui.screens.custody_standing import CustodyStanding
from ui.screens.custody_transfer_fields import TransferFields
from ui.screens.record_panel import Recording, RecordPanel
from ui.session import Session


def transfer_panel(
    session: Session,
    standing: CustodyStanding,
    dialogs: FileDialogs,
    printing: Printing,
) -> CustodyPanel:
    """Return the panel in which an item passes on, or comes back."""
    item = standing.item
    incident = item.incident
    compared = hash_field(session, incident, item, dialogs)
    fields = TransferFields(standing, session.now, compared)

    def recording() -> Recording:
        drafts = fields.drafts()
        return lambda logbook: logbook.evidence.custody.transfer_together(
            incident, *drafts
        )

    side = "over" if standing.takes_over else "mine" if standing.holds else "outside"
    panel = RecordPanel(
        session,
        incident,
        f"custody/transfer/{side}/{item.number}",
        fields,
        recording,
        title=_title(standing),
        act=_tr("&Record the transfer"),
        words=_words(standing),
    )

    def receipt(*entries: int) -> CustodyPapersPanel:
        shown = (item,)
        return CustodyPapersPanel(session, incident, shown, dialogs, printing, *entries)

    return CustodyPanel(panel, receipt)


def _title(standing: CustodyStanding) -> str:
    here = _tr("{item} goes to somebody else, or to another place")
    outside = _tr("What became of {item}, which {name} has?")
    without = _tr("Take {item} over from {name}, without them")
    words = here if standing.holds else outside
    words = without if standing.takes_over else words
    return words.format(item=standing.item.number, name=standing.item.holder.name)


def _words(standing: CustodyStanding) -> str:
    if standing.holds and standing.item.has_file:
        return _tr(
            "You give it, and recording it is your signature. It becomes an entry and "
            "cannot be taken out of the record. No copy is written by it: do that with "
            "“Copy it onto a medium…”, before or after."
        )
    if standing.holds:
        return _tr(
            "You give it, and recording it is your signature. It becomes an entry and "
            "cannot be taken out of the record."
        )
    if standing.takes_over:
        return _tr(
            "Only where {name} cannot hand it over any more; the reason says why. That "
            "it was taken over without them is shown for ever. They can sign for it "
            "later."
        ).format(name=standing.item.holder.name)
    return _tr(
        "Recording it is your signature for what you took or were told. It becomes an "
        "entry and cannot be taken out of the record."
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-transfer", words)
