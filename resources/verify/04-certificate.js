// X.509 certificates of a logbook: one authority (P-256, self-signed) that issues two
// certificates to each person, over an Ed25519 key for entries and a P-256 key for
// documents. Periods of validity are not looked at: no clock here proves anything.

const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
const SUBJECT_KEY = "2.5.29.14";
const AUTHORITY_KEY = "2.5.29.35";

const CERT_SIGN = 0x04;

// How each part of a subject is written; it has no others.
const SUBJECT = new Map([["2.5.4.10", UTF8_STRING], ["2.5.4.3", UTF8_STRING], ["2.5.4.5", PRINTABLE_STRING]]);
const LONGEST_NAME = 64; // bytes of a common name (RFC 5280, appendix A)

class Certificate {
  // Read one certificate (DER), version 3, signed with ECDSA and SHA-256.
  static async read(bytes) {
    const [body, signedWith, signature, ...more] = Der.only(bytes).is(SEQUENCE).parts;
    demand(signature !== undefined && more.length === 0, "certificate");
    const parts = body.is(SEQUENCE).parts;
    demand(parts.length === 8, "certificate");
    const [version, serial, inner, issuer, period, subject, key, extensions] = parts;
    demand(version.is(0xa0).parts.length === 1 && version.parts[0].small === 2, "version");
    demand(algorithm(signedWith) === ECDSA_SHA_256, "algorithm");
    demand(same(inner.whole, signedWith.whole), "algorithm");
    const certificate = new Certificate();
    certificate.raw = bytes;
    certificate.body = body.whole;
    certificate.signature = signature.bits;
    certificate.serial = serial.is(INTEGER).whole;
    certificate.issuer = issuer.is(SEQUENCE).whole;
    certificate.subject = subject.is(SEQUENCE).whole;
    period.is(SEQUENCE);
    certificate.holder = holderIn(subject);
    certificate.digest = await sha256(bytes);
    readExtensions(certificate, extensions);
    await readKey(certificate, key);
    return certificate;
  }

  get isAuthority() {
    return this.authority && this.pathLength === 0 && this.mayIssue && this.kind === "P-256";
  }

  async isIssuedBy(authority) {
    return (
      same(this.issuer, authority.subject) &&
      !this.authority &&
      this.authorityKey !== null &&
      authority.subjectKey !== null &&
      same(this.authorityKey, authority.subjectKey) &&
      isEcdsa(authority.key, this.body, this.signature)
    );
  }

  async isSelfSigned() {
    return (
      this.isAuthority &&
      same(this.issuer, this.subject) &&
      isEcdsa(this.key, this.body, this.signature)
    );
  }
}

// Whom a certificate is made out to; null where two programs could read that differently.
function holderIn(subject) {
  try {
    const found = new Map();
    for (const row of subject.parts) {
      const [attribute, ...beside] = row.is(SET).parts;
      const [kind, text, ...more] = attribute.is(SEQUENCE).parts;
      demand(beside.length === 0 && more.length === 0 && !found.has(kind.oid), "subject");
      found.set(kind.oid, textOf(text.is(SUBJECT.get(kind.oid)).content));
    }
    const [name, person] = [found.get("2.5.4.3"), found.get("2.5.4.5")];
    demand(name !== undefined && person !== undefined, "subject");
    demand(name.length > 0 && utf8(name).length <= LONGEST_NAME, "subject");
    return { person, name };
  } catch {
    return null;
  }
}

// Spaces, control characters, and what only steers how other characters are shown.
const UNSHOWN =
  /[\0-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

// A person's name as a certificate can bear it: one line, cut to its limit.
function certifiedName(name, person) {
  let [cut, size] = ["", 0];
  for (const letter of name.replace(UNSHOWN, " ").trim()) {
    size += utf8(letter).length;
    if (size > LONGEST_NAME) break;
    cut += letter;
  }
  return cut.trim() || person;
}

function readExtensions(certificate, holder) {
  Object.assign(certificate, {
    authority: false, pathLength: null, mayIssue: false, subjectKey: null, authorityKey: null,
  });
  const found = new Set();
  const [list, ...more] = holder.is(0xa3).parts;
  demand(list !== undefined && more.length === 0, "extensions");
  for (const extension of list.is(SEQUENCE).parts) {
    const parts = extension.is(SEQUENCE).parts;
    const name = parts[0].oid;
    demand(!found.has(name), "extension twice");
    found.add(name);
    if (parts.length === 3) demand(same(parts[1].is(BOOLEAN).content, [0xff]), "extensions");
    else demand(parts.length === 2, "extensions");
    const value = Der.only(parts.at(-1).is(OCTET_STRING).content);
    const critical = parts.length === 3;
    if (name === BASIC_CONSTRAINTS) readConstraints(certificate, value);
    else if (name === KEY_USAGE) certificate.mayIssue = (value.is(BIT_STRING).content[1] & CERT_SIGN) !== 0;
    else if (name === SUBJECT_KEY) certificate.subjectKey = value.is(OCTET_STRING).content;
    else if (name === AUTHORITY_KEY) readAuthorityKey(certificate, value);
    else demand(!critical, "unknown critical extension");
  }
  demand(found.has(BASIC_CONSTRAINTS) && found.has(KEY_USAGE), "extensions");
}

function readConstraints(certificate, value) {
  const [authority, length, ...more] = value.is(SEQUENCE).parts;
  demand(more.length === 0, "constraints");
  if (authority === undefined) return;
  demand(same(authority.is(BOOLEAN).content, [0xff]), "constraints");
  certificate.authority = true;
  if (length !== undefined) certificate.pathLength = length.small;
}

function readAuthorityKey(certificate, value) {
  const identifier = value.is(SEQUENCE).parts.find((part) => part.tag === 0x80);
  certificate.authorityKey = identifier?.content ?? null;
}

async function readKey(certificate, info) {
  const [kind, bits, ...more] = info.is(SEQUENCE).parts;
  demand(bits !== undefined && more.length === 0, "key");
  const [name, curve] = kind.is(SEQUENCE).parts;
  certificate.publicBytes = bits.bits;
  if (name.oid === ED_25519) {
    demand(kind.parts.length === 1 && certificate.publicBytes.length === 32, "key");
    certificate.kind = "Ed25519";
    return;
  }
  demand(name.oid === EC_KEY && kind.parts.length === 2 && curve.oid === P_256, "key");
  demand(certificate.publicBytes.length === 65 && certificate.publicBytes[0] === 4, "key");
  certificate.kind = "P-256";
  try {
    certificate.key = await crypto.subtle.importKey(
      "raw", certificate.publicBytes, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"],
    );
  } catch {
    throw new Unsound("key"); // the point is not on the curve
  }
}

// PEM as OpenSSL writes it: one block, lines of 64, one line end after it.
function fromPem(bytes) {
  const found = /^-----BEGIN CERTIFICATE-----\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/=]{1,64}\n)-----END CERTIFICATE-----\n$/.exec(
    textOf(bytes, "PEM"),
  );
  demand(found !== null, "PEM");
  return fromBase64(found[1].replaceAll("\n", ""), "PEM");
}
