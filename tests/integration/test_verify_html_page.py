"""verify.html as a person uses it: from disk, by drop or button, without a network."""

import json
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from logbook.reports.verifier_page import RESOURCES
from tests.integration.browser import CHROMIUM, Browser
from tests.integration.small_handover import Office, base64_of, hand_over

PAGE = RESOURCES / "verify" / "verify.html"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def office():
    return Office()


@pytest.fixture(scope="module")
def folder(office, tmp_path_factory):
    """Return a hand-over folder on disk."""
    top = tmp_path_factory.mktemp("stick") / "city-it"
    for name, content in hand_over(office).items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_bytes(content)
    return top


@pytest.fixture
def browser(module_browser):
    module_browser.open(PAGE)
    module_browser.call(
        "Emulation.setDeviceMetricsOverride",
        width=1100,
        height=800,
        deviceScaleFactor=1,
        mobile=False,
    )
    return module_browser


@pytest.fixture(scope="module")
def module_browser():
    with Browser(PAGE) as opened:
        yield opened


def drop(browser, *paths):
    data = {
        "items": [],
        "files": [str(path) for path in paths],
        "dragOperationsMask": 1,
    }
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.call("Input.dispatchDragEvent", type=kind, x=300, y=300, data=data)


def choose(browser, button, *paths):
    top = browser.call("DOM.getDocument")["root"]["nodeId"]
    node = browser.call("DOM.querySelector", nodeId=top, selector=button)["nodeId"]
    browser.call(
        "DOM.setFileInputFiles", nodeId=node, files=[str(path) for path in paths]
    )


def type_fingerprint(browser, text):
    browser.run(f"document.getElementById('pin').value = {json.dumps(text)}")
    browser.run("document.getElementById('pin-form').requestSubmit()")


def shown(browser, verdict):
    """Wait for a verdict and return all the words of the result."""
    script = f"""new Promise((resolve) => {{
      const look = () => document.getElementById('verdict')?.textContent.startsWith('{verdict}')
        ? resolve(document.getElementById('result').innerText) : setTimeout(look, 10);
      look();
    }})"""
    return browser.run(script)


def test_a_dropped_folder_is_checked(browser, folder):
    drop(browser, folder)

    words = shown(browser, "UNPINNED")
    assert "Called City IT Services, extension 4357." in words
    assert (
        browser.run("document.getElementById('chosen').textContent")
        == "18 files from city-it"
    )


def test_a_chosen_folder_is_checked(browser, folder, office):
    type_fingerprint(browser, office.fingerprint)
    choose(browser, "#folder", folder)

    assert "A. Example (P-002), responder" in shown(browser, "VALID")


def test_a_single_report_can_be_dropped(browser, folder):
    drop(browser, folder / "report.pdf")

    assert "Only the PDF was checked." in shown(browser, "UNPINNED")


def test_the_files_of_a_folder_can_be_dropped_one_by_one(browser, folder):
    drop(browser, *folder.iterdir())

    assert "Passed" in shown(browser, "UNPINNED")


def test_a_changed_folder_is_named_on_the_page(browser, folder, tmp_path):
    copy = shutil.copytree(folder, tmp_path / "city-it")
    note = copy / "READ-ME-VERIFY.txt"
    note.write_bytes(note.read_bytes() + b"Call this number instead.\n")

    drop(browser, copy)

    assert "READ-ME-VERIFY.txt is not what was signed" in shown(browser, "INVALID")


def test_what_a_computer_left_in_the_folder_is_named_and_not_checked(
    browser, folder, office, tmp_path
):
    copy = shutil.copytree(folder, tmp_path / "city-it")
    (copy / ".DS_Store").write_bytes(b"x")
    (copy / "proofs" / "._entry-00012.tlog-proof").write_bytes(b"x")
    (copy / "System Volume Information").mkdir()
    (copy / "System Volume Information" / "guid").write_bytes(b"x")
    type_fingerprint(browser, office.fingerprint)

    drop(browser, copy)

    words = shown(browser, "VALID")
    assert "What was not checked" in words
    for name in (
        ".DS_Store",
        "proofs/._entry-00012.tlog-proof",
        "System Volume Information",
    ):
        assert f"{name} is not part of the hand-over and was not checked." in words


