// DER, strictly: one-byte tags, shortest definite lengths, nothing left over.

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const NULL = 0x05;
const OID = 0x06;
const BOOLEAN = 0x01;
const UTF8_STRING = 0x0c;
const PRINTABLE_STRING = 0x13;

const DATA = "1.2.840.113549.1.7.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const SHA_256 = "2.16.840.1.101.3.4.2.1";
const ECDSA_SHA_256 = "1.2.840.10045.4.3.2";
const EC_KEY = "1.2.840.10045.2.1";
const P_256 = "1.2.840.10045.3.1.7";
const ED_25519 = "1.3.101.112";

class Der {
  // One value: `whole` with its head, `content` without.
  constructor(tag, whole, content) {
    this.tag = tag;
    this.whole = whole;
    this.content = content;
  }

  // The value that starts at `from`, whatever follows it.
  static first(bytes, from = 0) {
    demand(from + 2 <= bytes.length, "DER");
    const tag = bytes[from];
    demand((tag & 0x1f) !== 0x1f, "DER");
    let length = bytes[from + 1];
    let start = from + 2;
    if (length > 0x7f) {
      const count = length & 0x7f;
      demand(count >= 1 && count <= 4 && start + count <= bytes.length, "DER");
      length = 0;
      for (let at = 0; at < count; at++) length = length * 256 + bytes[start + at];
      demand(length > 0x7f && length >= 256 ** (count - 1), "DER");
      start += count;
    }
    demand(start + length <= bytes.length, "DER");
    return new Der(tag, bytes.subarray(from, start + length), bytes.subarray(start, start + length));
  }

  static only(bytes) {
    const value = Der.first(bytes);
    demand(value.whole.length === bytes.length, "DER");
    return value;
  }

  is(tag) {
    demand(this.tag === tag, "DER");
    return this;
  }

  get parts() {
    demand((this.tag & 0x20) !== 0, "DER");
    const parts = [];
    for (let at = 0; at < this.content.length; at += parts.at(-1).whole.length) {
      parts.push(Der.first(this.content, at));
    }
    return parts;
  }

  get oid() {
    const bytes = this.is(OID).content;
    demand(bytes.length > 0 && bytes.at(-1) < 0x80, "DER");
    const numbers = [];
    let number = 0;
    for (const [at, byte] of bytes.entries()) {
      demand(number > 0 || byte !== 0x80, "DER");
      number = number * 128 + (byte & 0x7f);
      demand(number <= Number.MAX_SAFE_INTEGER && at < 64, "DER");
      if (byte < 0x80) {
        numbers.push(number);
        number = 0;
      }
    }
    const top = Math.min(Math.floor(numbers[0] / 40), 2);
    return [top, numbers[0] - 40 * top, ...numbers.slice(1)].join(".");
  }

  // A whole number that is not negative, shortest form, as bytes without the sign byte.
  get unsigned() {
    const bytes = this.is(INTEGER).content;
    demand(bytes.length > 0 && bytes[0] < 0x80, "DER");
    demand(bytes.length === 1 || bytes[0] !== 0 || bytes[1] > 0x7f, "DER");
    return bytes.length > 1 && bytes[0] === 0 ? bytes.subarray(1) : bytes;
  }

  get small() {
    const bytes = this.unsigned;
    demand(bytes.length === 1, "DER");
    return bytes[0];
  }

  get bits() {
    const bytes = this.is(BIT_STRING).content;
    demand(bytes.length > 0 && bytes[0] === 0, "DER");
    return bytes.subarray(1);
  }
}

// AlgorithmIdentifier {algorithm, parameters}: no parameters, or NULL where it may stand.
function algorithm(value, { maybeNull = false } = {}) {
  const [oid, parameters, ...more] = value.is(SEQUENCE).parts;
  demand(oid !== undefined && more.length === 0, "algorithm");
  if (parameters !== undefined) {
    demand(maybeNull && parameters.tag === NULL && parameters.content.length === 0, "algorithm");
  }
  return oid.oid;
}

// ECDSA-Sig-Value {r, s} as the 64 bytes that Web Cryptography takes.
function flatSignature(bytes) {
  const [r, s, ...more] = Der.only(bytes).is(SEQUENCE).parts;
  demand(s !== undefined && more.length === 0, "signature");
  const flat = new Uint8Array(64);
  for (const [place, number] of [[32, r.unsigned], [64, s.unsigned]]) {
    demand(number.length <= 32, "signature");
    flat.set(number, place - number.length);
  }
  return flat;
}

async function isEcdsa(key, message, signature) {
  let flat;
  try {
    flat = flatSignature(signature);
  } catch (error) {
    if (error instanceof Unsound) return false;
    throw error;
  }
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, flat, message);
}
