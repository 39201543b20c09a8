// Bytes, and the strict ways they are written down. Every reader below throws Unsound
// and never guesses: what two programs could read differently is refused.

class Unsound extends Error {}

function demand(holds, detail) {
  if (!holds) throw new Unsound(detail);
}

const utf8 = (text) => new TextEncoder().encode(text);

const PORTION = 8192; // arguments a function takes in any browser

const latin = (bytes, from = 0, to = bytes.length) => {
  let text = "";
  for (let at = from; at < to; at += PORTION) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + PORTION, to)));
  }
  return text;
};

function textOf(bytes, detail = "UTF-8") {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unsound(detail);
  }
}

function same(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

function fromHex(text) {
  demand(/^(?:[0-9a-fA-F]{2})*$/.test(text), "hex");
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function base64Of(bytes) {
  return btoa(latin(bytes));
}

function fromBase64(text, detail = "base64") {
  let bytes;
  try {
    const letters = atob(text);
    bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  } catch {
    throw new Unsound(detail);
  }
  // atob forgives spaces and loose bits; two spellings of one value are one too many.
  demand(base64Of(bytes) === text, detail);
  return bytes;
}

async function sha256(...parts) {
  const whole = parts.length === 1 ? parts[0] : joined(...parts);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

// Where `needle` stands in `bytes`, from `from` on; -1 if nowhere.
function indexOf(bytes, needle, from = 0) {
  const first = needle.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at + needle.length > bytes.length) return -1;
    let step = 1;
    while (step < needle.length && bytes[at + step] === needle.charCodeAt(step)) step++;
    if (step === needle.length) return at;
  }
  return -1;
}

function lastIndexOf(bytes, needle) {
  let last = -1;
  for (let at = indexOf(bytes, needle); at >= 0; at = indexOf(bytes, needle, at + 1)) last = at;
  return last;
}

function countOf(bytes, needle) {
  let count = 0;
  for (let at = indexOf(bytes, needle); at >= 0; at = indexOf(bytes, needle, at + 1)) count++;
  return count;
}
