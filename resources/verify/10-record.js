// Entries, their place in the record, and the checkpoint they are proved under.

const FORMAT = "incident-logbook/entries/2";
const FIRST_FORMAT = "incident-logbook/entries/1"; // withheld nothing; still read
const SIGNING_CONTEXT = utf8("irlog/entry/v1\0");
const LARGEST_LOG = 2 ** 31 - 1; // bit operations stay exact
const EDITIONS = ["initial", "update", "final"];
const ROLES = ["responder", "supervisor"];
const [AUTHOR, WHOLE] = ["@author", "@entry"]; // withheld beside fields
const PLAIN = 0x01;
const COSIGNATURE = 0x04;

// Read entries.json; throws Unsound with the name of the member that is wrong.
function readTelling(value) {
  const report = objectIn(value, "report");
  const isFirstFormat = textIn(value, "format") === FIRST_FORMAT;
  const newer = isFirstFormat ? [] : ["version", "audience"];
  const told = {
    log: textIn(value, "log"),
    organisation: textIn(value, "organisation"),
    place: textIn(value, "place"),
    rehearsal: flagIn(value, "rehearsal"),
    report: Object.fromEntries(
      ["number", "edition", "recipient", "recipient_name", "incident", "title", "as_of",
        "language", "pack", "pack_version", "prepared_by", ...newer].map((name) => [name, textIn(report, name)]),
    ),
    ca: bytesIn(value, "ca_certificate"),
    checkpoint: textIn(value, "checkpoint"),
    people: listIn(value, "people").map(readPerson),
    entries: listIn(value, "entries").map(readShown),
  };
  told.report.copy = wholeIn(report, "copy");
  told.report.offset = wholeIn(report, "offset");
  const { as_of: asOf, edition } = told.report;
  demand(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(asOf) && isTime(asOf.replace("Z", ".000Z")), "report");
  demand(EDITIONS.includes(edition), "report");
  told.withheld = listIn(value, "withheld").map(readWithheld);
  demand(told.withheld.length === 0 || !isFirstFormat, "withheld");
  told.isFirstFormat = isFirstFormat;
  const ids = told.people.map((person) => person.id);
  demand(new Set(ids).size === ids.length, "people");
  return told;
}

// Years 1 to 9999, in UTC, to the millisecond, and no day that is not in the calendar.
function isTime(text) {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text && !/^(?:0000|[+-])/.test(text);
}

function readPerson(value) {
  demand(ROLES.includes(textIn(value, "role")), "role");
  return {
    id: textIn(value, "id"),
    name: textIn(value, "name"),
    role: textIn(value, "role"),
    entryCertificate: bytesIn(value, "entry_certificate"),
    documentCertificate: bytesIn(value, "document_certificate"),
    enrolledBy: wholeIn(value, "enrolled_by"),
  };
}

function readShown(value) {
  const shown = {
    payload: bytesIn(value, "payload"),
    signature: bytesIn(value, "signature"),
    proof: listIn(value, "proof").map((step) => digestFrom(step, "proof")),
    fields: new Map(),
  };
  const fields = objectIn(value, "fields");
  for (const name of Object.keys(fields).sort()) {
    const salt = bytesIn(fields[name], "salt");
    demand(salt.length === 16, "salt");
    shown.fields.set(name, { salt, value: memberOf(fields[name], "value") });
  }
  return shown;
}

// What is withheld of an entry: a class for each name; or all of it, of which then
// only the leaf and its proof stand here.
function readWithheld(value) {
  const [number, why] = [wholeIn(value, "entry"), objectIn(value, "why")];
  const isWhole = Object.hasOwn(value, "leaf");
  const names = Object.keys(why).sort();
  demand(names.length > 0 && names.every((name) => typeof why[name] === "string"), "withheld");
  demand(number >= 1 && names.includes(WHOLE) === isWhole && !(isWhole && names.length > 1), "withheld");
  return {
    number,
    why: new Map(names.map((name) => [name, why[name]])),
    leaf: isWhole ? digestFrom(memberOf(value, "leaf"), "leaf") : null,
    proof: isWhole ? listIn(value, "proof").map((step) => digestFrom(step, "proof")) : [],
  };
}

