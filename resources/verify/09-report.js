// What the signed report says of itself: its signature, its attachment, its pages.

const ATTACHMENT = "entries.json";

// Problem codes that a report can have by its form; the rest is cryptography.
class Misformed extends Unsound {
  constructor(code, detail = "") {
    super(detail);
    this.code = code;
  }
}

function rule(holds, code, detail) {
  if (!holds) throw new Misformed(code, detail);
}

// The one place in a signed PDF that its signature does not cover: {begin, end, cms}.
// Found in the bytes alone: a file that somebody changed is not believed in anything
// else it says, so its structure is looked at only once the digest holds.
const LARGEST_HOLE = 64 * 1024;

function holeIn(bytes) {
  const at = lastIndexOf(bytes, "/ByteRange [");
  const text = at < 0 ? "" : latin(bytes, at, Math.min(at + 80, bytes.length));
  const found = /^\/ByteRange \[(\d{1,15}) (\d{1,15}) (\d{1,15}) (\d{1,15})\]/.exec(text);
  if (found === null) return null;
  const [start, begin, end, rest] = found.slice(1).map(Number);
  rule(start === 0 && begin < end && end + rest === bytes.length, "pdf.not-whole");
  rule(latin(bytes, begin, begin + 1) === "<" && latin(bytes, end - 1, end) === ">", "pdf.not-whole");
  rule(end - begin - 2 <= LARGEST_HOLE, "pdf.hole");
  const digits = latin(bytes, begin + 1, end - 1);
  // One case throughout: the signature does not cover how its own digits are written.
  rule(/^(?:(?:[0-9A-F]{2})+|(?:[0-9a-f]{2})+)$/.test(digits), "pdf.hole");
  const content = fromHex(digits);
  let cms;
  try {
    cms = Der.first(content).whole;
  } catch {
    throw new Misformed("pdf.hole");
  }
  rule(content.subarray(cms.length).every((byte) => byte === 0), "pdf.hole");
  return { begin, end, cms, covered: [bytes.subarray(0, begin), bytes.subarray(end)] };
}

// Why a file in which nothing looks like a signature is none of ours. It is not opened
// for that: whoever sends a file without one can put anything in it.
function refuseUnsigned(bytes) {
  const isPdf = latin(bytes, 0, 5) === "%PDF-" && latin(bytes, Math.max(0, bytes.length - 64)).includes("%%EOF");
  demand(isPdf && indexOf(bytes, "/ByteRange [") < 0, "PDF");
  throw new Misformed("pdf.not-one-signature", "0");
}

// How many signatures the file declares: in its form, or anywhere in plain sight.
async function signaturesIn(file) {
  const form = await file.resolve(file.root.get("AcroForm") ?? null);
  const fields = form instanceof Map ? await file.list(form.get("Fields")) : [];
  return { fields, count: Math.max(fields.length, countOf(file.bytes, "/ByteRange [")) };
}

// Every rule about the declared signature that does not hold, as codes.
async function brokenRules(file, hole) {
  const { fields, count } = await signaturesIn(file);
  if (count !== 1) return [["pdf.not-one-signature", String(count)]];
  demand(fields.length === 1, "PDF: signature");
  const field = await file.dictionary(fields[0]);
  const rights = await file.dictionary(file.root.get("Perms"));
  const [own, certified] = [field.get("V"), rights.get("DocMDP")];
  demand(own instanceof PdfReference && certified instanceof PdfReference, "PDF: signature");
  if (own.number !== certified.number) return [["pdf.not-one-signature", "0"]];
  const signature = await file.dictionary(own);
  const broken = [];
  const { begin, end } = hole;
  const [range, contents] = [await file.list(signature.get("ByteRange")), signature.get("Contents")];
  const declared = [0, begin, end, file.bytes.length - end];
  const isThere = contents instanceof PdfString && contents.from === begin && contents.to === end;
  if (!isThere || !same(range, declared)) broken.push(["pdf.not-whole"]);
  if (signature.get("SubFilter")?.text !== "ETSI.CAdES.detached") broken.push(["pdf.kind"]);
  if ((await allowedChanges(file, signature)) !== NO_CHANGES) broken.push(["pdf.changes-allowed"]);
  return broken;
}

