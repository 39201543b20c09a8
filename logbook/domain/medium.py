"""A stick, a card, a disk: what the system says of the thing a file lies on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Medium:
    """What the system says of a medium; empty where it says nothing.

    Attributes:
        mounted: The folder under which its files are.
        device: Name of the device, ``sdb1``.
        model: What its maker calls it.
        serial: Serial number of the thing itself, never of the file system.
        label: What somebody called its file system.
        removable: Whether the system takes it for one that can be taken out.
        read_only: Whether nothing can be written to it.
    """

    mounted: str = ""
    device: str = ""
    model: str = ""
    serial: str = ""
    label: str = ""
    file_system: str = ""
    removable: bool = False
    read_only: bool = False
    size: int = 0

    @property
    def name(self) -> str:
        """What it is called in an entry: maker's name and label, as far as known."""
        return ", ".join(each for each in (self.model, self.label) if each)