// Read the payload of one entry; the members a newer program added are left alone.
function readEntry(payload) {
  const value = fromCanonical(payload);
  const entry = {
    log: textIn(value, "log"),
    number: wholeIn(value, "seq"),
    kind: textIn(value, "type"),
    author: textIn(value, "author"),
    at: textIn(value, "at"),
    offset: wholeIn(value, "offset"),
    mono: wholeIn(value, "mono"),
    boot: textIn(value, "boot"),
    incident: memberOf(value, "incident") === null ? null : textIn(value, "incident"),
    refs: listIn(value, "refs"),
    fields: new Map(),
  };
  demand(isTime(entry.at), "at");
  demand(entry.refs.every(Number.isSafeInteger), "refs");
  entry.prevRoot = digestFrom(textIn(value, "prev_root"), "prev_root");
  const fields = objectIn(value, "fields");
  for (const name of Object.keys(fields)) {
    entry.fields.set(name, digestFrom(textIn(fields[name], "d"), "fields"));
  }
  return entry;
}

const leafOf = (payload) => sha256(Uint8Array.of(0), payload);
const nodeOf = (left, right) => sha256(Uint8Array.of(1), left, right);

const fieldDigest = (name, { salt, value }) => sha256(salt, utf8(name), canonicalBytes(value));

// Whether `proof` shows `leaf` at `index` under `root` (RFC 9162, section 2.1.3.2).
async function includes({ root, size }, index, leaf, proof) {
  if (!(index >= 0 && index < size && size <= LARGEST_LOG)) return false;
  let [place, last, value] = [index, size - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (place & 1 || place === last) {
      value = await nodeOf(step, value);
      while (!(place & 1) && place) {
        place >>= 1;
        last >>= 1;
      }
    } else {
      value = await nodeOf(value, step);
    }
    place >>= 1;
    last >>= 1;
  }
  return last === 0 && same(value, root);
}

// The full subtrees before a leaf that its proof holds, smallest first.
function leftSteps({ size }, index, proof) {
  const found = [];
  let [place, last] = [index, size - 1];
  for (const step of proof) {
    if (place & 1 || place === last) {
      found.push(step);
      while (!(place & 1) && place) {
        place >>= 1;
        last >>= 1;
      }
    }
    place >>= 1;
    last >>= 1;
  }
  return found;
}

// The root of the leaves before `index`, which its proof holds as well.
async function rootBefore(tree, index, proof) {
  const [first, ...steps] = leftSteps(tree, index, proof);
  if (first === undefined) return sha256(new Uint8Array());
  let root = first;
  for (const step of steps) root = await nodeOf(step, root);
  return root;
}

// The root of the leaves up to and with the one at `index`.
async function rootWith(tree, index, leaf, proof) {
  let root = leaf;
  for (const step of leftSteps(tree, index, proof)) root = await nodeOf(step, root);
  return root;
}

// Read a signed note (C2SP tlog-checkpoint): exactly three lines, then signatures.
function readCheckpoint(text) {
  const parts = /^([^\s+]+)\n(0|[1-9]\d{0,4299})\n([A-Za-z0-9+/]{43}=)\n\n((?:— \S+ \S+\n)+)$/.exec(text);
  demand(parts !== null, "checkpoint");
  const [, origin, size, root, lines] = parts;
  return {
    origin,
    size: Number(size),
    root: digestFrom(root, "checkpoint"),
    body: `${origin}\n${size}\n${root}\n`,
    signatures: lines.trimEnd().split("\n").map((line) => {
      const [, name, packed] = line.split(" ");
      const content = fromBase64(packed, "checkpoint");
      demand(content.length > 4, "checkpoint");
      return { name, keyId: content.subarray(0, 4), blob: content.subarray(4) };
    }),
  };
}

// How a person signed a checkpoint: [{at, place}], `at` null where it is a plain
// signature, `place` of the line among all of them.
async function signaturesBy(person, key, checkpoint) {
  const name = `${checkpoint.origin}/${person}`;
  const found = [];
  for (const [place, line] of checkpoint.signatures.entries()) {
    if (line.name !== name) continue;
    const isCosigned = line.blob.length === 72;
    const kind = isCosigned ? COSIGNATURE : PLAIN;
    const keyId = (await sha256(utf8(`${name}\n`), Uint8Array.of(kind), key)).subarray(0, 4);
    if (!same(line.keyId, keyId)) continue;
    const at = isCosigned ? new DataView(line.blob.slice(0, 8).buffer).getBigUint64(0) : null;
    const message = isCosigned ? `cosignature/v1\ntime ${at}\n${checkpoint.body}` : checkpoint.body;
    if (await isEd25519(key, utf8(message), line.blob.subarray(isCosigned ? 8 : 0))) found.push({ at, place });
  }
  return found;
}

function proofText(number, proof, checkpoint) {
  const steps = proof.map((step) => `${base64Of(step)}\n`).join("");
  return `c2sp.org/tlog-proof@v1\nindex ${number - 1}\n${steps}\n${checkpoint}`;
}

const proofName = (number) => `proofs/entry-${String(number).padStart(5, "0")}.tlog-proof`;
