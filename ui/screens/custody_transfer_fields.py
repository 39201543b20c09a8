"""What is asked when an item passes from one person to another."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from logbook.domain.canonical import Value
from logbook.domain.draft import Problem, Problems
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import CustodyPurpose, Seal
from logbook.domain.evidence_drafts import TransferDraft
from ui.screens.custody_along import along_fields, along_fold, goes_along
from ui.screens.custody_fields import (
    OUTSIDE,
    CustodyFields,
    Now,
    looked_fields,
    people_choice,
    signature_field,
)
from ui.screens.custody_standing import CustodyStanding
from ui.screens.when_field import when_field
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.tick_list import TickList

KNOWN, OTHER = "known", "other"
RETURN = CustodyPurpose.RETURN_TO_OWNER
_GIVER = "giver", "giver_agency", "giver_badge"
_TAKER = "taker", "taker_agency", "taker_badge"
_LINE = 320


class TransferFields(CustodyFields):
    """Asks only what fits who gives, who gets and what is done.

    Somebody who works here gives what they have. Where somebody outside has the item,
    it comes back to whoever sits here, or it is told that it went on. What a colleague
    has who cannot give it any more, a supervisor takes over without them.

    Args:
        compared: The field that compares the SHA-256, where something is stored.
    """

    def __init__(
        self,
        standing: CustodyStanding,
        now: Now,
        compared: Mapping[str, LabelledField],
    ) -> None:
        self._standing = standing
        self._mine = standing.holds
        self._over = standing.takes_over
        beside = standing.beside
        self._first = Button(_tr("Record how it went on"), "quiet", "arrow-left-right")
        fields = {
            **_who_fields(standing, self._first),
            **_why_fields(now),
            **looked_fields(standing.item),
            **compared,
            **along_fields(beside),
            **_way_fields(now),
            "giver_signs": signature_field(
                _tr("Signature of who &gives it"), shown=not standing.holds
            ),
            "taker_signs": signature_field(
                _tr("Signature of who gets it, as na&med above"),
                shown=not standing.holds,
            ),
        }
        more = _tr("Carrier, where it is kept next, when it is to come back")
        super().__init__(
            fields,
            needed=("to", "seal", "giver_signs", "taker_signs"),
            folds={more: ("carrier", "stored", "back_by"), **along_fold(beside)},
        )
        self.edited.connect(self._show_asked)
        self._first.clicked.connect(self.tell_of_the_way_there)
        self.begin()

    @property
    def purpose(self) -> CustodyPurpose:
        """What is done with the item."""
        return CustodyPurpose(self._chosen("purpose"))

    @property
    def gives_other(self) -> bool:
        """Whether somebody gives it who does not have it on record."""
        return self._chosen("giver_is") == OTHER

    def begin(self) -> None:
        """Propose what most people do, and ask for what belongs to it."""
        gives = self._mine or self._over
        first = CustodyPurpose.HAND_OVER if gives else CustodyPurpose.CHECK_IN
        self._choose("purpose", first)
        self._choose("giver_is", KNOWN)
        self._show_asked()

    @override
    def show_typed(self, typed: Value) -> None:
        super().show_typed(typed)
        self._show_asked()

    def tell_of_the_way_there(self) -> None:
        """Ask first how the item went on from who has it to who gives it now."""
        for name, source in zip(_TAKER, _GIVER, strict=True):
            self._line(name).setText(self._line(source).text())
            self._line(source).clear()
        self._choose("purpose", CustodyPurpose.HAND_OVER)
        self._choose("giver_is", KNOWN)
        self._show_asked()
        self.edited.emit()
        self.field("reason").focus()

    @override
    def unread(self) -> Problems:
        found = super().unread()
        home = self._mine and self.purpose is CustodyPurpose.CHECK_IN
        if home and self.words("to") == OUTSIDE:
            found["to"] = Problem.UNKNOWN_CHOICE
        asked = self.gives_other and not self.field("gap").isHidden()
        if asked and not self.ticked("gap"):
            found["gap"] = Problem.EMPTY
        return found

    @override
    def show_problems(self, problems: Problems) -> list[str]:
        # Whoever is enrolled is chosen; only of somebody else a name is typed.
        if "taker" in problems and self.field("taker").isHidden():
            problems = {**problems, "to": problems["taker"]}
        if "giver" in problems and self.field("giver").isHidden():
            problems = {**problems, "giver_is": problems["giver"]}
        labels = super().show_problems(problems)
        if problems.get("taker") is Problem.IS_ENROLLED and not self._mine:
            self.field("taker").show_problem(
                _tr(
                    "Somebody of that name works here. Let them unlock and record that "
                    "it came back to them."
                )
            )
        if "gap" in problems:
            self.field("gap").show_problem(
                _tr("Record first how it went on, or tick that nobody knows.")
            )
        return labels

    def draft(self) -> TransferDraft:
        """Return the transfer somebody is about to record."""
        return TransferDraft(
            item=self._standing.item.number,
            purpose=self.purpose,
            giver=self._giver(),
            taker=self._taker(),
            happened=self.time(),
            reason=self.words("reason").strip(),
            condition=self.words("condition").strip(),
            seal=self.seal(),
            seal_number=self.words("seal_number").strip(),
            hash=self.hashed(),
            carrier=self.words("carrier").strip(),
            stored=self.words("stored").strip(),
            back_by=self.moment("back_by"),
            giver_signs=self.signature("giver_signs"),
            taker_signs=self.signature("taker_signs"),
            knows_gap=bool(self.ticked("gap")),
            without_giver=self._over,
        )

    def drafts(self) -> tuple[TransferDraft, ...]:
        """Return the transfer, and after it those of the items that go with it."""
        first, beside = self.draft(), self._standing.beside
        seals = [(each.number, self.words(each.number)) for each in beside]
        along = (
            goes_along(first, number, Seal(seal)) for number, seal in seals if seal
        )
        return (first, *along)

    def _giver(self) -> Holder:
        if self.gives_other and not self._mine:
            return self._person("giver")
        return self._standing.item.holder

    def _taker(self) -> Holder:
        if self._comes_to_me():
            return self._standing.me
        enrolled = self.words("to")
        if not enrolled or enrolled == OUTSIDE:
            return self._person("taker")
        name = {person.id: person.name for person in self._standing.people}[enrolled]
        return Holder(name, enrolled)

    def _comes_to_me(self) -> bool:
        """Say whether whoever sits here has it afterwards."""
        purpose = self.purpose
        comes_back = not self._mine and purpose is CustodyPurpose.CHECK_IN
        return comes_back or self._over or purpose is CustodyPurpose.MOVE

    def _person(self, who: str) -> Holder:
        return Holder(
            self.words(who).strip(),
            agency=self.words(f"{who}_agency").strip(),
            badge=self.words(f"{who}_badge").strip(),
        )

    def _show_asked(self) -> None:
        """Ask for what belongs to what was chosen, and for nothing else."""
        purpose, mine = self.purpose, self._mine
        from_outside = not mine and not self._over
        other = from_outside and self.gives_other
        to_me, to_owner = self._comes_to_me(), purpose is RETURN
        listed = mine and not to_me and not to_owner
        self.field("to").setVisible(listed)
        chosen = not listed or self.words("to") == OUTSIDE
        asked = {
            "purpose": not self._over,
            "giver_is": from_outside,
            "giver_signs": from_outside,
            "gap": other,
            "taker_signs": chosen and not to_me,
            "back_by": mine and purpose not in {CustodyPurpose.MOVE, RETURN},
            **dict.fromkeys(_GIVER, other),
            **dict.fromkeys(_TAKER, chosen and not to_me),
        }
        for name, is_asked in asked.items():
            self.field(name).setVisible(is_asked)
        if purpose in {CustodyPurpose.MOVE, CustodyPurpose.CHECK_OUT}:
            self._unfold("stored")

    def _chosen(self, name: str) -> str:
        control = self.field(name).control
        return control.chosen() if isinstance(control, ChoiceRow) else ""

    def _choose(self, name: str, value: str) -> None:
        control = self.field(name).control
        if isinstance(control, ChoiceRow):
            control.choose(value)

    def _line(self, name: str) -> Field:
        control = self.field(name).control
        if not isinstance(control, Field):
            raise TypeError(name)
        return control


def _who_fields(standing: CustodyStanding, first: Button) -> dict[str, LabelledField]:
    holder = standing.item.holder.name
    givers = [(KNOWN, holder), (OTHER, _tr("Somebody else"))]
    accepts = _tr(
        "Who is enrolled here accepts it after unlocking, with their own key. Until "
        "then it is on its way. Of somebody else you take name and signature."
    )
    gap = _tr("Nobody knows how it came from {name} there. The gap is shown for ever.")
    return {
        "purpose": LabelledField(
            _tr("&What is done with it?"), ChoiceRow(_purposes(standing), "filter")
        ),
        "giver_is": LabelledField(_tr("&From whom?"), ChoiceRow(givers, "filter")),
        "giver": LabelledField(_tr("Na&me of the giver"), Field(width=_LINE)),
        "giver_agency": LabelledField(_tr("Agency of the giver"), Field(width=_LINE)),
        "giver_badge": LabelledField(_tr("Badge of the giver"), Field(width=200)),
        "gap": LabelledField(
            _tr("How &did it come there?"),
            TickList([(KNOWN, gap.format(name=holder))]),
            help_words=_tr(
                "On record {name} has it. If anybody knows how it went on from there, "
                "record that first."
            ).format(name=holder),
            beside=first,
        ),
        "to": LabelledField(
            _tr("Who gets &it?"), people_choice(standing), help_words=accepts
        ),
        "taker": LabelledField(_tr("&Name of who gets it"), Field(width=_LINE)),
        "taker_agency": LabelledField(_tr("&Agency or company"), Field(width=_LINE)),
        "taker_badge": LabelledField(_tr("Badge n&umber"), Field(width=200)),
    }


def _purposes(standing: CustodyStanding) -> list[tuple[str, str]]:
    kinds = CustodyPurpose
    if not standing.holds and not standing.takes_over:
        return [
            (kinds.CHECK_IN, _tr("It came back to me")),
            (kinds.HAND_OVER, _tr("It went on outside")),
            (kinds.RETURN_TO_OWNER, _tr("It went to its owner")),
        ]
    return [
        (kinds.HAND_OVER, _tr("Hand it over")),
        (kinds.CHECK_OUT, _tr("Check it out, to come back")),
        (kinds.CHECK_IN, _tr("Check it in")),
        (kinds.RETURN_TO_OWNER, _tr("Return it to its owner")),
        (kinds.MOVE, _tr("Move it, I keep it")),
    ]


def _why_fields(now: Now) -> dict[str, LabelledField]:
    return {
        "reason": LabelledField(_tr("For what rea&son?"), TextArea()),
        "happened": when_field(now),
    }


def _way_fields(now: Now) -> dict[str, LabelledField]:
    return {
        "carrier": LabelledField(
            _tr("&Carrier and tracking number"),
            Field(width=_LINE),
            help_words=_tr("Only where somebody carries it for the two."),
        ),
        "stored": LabelledField(
            _tr("Where is it kept ne&xt?"),
            Field(width=_LINE),
            help_words=_tr("Place, and who can get there."),
        ),
        "back_by": LabelledField(
            _tr("To be back b&y, if anybody said"), MomentEdit(now, now_button=False)
        ),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-transfer", words)
