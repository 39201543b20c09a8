// CMS SignedData (RFC 5652) as this program writes it: one signer, detached content,
// signed attributes with the digest and the signer's certificate (RFC 5035), and
// nothing in it that no signature covers.

class Seal {
  static async read(bytes) {
    const [type, holder, ...more] = Der.only(bytes).is(SEQUENCE).parts;
    demand(holder !== undefined && more.length === 0 && type.oid === SIGNED_DATA, "CMS");
    const inside = holder.is(0xa0).parts;
    demand(inside.length === 1, "CMS");
    const parts = inside[0].is(SEQUENCE).parts;
    demand(parts.length === 5, "CMS");
    const [version, digests, content, certificates, signers] = parts;
    demand(version.small === 1 || version.small === 3, "version");
    demand(digests.is(SET).parts.length === 1, "digest");
    demand(algorithm(digests.parts[0], { maybeNull: true }) === SHA_256, "digest");
    const contents = content.is(SEQUENCE).parts;
    demand(contents.length === 1 && contents[0].oid === DATA, "content");
    demand(signers.is(SET).parts.length === 1, "signers");
    const seal = new Seal();
    const attributes = seal.#readSigner(signers.parts[0].is(SEQUENCE).parts);
    seal.messageDigest = readAttributes(attributes);
    await seal.#readCertificates(certificates.is(0xa0).parts, attributes);
    return seal;
  }

  #readSigner(parts) {
    demand(parts.length === 6, "signer");
    const [version, name, digest, attributes, signedWith, signature] = parts;
    demand(version.small === 1, "version");
    const names = name.is(SEQUENCE).parts;
    demand(names.length === 2, "signer");
    [this.issuer, this.serial] = names.map((part) => part.whole);
    demand(algorithm(digest, { maybeNull: true }) === SHA_256, "digest");
    demand(algorithm(signedWith) === ECDSA_SHA_256, "algorithm");
    this.signature = signature.is(OCTET_STRING).content;
    // What is signed bears the tag of a SET instead of its own (RFC 5652, 5.4).
    this.signedBytes = Uint8Array.from(attributes.is(0xa0).whole);
    this.signedBytes[0] = SET;
    return attributesByName(attributes);
  }

  // The signer's certificate, and beside it another: the authority's, says the check.
  async #readCertificates(values, attributes) {
    demand(values.length === 2, "certificates");
    const named = certificateDigest(attributes);
    for (const { whole } of values) {
      if (same(await sha256(whole), named)) this.certificate = await Certificate.read(whole);
      else this.beside = whole;
    }
    demand(this.beside !== undefined, "certificates");
    demand(this.certificate !== undefined, "certificates");
    demand(same(this.certificate.issuer, this.issuer), "signer");
    demand(same(this.certificate.serial, this.serial), "signer");
    demand(this.certificate.kind === "P-256", "key");
  }

  isSigned() {
    return isEcdsa(this.certificate.key, this.signedBytes, this.signature);
  }
}

function attributesByName(holder) {
  const found = new Map();
  for (const attribute of holder.parts) {
    const [name, values, ...more] = attribute.is(SEQUENCE).parts;
    demand(values !== undefined && more.length === 0, "attributes");
    demand(!found.has(name.oid) && values.is(SET).parts.length === 1, "attributes");
    found.set(name.oid, values.parts[0]);
  }
  return found;
}

function attributeIn(attributes, name) {
  demand(attributes.has(name), "attributes");
  return attributes.get(name);
}

function readAttributes(attributes) {
  demand(attributeIn(attributes, CONTENT_TYPE).oid === DATA, "content");
  const digest = attributeIn(attributes, MESSAGE_DIGEST).is(OCTET_STRING).content;
  demand(digest.length === 32, "digest");
  return digest;
}

// SigningCertificateV2 {certs {ESSCertIDv2 {hash algorithm (SHA-256 if absent), hash, …}}}
function certificateDigest(attributes) {
  const lists = attributeIn(attributes, SIGNING_CERTIFICATE_V2).is(SEQUENCE).parts;
  demand(lists.length === 1 && lists[0].is(SEQUENCE).parts.length === 1, "certificates");
  const parts = lists[0].parts[0].is(SEQUENCE).parts;
  if (parts[0]?.tag === SEQUENCE) {
    demand(algorithm(parts.shift(), { maybeNull: true }) === SHA_256, "digest");
  }
  demand(parts.length >= 1 && parts[0].is(OCTET_STRING).content.length === 32, "certificates");
  return parts[0].content;
}
