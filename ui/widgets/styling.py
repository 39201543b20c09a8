"""Dynamic properties that the style sheets know, set also after a widget is shown."""

from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, **properties: object) -> None:
    """Set *properties* and let the style sheet look at the widget again.

    Qt reads properties when a widget is first polished and not on later changes.
    """
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
