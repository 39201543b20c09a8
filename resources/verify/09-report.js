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

// The one signature: {cms, covered: [bytes, bytes]} (security rules for our own PDFs:
// one signature, made to forbid changes, from the first byte to the last).
async function sealOf(file) {
  const raw = countOf(file.bytes, "/ByteRange");
  rule(raw === 1, "pdf.not-one-signature", String(raw));
  const reference = await signatureReference(file);
  const where = file.places.get(reference.number);
  demand(where && "at" in where, "PDF: signature");
  const signature = await file.dictionary(reference);
  const type = signature.get("Type");
  rule(type === undefined || type.text === "Sig", "pdf.kind");
  rule(signature.get("Filter")?.text === "Adobe.PPKLite", "pdf.kind");
  rule(signature.get("SubFilter")?.text === "ETSI.CAdES.detached", "pdf.kind");
  await mustForbidChanges(file, signature, reference);
  return holeOf(file.bytes, signature);
}

async function signatureReference(file) {
  const form = await file.dictionary(file.root.get("AcroForm"));
  const signed = [];
  for (const entry of await file.list(form.get("Fields"))) {
    const field = await file.dictionary(entry);
    demand(!field.has("Kids") || field.has("FT"), "PDF: field");
    if (field.get("FT")?.text === "Sig" && field.has("V")) signed.push(field.get("V"));
  }
  rule(signed.length === 1, "pdf.not-one-signature", String(signed.length));
  demand(signed[0] instanceof PdfReference, "PDF: signature");
  return signed[0];
}

async function mustForbidChanges(file, signature, reference) {
  const code = "pdf.changes-allowed";
  const rights = await file.resolve(file.root.get("Perms") ?? null);
  rule(rights instanceof Map && rights.get("DocMDP") instanceof PdfReference, code);
  rule(rights.get("DocMDP").number === reference.number, code);
  const references = await file.resolve(signature.get("Reference") ?? null);
  rule(Array.isArray(references) && references.length === 1, code);
  const transform = await file.dictionary(references[0]);
  rule(transform.get("TransformMethod")?.text === "DocMDP", code);
  const parameters = await file.resolve(transform.get("TransformParams") ?? null);
  rule(parameters instanceof Map && parameters.get("P") === 1, code);
}

function holeOf(bytes, signature) {
  const range = signature.get("ByteRange");
  const contents = signature.get("Contents");
  const whole = Array.isArray(range) && range.length === 4 && range.every(Number.isSafeInteger);
  rule(whole && range[0] === 0 && range[2] + range[3] === bytes.length, "pdf.not-whole");
  rule(contents instanceof PdfString && contents.isHex, "pdf.hole");
  rule(contents.from === range[1] && contents.to === range[2], "pdf.not-whole");
  const digits = latin(bytes, contents.from + 1, contents.to - 1);
  rule(/^(?:[0-9A-F]{2}|[0-9a-f]{2})+$/.test(digits), "pdf.hole");
  rule(digits === digits.toUpperCase() || digits === digits.toLowerCase(), "pdf.hole");
  let cms;
  try {
    cms = Der.first(contents.bytes).whole;
  } catch {
    throw new Misformed("pdf.signature-malformed", "DER");
  }
  rule(contents.bytes.subarray(cms.length).every((byte) => byte === 0), "pdf.hole");
  return { cms, covered: [bytes.subarray(0, range[1]), bytes.subarray(range[2])] };
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
    streams.push(await file.content(await file.resolve(value)));
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

// Numbers of the pages whose content no longer unpacks: where a byte was changed.
async function damagedPages(file) {
  const damaged = [];
  for (const [at, page] of (await pagesOf(file)).entries()) {
    try {
      const contents = await file.resolve(page.get("Contents") ?? null);
      for (const part of Array.isArray(contents) ? contents : [contents]) {
        const stream = await file.resolve(part);
        if (stream !== null) await file.content(stream);
      }
    } catch (error) {
      if (!(error instanceof Unsound)) throw error;
      if (error.message !== "PDF: filter") damaged.push(at + 1);
    }
  }
  return damaged;
}