def test_a_folder_with_nothing_but_the_report_is_checked_as_a_folder(
    browser, folder, tmp_path
):
    (tmp_path / "city-it").mkdir()
    shutil.copy(folder / "report.pdf", tmp_path / "city-it")

    drop(browser, tmp_path / "city-it")

    assert "SHA256SUMS is missing from the folder." in shown(browser, "INVALID")


def test_a_file_no_program_of_ours_wrote_is_not_even_read(browser, folder, tmp_path):
    copy = shutil.copytree(folder, tmp_path / "city-it")
    with (copy / "entries.json").open("r+b") as vast:
        vast.truncate(201 * 1024 * 1024)

    drop(browser, copy)

    assert "entries.json could not be read: too-large." in shown(browser, "UNREADABLE")


def test_a_mistyped_fingerprint_is_said_beside_its_field(browser, folder, office):
    drop(browser, folder)
    shown(browser, "UNPINNED")
    type_fingerprint(browser, office.fingerprint[:-1])

    shown(browser, "UNREADABLE")
    assert "64 characters" in browser.run(
        "document.getElementById('pin-problem').innerText"
    )
    type_fingerprint(browser, office.fingerprint)
    shown(browser, "VALID")
    assert browser.run("document.getElementById('pin-problem').hidden")


def test_words_of_an_entry_stay_words(browser, folder):
    drop(browser, folder)

    assert "<b>It stays out</b>" in shown(browser, "UNPINNED")
    assert browser.run("document.querySelectorAll('#result b').length") == 0


def test_the_verdict_is_announced_and_gets_the_focus(browser, folder):
    drop(browser, folder)
    shown(browser, "UNPINNED")

    assert browser.run("document.activeElement.id") == "verdict"
    assert browser.run(
        "document.getElementById('announcement').textContent"
    ).startswith("UNPINNED.")
    assert browser.run("document.documentElement.lang") == "en"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_runs_out_of_the_page(browser, folder, width):
    drop(browser, folder)
    shown(browser, "UNPINNED")

    browser.call(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=800,
        deviceScaleFactor=1,
        mobile=False,
    )

    assert browser.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    "attempt",
    [
        "fetch('https://example.org/').then(() => 'sent', (error) => error.name)",
        "fetch('verify.html').then(() => 'read', (error) => error.name)",
        "fetch('https://example.org/', {mode: 'no-cors', method: 'POST', body: 'x'}).catch(() => '')",
        "void (new Image().src = 'https://example.org/x.png')",
        "Promise.resolve(navigator.sendBeacon('https://example.org/', 'x')).then((sent) => sent ? 'sent' : 'refused')",
        "(() => { try { new WebSocket('wss://example.org/'); return 'sent' } catch (error) { return 'refused' } })()",
    ],
    ids=["fetch", "fetch-neighbour", "post", "image", "beacon", "socket"],
)
def test_the_page_cannot_send_or_load_anything(browser, attempt):
    browser.events.clear()
    browser.run(attempt)
    time_of_last_word = time.monotonic() + 0.3
    while time.monotonic() < time_of_last_word:
        browser.run("new Promise((done) => setTimeout(done, 50))")

    asked = [
        each["params"]["request"]["url"]
        for each in browser.events
        if each.get("method") == "Network.requestWillBeSent"
    ]
    answered = [
        each
        for each in browser.events
        if each.get("method") == "Network.responseReceived"
    ]
    blocked = [
        each["params"].get("blockedReason")
        for each in browser.events
        if each.get("method") == "Network.loadingFailed"
    ]
    assert answered == []
    assert len(asked) == len(blocked)
    assert set(blocked) <= {"csp"}


def test_the_policy_is_what_refuses(browser):
    heard = """new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
      fetch('https://example.org/').catch(() => {});
    })"""

    assert browser.run(heard) == "connect-src"