const NO_CHANGES = 1;

// DocMDP, P (ISO 32000-1, table 254): left out, it means that forms may be filled in.
async function allowedChanges(file, signature) {
  for (const each of await file.list(signature.get("Reference") ?? [])) {
    const reference = await file.dictionary(each);
    if (reference.get("TransformMethod")?.text !== "DocMDP") continue;
    return (await file.dictionary(reference.get("TransformParams"))).get("P") ?? 2;
  }
  return 0;
}

async function attachmentOf(file) {
  const code = "attachment.missing";
  const names = await file.resolve(file.root.get("Names") ?? null);
  rule(names instanceof Map && names.has("EmbeddedFiles"), code);
  const found = await namedIn(file, names.get("EmbeddedFiles"));
  rule(found.length === 1, code);
  const specification = await file.dictionary(found[0]);
  const named = ["UF", "F"].filter((key) => specification.has(key));
  rule(named.length > 0, code);
  for (const key of named) {
    rule(pdfText(await file.resolve(specification.get(key))) === ATTACHMENT, code);
  }
  const embedded = await file.dictionary(specification.get("EF"));
  const streams = [];
  for (const value of embedded.values()) {
    streams.push(await file.content(await file.resolve(value), LARGEST_ENTRIES));
  }
  rule(streams.length > 0, code);
  demand(streams.every((stream) => same(stream, streams[0])), "PDF: two attachments");
  return streams[0];
}

// The values of a name tree (ISO 32000-1, 7.9.6).
async function namedIn(file, node, depth = 0) {
  demand(depth < 8, "PDF: name tree");
  const tree = await file.dictionary(node);
  const found = [];
  const pairs = tree.has("Names") ? await file.list(tree.get("Names")) : [];
  for (let at = 1; at < pairs.length; at += 2) found.push(pairs[at]);
  const kids = tree.has("Kids") ? await file.list(tree.get("Kids")) : [];
  for (const kid of kids) found.push(...(await namedIn(file, kid, depth + 1)));
  return found;
}

function pdfText(value) {
  demand(value instanceof PdfString, "PDF: text");
  const { bytes } = value;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin(bytes);
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at] * 256 + bytes[at + 1]);
  return text;
}

async function pagesOf(file, node = file.root.get("Pages"), depth = 0) {
  demand(depth < 32, "PDF: pages");
  const tree = await file.dictionary(node);
  if (!tree.has("Kids")) return [tree];
  const pages = [];
  for (const kid of await file.list(tree.get("Kids"))) {
    pages.push(...(await pagesOf(file, kid, depth + 1)));
  }
  return pages;
}

async function countPages(bytes) {
  try {
    return (await pagesOf(await PdfFile.open(bytes))).length;
  } catch {
    return 0;
  }
}

// Numbers of the pages whose content no longer unpacks: where a byte was changed.
async function damagedPages(bytes) {
  const damaged = [];
  try {
    const file = await PdfFile.open(bytes);
    for (const [at, page] of (await pagesOf(file)).entries()) {
      if (!(await isSoundPage(file, page))) damaged.push(at + 1);
    }
  } catch {
    return []; // so damaged that its pages cannot be told apart
  }
  return damaged;
}

async function isSoundPage(file, page) {
  try {
    const contents = await file.resolve(page.get("Contents") ?? null);
    for (const part of Array.isArray(contents) ? contents : [contents]) {
      await file.content(await file.resolve(part));
    }
    return true;
  } catch (error) {
    if (error.message === "PDF: too much") throw error;
    return false;
  }
}
