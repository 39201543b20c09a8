// Small readings the check is made of.

function isDer(bytes) {
  try {
    return Der.only(bytes) !== null;
  } catch {
    return false;
  }
}

// The authority that the signature in a report brings along (DER), null if there is none.
async function authorityIn(bytes) {
  try {
    return (await Seal.read(holeIn(bytes).cms)).beside;
  } catch {
    return null;
  }
}

const LEFT_FILES = [".ds_store", "thumbs.db", "desktop.ini"];
const LEFT_FOLDERS = ["system volume information", ".trashes", ".fseventsd", ".spotlight-v100"];

const isLeftFolder = (name) => LEFT_FOLDERS.includes(name.toLowerCase());

// What of a name a computer put into the folder by itself, null if nothing. macOS and
// Windows do so on every stick they open; no hand-over has a file of such a name.
function leftBySystem(name) {
  const parts = name.split("/");
  const [top, last] = [parts[0], parts.at(-1)];
  if (isLeftFolder(top)) return top;
  return LEFT_FILES.includes(last.toLowerCase()) || last.startsWith("._") ? name : null;
}

// The number an entry gives itself, if that much of it can be read.
function numberIn(payload) {
  try {
    const number = JSON.parse(textOf(payload)).seq;
    return Number.isSafeInteger(number) ? number : null;
  } catch {
    return null;
  }
}

// SHA256SUMS as `sha256sum` writes it: digest, two spaces, name; by name, each once.
function readListing(bytes) {
  const listed = new Map();
  const lines = textOf(bytes).split("\n");
  demand(lines.pop() === "" && lines.length > 0, "line end");
  let before = null;
  for (const line of lines) {
    const parts = /^([0-9a-f]{64})  ([A-Za-z0-9._/-]+)$/.exec(line);
    demand(parts !== null, "line");
    const [, digest, name] = parts;
    demand(before === null || before < name, "order");
    demand(name !== SUMS && name !== SUMS_SEAL && leftBySystem(name) === null, "name");
    demand(name.split("/").every((part) => part !== "" && part !== "." && part !== ".."), "name");
    before = name;
    listed.set(name, digest);
  }
  return listed;
}

// The list of pages: whose it is, and how many there are, numbered from 1.
function readPages(bytes) {
  demand(bytes.length <= LARGEST_ENTRIES, "size");
  const value = fromCanonical(bytes);
  demand(textIn(value, "format") === PAGES_FORMAT, "format");
  const pages = listIn(value, "pages");
  pages.forEach((page, at) => demand(wholeIn(page, "page") === at + 1, "page"));
  return { log: textIn(value, "log"), report: textIn(value, "report"), copy: wholeIn(value, "copy"), count: pages.length };
}

// A typed fingerprint as 64 digits; null if there is none, undefined if it is none.
function readFingerprint(text) {
  const digits = text.replace(/[\s:]/g, "").toLowerCase();
  if (digits === "") return null;
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}