def test_text_cannot_become_markup_or_script(browser):
    attempt = "(() => { try { document.body.innerHTML = '<p>x'; return 'done' } catch (error) { return error.name } })()"

    assert browser.run(attempt) == "TypeError"


def test_it_works_where_there_is_no_network_at_all(folder, office):
    alone = ["unshare", "-n"]
    if subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        alone = ["unshare", "-rn"]
    if subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let us take the network away")

    with Browser(PAGE, before=alone) as browser:
        type_fingerprint(browser, office.fingerprint)
        choose(browser, "#folder", folder)

        assert "Passed" in shown(browser, "VALID")


def test_the_page_needs_nothing_beside_it(folder, tmp_path, office):
    alone = shutil.copy(PAGE, tmp_path / "check.html")

    with Browser(Path(alone)) as browser:
        type_fingerprint(browser, office.fingerprint)
        choose(browser, "#folder", folder)

        assert "Passed" in shown(browser, "VALID")
    assert not re.findall(
        r"""(?:src|href)=["'](?!#)|url\(|@import""", PAGE.read_text("utf-8")
    )


# RFC 8032, section 7.1, tests 1 to 3: public key, message, signature.
VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


def ed25519(browser, which, *parts):
    script = """(async () => {
      const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
      return verifyFiles.%s(...%s.map(bytes));
    })()"""
    return browser.run(script % (which, json.dumps(parts)))


@pytest.mark.parametrize("which", ["isEd25519", "isEd25519Plain"])
@pytest.mark.parametrize("vector", VECTORS, ids=["empty", "one-byte", "two-bytes"])
def test_our_own_ed25519_agrees_with_the_rfc(browser, which, vector):
    key, message, signature = vector

    assert ed25519(browser, which, key, message, signature)
    for at in range(0, 128, 9):
        wrong = signature[:at] + f"{int(signature[at], 16) ^ 1:x}" + signature[at + 1 :]
        assert not ed25519(browser, which, key, message, wrong)
    assert not ed25519(browser, which, key, message + "00", signature)


def test_our_own_ed25519_agrees_with_a_library_on_every_entry(browser, office):
    for each in office.entries:
        author = next(who for who in office.members if who.person == each.entry.author)
        parts = [author.public_key.hex(), each.signed_bytes.hex(), each.signature.hex()]

        assert ed25519(browser, "isEd25519Plain", *parts)


def test_our_own_ed25519_refuses_what_is_not_canonical(browser):
    key, message, signature = VECTORS[1]
    order = 2**252 + 27742317777372353535851937790883648493
    scalar = int.from_bytes(bytes.fromhex(signature[64:]), "little") + order
    identity = "01" + "00" * 31

    assert not ed25519(
        browser,
        "isEd25519Plain",
        key,
        message,
        signature[:64] + scalar.to_bytes(32, "little").hex(),
    )
    assert not ed25519(
        browser, "isEd25519Plain", identity, message, identity + "00" * 32
    )
    assert not ed25519(browser, "isEd25519Plain", "ff" * 32, message, signature)


def test_a_browser_without_ed25519_checks_all_the_same(browser, folder, office):
    browser.run("""(() => {
      const original = crypto.subtle.importKey.bind(crypto.subtle);
      crypto.subtle.importKey = (form, key, kind, ...more) => kind.name === 'Ed25519'
        ? Promise.reject(new DOMException('', 'NotSupportedError')) : original(form, key, kind, ...more);
    })()""")
    type_fingerprint(browser, office.fingerprint)
    choose(browser, "#folder", folder)

    assert "Passed" in shown(browser, "VALID")


def test_a_browser_without_cryptography_says_so(browser, folder):
    browser.run("Object.defineProperty(globalThis, 'crypto', { value: {} }); 0")
    content = {"report.pdf": base64_of((folder / "report.pdf").read_bytes())}
    script = "verifyFiles(new Map(Object.entries(%s).map(([name]) => [name, new ArrayBuffer(1)])))"

    result = browser.run(script % json.dumps(content))

    assert (result["verdict"], result["reasons"][0]["code"]) == (
        "UNREADABLE",
        "browser.unfit",
    )
