"""What can be wrong with a page before anything can be said about it."""

from logbook.domain.errors import MachineError, RuleError


class PageCodeMistypedError(RuleError):
    """A typed page code has a character too many, too few or another one."""

    code = "page.code-mistyped"

    def __init__(self, typed: int, length: int) -> None:
        super().__init__()
        self.typed = typed
        self.length = length


class PageCodeUnreadableError(RuleError):
    """A square code is none of a page, or of a form that is not known here."""

    code = "page.code-unreadable"

    def __init__(self, form: str) -> None:
        super().__init__()
        self.form = form


class NoPageCodeError(RuleError):
    """There is no square code of a page in the picture, or it cannot be made out."""

    code = "page.no-code"


class SeveralPageCodesError(RuleError):
    """The picture holds the codes of several pages: which one is meant is not said."""

    code = "page.several-codes"


class ScanUnreadableError(MachineError):
    """The file is no picture and no scanned PDF, or far too large to be one."""

    code = "page.scan-unreadable"

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class PageListMalformedError(RuleError):
    """The list of pages in a hand-over folder cannot be read, or is missing."""

    code = "page.list-malformed"

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class NothingToCompareError(RuleError):
    """A typed code alone says nothing: a folder or an open logbook has to be given."""

    code = "page.nothing-to-compare"
