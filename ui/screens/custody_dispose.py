"""An item is disposed of: by whose authority, how, and who saw it."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from logbook.domain.draft import Problems
from logbook.domain.evidence import Holder
from logbook.domain.evidence_drafts import DisposalDraft
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens.custody_fields import (
    OUTSIDE,
    CustodyFields,
    Now,
    people_choice,
    signature_field,
)
from ui.screens.custody_panel import CustodyPanel
from ui.screens.custody_papers_panel import CustodyPapersPanel
from ui.screens.custody_standing import CustodyStanding
from ui.screens.record_panel import Recording, RecordPanel
from ui.screens.when_field import when_field
from ui.session import Session
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField


class DisposalFields(CustodyFields):
    """Asks for the name of a witness who has no account here."""

    def __init__(self, standing: CustodyStanding, now: Now) -> None:
        self._standing = standing
        super().__init__(
            {
                "authority": LabelledField(
                    _tr("&Who or what allows it?"),
                    TextArea(),
                    help_words=_tr("An order, a retention schedule, a consent."),
                ),
                "method": LabelledField(_tr("How is it &done?"), TextArea()),
                "happened": when_field(now),
                "seen_by": LabelledField(
                    _tr("Wh&o sees it done?"),
                    people_choice(standing),
                    help_words=_tr(
                        "Somebody else than you. Who is enrolled here signs for it "
                        "after unlocking, with their own key."
                    ),
                ),
                "witness": LabelledField(_tr("&Name of the witness"), Field(width=320)),
                "witness_agency": LabelledField(
                    _tr("&Agency or company"), Field(width=320)
                ),
                "witness_signs": signature_field(_tr("Si&gnature of the witness")),
                "words": LabelledField(_tr("An&ything to add?"), TextArea()),
            },
            needed=("seen_by", "witness_signs"),
        )
        self.edited.connect(self._show_asked)
        self._show_asked()

    @override
    def show_problems(self, problems: Problems) -> list[str]:
        if "witness" in problems and self.field("witness").isHidden():
            problems = {**problems, "seen_by": problems["witness"]}
        return super().show_problems(problems)

    def draft(self) -> DisposalDraft:
        """Return the disposal somebody is about to record."""
        return DisposalDraft(
            item=self._standing.item.number,
            happened=self.time(),
            authority=self.words("authority").strip(),
            method=self.words("method").strip(),
            witness=self._witness(),
            witness_signs=self.signature("witness_signs"),
            words=self.words("words").strip(),
        )

    def _witness(self) -> Holder:
        chosen = self.words("seen_by")
        for person in self._standing.people:
            if person.id == chosen:
                return Holder(person.name, person.id)
        agency = self.words("witness_agency").strip()
        return Holder(self.words("witness").strip(), agency=agency)

    def _show_asked(self) -> None:
        outside = self.words("seen_by") == OUTSIDE
        for name in ("witness", "witness_agency", "witness_signs"):
            self.field(name).setVisible(outside)


def disposal_panel(
    session: Session,
    standing: CustodyStanding,
    dialogs: FileDialogs,
    printing: Printing,
) -> CustodyPanel:
    """Return the panel in which an item is disposed of, before a witness."""
    item = standing.item
    incident = item.incident
    fields = DisposalFields(standing, session.now)

    def recording() -> Recording:
        draft = fields.draft()
        return lambda logbook: logbook.evidence.custody.dispose(incident, draft)

    stays = _tr(
        "From then on nobody has it, and it can go to nobody. What is stored of it "
        "here stays: the record only grows, so that it can always be checked. It "
        "becomes an entry and cannot be taken back."
    )
    thing = _tr(
        "From then on nobody has it, and it can go to nobody. It becomes an entry and "
        "cannot be taken back."
    )
    panel = RecordPanel(
        session,
        incident,
        f"custody/dispose/{item.number}",
        fields,
        recording,
        title=_tr("Dispose of {item}").format(item=item.number),
        act=_tr("&Record the disposal"),
        words=stays if item.has_file else thing,
    )

    def receipt(entry: int) -> CustodyPapersPanel:
        return CustodyPapersPanel(session, incident, (item,), dialogs, printing, entry)

    return CustodyPanel(panel, receipt)


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-dispose", words)
