"""The sources name no one machine and no one place to download from."""

import re

from tests.architecture.ground import of_file, texts

# Written in pieces, or this file would be the first to be found.
HOSTS = [
    "py" + "pi.org",
    "pythonhosted" + ".org",
    "npmjs" + ".org",
    "crates" + ".io",
    "deb.debian" + ".org",
    "snapshot.debian" + ".org",
    "proxy.golang" + ".org",
    "ghcr" + ".io",
    "docker" + ".io",
]
PLACES = re.compile(r"(?<![\w.~/-])/(?:work|root|opt|tmp|home/[a-z]|Users)/")


def test_no_file_names_a_package_registry() -> None:
    found = [
        (of_file(path), host)
        for path, text in texts()
        for host in HOSTS
        if host in text
    ]

    assert not found


def test_no_file_names_a_folder_of_one_machine() -> None:
    found = [
        (of_file(path), match.group())
        for path, text in texts()
        if (match := PLACES.search(text))
    ]

    assert not found
