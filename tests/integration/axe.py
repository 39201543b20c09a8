"""axe-core in the browser of the tests: what keeps people from reading a page."""

import json
from importlib import resources

from tests.integration.browser import Browser

_AXE = resources.files("axe_core_python") / "axe.min.js"
_RUN = """axe.run(document, {
  resultTypes: ['violations', 'incomplete'],
  rules: {'color-contrast': {enabled: %s}},
}).then((each) => JSON.stringify(each))"""


def faults(browser: Browser, *, colours: bool = True) -> list[str]:
    """Return every rule of axe the open page breaks, or may break, with where.

    Args:
        colours: Whether contrasts are measured, which takes most of the time. Behind
            words inside a drawing axe cannot measure them.
    """
    # Typed into the page as a person would in the console: no policy of it holds here.
    browser.run(_AXE.read_text("utf-8") + "; 0")
    found = json.loads(browser.run(_RUN % json.dumps(colours)))
    unclear = [rule for rule in found["incomplete"] if rule["id"] != "color-contrast"]
    return [
        f"{rule['id']}: {node['html'][:120]} {' '.join(node['target'])}"
        for rule in [*found["violations"], *unclear]
        for node in rule["nodes"]
    ]
