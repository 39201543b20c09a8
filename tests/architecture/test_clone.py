"""What works here works in a fresh clone."""

from tests.architecture.ground import ROOT, of_file


def test_no_folder_of_resources_is_empty_since_a_clone_would_not_have_it() -> None:
    folders = [path for path in (ROOT / "resources").rglob("*") if path.is_dir()]

    assert folders
    assert not [of_file(path) for path in folders if not any(path.iterdir())]
