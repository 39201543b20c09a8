// The check itself: every reason it finds, never only the first.

const [SUMS, SUMS_SEAL, REPORT, REPORT_SEAL, ENTRIES, CHECKPOINT, CA] = [
  "SHA256SUMS", "SHA256SUMS.p7s", "report.pdf", "report.pdf.p7s", "entries.json", "checkpoint.txt", "ca.pem",
];
const ALWAYS = [REPORT, REPORT_SEAL, ENTRIES, CHECKPOINT, CA, "verify.html", "READ-ME-VERIFY.txt"];
const [HTML, PAGE_LIST] = ["report.html", "pages.json"];
const SINCE_FORMAT_2 = [HTML, PAGE_LIST];
const PAGES_FORMAT = "incident-logbook/pages/1";
const CHECKS = ["manifest", "ca", "pdf", "detached", "attachment", "entries"];
const WHOLE_FOLDER_ONLY = ["manifest", "detached", "attachment"];
const FINE_PRINT = ["people", "checkpoint", "entry", "proof", "sign-off", "withholding"]; // all part of "entries"

const checkOf = (code) => {
  const [family] = code.split(".");
  if (family === "pages") return "attachment";
  return FINE_PRINT.includes(family) ? "entries" : CHECKS.includes(family) ? family : null;
};

class Examination {
  constructor(files, pinned, isFolder = false) {
    this.files = new Map([...files].filter(([name]) => leftBySystem(name) === null));
    this.aside = [...new Set([...files.keys()].map(leftBySystem))].filter((name) => name !== null).sort();
    this.pinned = pinned;
    this.reasons = [];
    this.known = new Set();
    this.undone = new Set(); // checks that could not be made for want of another part
    const [only] = this.files;
    this.isSingle = this.files.size === 1 && !isFolder && isReport(...only);
    this.reportName = this.isSingle ? only[0] : REPORT;
    this.tellingName = this.isSingle ? this.reportName : ENTRIES;
    this.telling = null; // what entries.json says
    this.authority = null;
    this.signer = null; // the certificate the report is signed with
    this.preparer = null; // the person it names
    this.attached = null;
    this.values = []; // what is to be said of values that were brought along
    this.pageCount = null; // of a report that is what was signed
    this.checkpoint = null;
    this.entries = [];
    this.cosigned = [];
  }

  say(code, slots = {}) {
    const reason = { code, check: checkOf(code), file: null, page: null, entry: null, detail: null, ...slots };
    const key = JSON.stringify([code, reason.file, reason.page, reason.entry, reason.detail]);
    if (!this.known.has(key)) this.reasons.push(reason);
    this.known.add(key);
  }

  // Run `work`; what is Unsound in it becomes the reason `code`, and it returns null.
  async attempt(code, slots, work) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Misformed) this.say(error.code, { ...slots, detail: error.message || null });
      // A stack that overflows on hostile nesting is unsound too: nothing passes by default.
      else this.say(code, { ...slots, detail: error instanceof Unsound ? error.message : "unexpected" });
      return null;
    }
  }

  async run() {
    if (!this.isSingle && !this.files.has(SUMS) && !this.files.has(REPORT)) {
      this.say("folder.not-a-handover");
      return;
    }
    if (!this.isSingle) await this.readTelling(this.files.get(ENTRIES));
    await this.readAuthority();
    const lister = this.isSingle ? null : await this.checkManifest();
    await this.checkReport();
    if (this.isSingle) await this.readTelling(this.attached);
    this.preparer = this.telling?.people.find(({ id }) => id === this.telling.report.prepared_by) ?? null;
    this.mustBePreparer("manifest", SUMS_SEAL, lister);
    this.mustBePreparer("pdf", this.reportName, this.signer);
    await this.checkAuthority();
    if (!this.isSingle) {
      await this.checkDetached();
      this.checkAttachment();
      this.checkPages();
    }
    await this.checkEntries();
  }

  // Reading, before anything is believed

  async readTelling(bytes) {
    if (!bytes) return void this.undone.add("entries");
    const slots = { file: this.tellingName };
    if (bytes.length > LARGEST_ENTRIES) {
      return void this.say("entries.too-large", { ...slots, detail: String(bytes.length) });
    }
    const read = await this.attempt("entries.not-canonical", slots, () => ({ value: fromCanonical(bytes) }));
    if (read === null) return;
    const { value } = read;
    if (isObject(value) && typeof value.format === "string" && ![FIRST_FORMAT, FORMAT].includes(value.format)) {
      return void this.say("entries.format-unknown", { ...slots, detail: value.format.slice(0, 80) });
    }
    this.telling = await this.attempt("entries.malformed", slots, () => {
      textIn(value, "format");
      return readTelling(value);
    });
  }

  // A folder names its authority in ca.pem, a single report brings it in its signature.
  async readAuthority() {
    const read = (file, der) => this.attempt("ca.malformed", { file }, () => Certificate.read(der()));
    if (this.isSingle) {
      const brought = await authorityIn(this.files.get(this.reportName));
      if (brought !== null) this.authority = await read(this.reportName, () => brought);
    } else if (this.files.has(CA)) this.authority = await read(CA, () => fromPem(this.files.get(CA)));
    if (!this.isSingle && this.telling !== null) this.authority ??= await read(ENTRIES, () => this.telling.ca);
    if (this.authority === null) CHECKS.forEach((name) => this.undone.add(name));
  }

  // 1 manifest

  async checkManifest() {
    for (const name of [SUMS, SUMS_SEAL]) {
      if (!this.files.has(name)) this.say("manifest.file-missing", { file: name });
    }
    const listing = this.files.get(SUMS);
    if (listing === undefined) return null;
    const files = { seal: SUMS_SEAL, content: SUMS };
    const signer = await this.checkSeal("manifest", this.files.get(SUMS_SEAL), await sha256(listing), files);
    const listed = await this.attempt("manifest.malformed", { file: SUMS }, () => readListing(listing));
    if (listed !== null) await this.compareFiles(listed);
    return signer;
  }

  async compareFiles(listed) {
    const isNewer = this.telling !== null && !this.telling.isFirstFormat;
    for (const name of isNewer ? [...ALWAYS, ...SINCE_FORMAT_2] : ALWAYS) {
      if (!listed.has(name)) this.say("manifest.not-listed", { file: name });
    }
    for (const [name, digest] of listed) {
      const bytes = this.files.get(name);
      if (bytes === undefined) this.say("manifest.file-missing", { file: name });
      else if (hexOf(await sha256(bytes)) !== digest) this.say("manifest.file-differs", { file: name });
    }
    for (const name of [...this.files.keys()].sort()) {
      if (!listed.has(name) && name !== SUMS && name !== SUMS_SEAL) this.say("manifest.file-extra", { file: name });
    }
  }

  // 2 ca

  async checkAuthority() {
    const { authority, telling } = this;
    if (authority === null) return;
    const file = this.files.has(CA) ? CA : this.tellingName;
    if (!(await authority.isSelfSigned())) this.say("ca.not-self-signed", { file });
    if (telling !== null && !same(telling.ca, authority.raw)) this.say("ca.differs", { file: this.tellingName });
    if (this.pinned !== null && hexOf(authority.digest) !== this.pinned) {
      this.say("ca.fingerprint-differs", { file, detail: hexOf(authority.digest) });
    }
  }

  checkFounding() {
    const founding = this.entries.find(({ entry }) => entry.number === 1 && entry.kind === "logbook-created");
    const named = founding?.shown.fields.get("ca_certificate")?.value;
    if (named === undefined) return void this.say("ca.founding-missing", { file: this.tellingName });
    if (named !== base64Of(this.authority.raw)) this.say("ca.founding-differs", { entry: 1 });
    // A rehearsal must not pass for the real thing, nor one office for another.
    for (const name of ["organisation", "place", "rehearsal"]) {
      if (founding.shown.fields.get(name)?.value === this.telling[name]) continue;
      this.say("entries.founding-differs", { file: this.tellingName, entry: 1, detail: name });
    }
  }

  // 3 pdf and 4 detached

  async checkReport() {
    const bytes = this.files.get(this.reportName);
    if (bytes === undefined) return void this.undone.add("pdf");
    const slots = { file: this.reportName };
    const hole = await this.attempt("pdf.malformed", slots, () => holeIn(bytes) ?? refuseUnsigned(bytes));
    if (hole !== null) await this.checkHole(bytes, hole, slots);
    // A file somebody changed is not believed in anything else it says.
    if (this.has("pdf.")) return void this.undone.add("attachment");
    this.attached = await this.attempt("attachment.unreadable", slots, async () => attachmentOf(await PdfFile.open(bytes)));
    if (this.attached !== null) this.pageCount = await countPages(bytes);
  }

  async checkHole(bytes, hole, slots) {
    const names = { seal: this.reportName, content: this.reportName };
    this.signer = await this.checkSeal("pdf", hole.cms, await sha256(...hole.covered), names);
    if (this.has("pdf.content-differs")) {
      for (const page of await damagedPages(bytes)) this.say("pdf.page-unreadable", { ...slots, page });
    } else if (this.signer !== null) {
      const broken = await this.attempt("pdf.malformed", slots, async () => brokenRules(await PdfFile.open(bytes), hole));
      for (const [code, detail = null] of broken ?? []) this.say(code, { ...slots, detail });
    }
  }

  has(start) {
    return this.reasons.some(({ code }) => code.startsWith(start));
  }

  async checkDetached() {
    const bytes = this.files.get(REPORT);
    if (bytes === undefined) return;
    const files = { seal: REPORT_SEAL, content: REPORT };
    const signer = await this.checkSeal("detached", this.files.get(REPORT_SEAL), await sha256(bytes), files);
    this.mustBePreparer("detached", REPORT_SEAL, signer);
  }

  // Returns the signer's certificate, null where it cannot be read or was not issued here.
  async checkSeal(family, bytes, digest, { seal: file, content }) {
    if (bytes === undefined) {
      this.undone.add(family);
      return null;
    }
    const seal = await this.attempt(`${family}.signature-malformed`, { file }, () => Seal.read(bytes));
    if (seal === null || this.authority === null) return null;
    if (!same(seal.beside, this.authority.raw)) {
      this.say(`${family}.signature-malformed`, { file, detail: "certificates" });
    }
    if (!(await seal.certificate.isIssuedBy(this.authority))) {
      this.say(`${family}.signer-not-issued`, { file });
      return null;
    }
    if (!(await seal.isSigned())) this.say(`${family}.signature-wrong`, { file });
    else if (!same(seal.messageDigest, digest)) this.say(`${family}.content-differs`, { file: content });
    return seal.certificate;
  }

  mustBePreparer(family, file, certificate) {
    if (this.preparer === null || certificate === null) return;
    if (!same(certificate.raw, this.preparer.documentCertificate)) {
      this.say(`${family}.signer-not-preparer`, { file, detail: this.preparer.id });
    }
  }

  // 5 attachment

  checkAttachment() {
    const bytes = this.files.get(ENTRIES);
    if (!this.attached || bytes === undefined) return void this.undone.add("attachment");
    if (!same(bytes, this.attached)) this.say("attachment.differs", { file: ENTRIES });
  }

  // Whether the list of pages is that of this report and copy. What it says of each
  // page is checked against a scan of that page, by the program.
  checkPages() {
    const bytes = this.files.get(PAGE_LIST);
    if (bytes === undefined || this.telling === null || this.telling.isFirstFormat) return;
    const file = PAGE_LIST;
    let pages = null;
    try {
      pages = readPages(bytes);
    } catch {
      return void this.say("pages.malformed", { file });
    }
    const { log, report } = this.telling;
    if (pages.log !== log || pages.report !== report.number || pages.copy !== report.copy) this.say("pages.other-report", { file });
    if (this.pageCount !== null && this.pageCount !== pages.count) this.say("pages.count-differs", { file, detail: String(pages.count) });
  }

  // 6 entries

  async checkEntries() {
    if (this.telling === null) return void this.undone.add("entries");
    await this.readEntries();
    if (this.authority === null) return;
    this.checkFounding();
    this.people = new People(this);
    await this.people.check();
    await this.checkCheckpoint();
    const authors = new Map(this.telling.people.map((person) => [person.id, person]));
    this.withholding = new Withholding(this);
    for (const each of this.entries) {
      each.hasNoAuthor = this.withholding.hasNoAuthor(each);
      await this.checkEntry(each, authors.get(each.entry.author));
    }
    await this.withholding.check();
    await new SignOffs(this).check();
  }

  async readEntries() {
    const file = this.tellingName;
    let before = 0;
    for (const [at, shown] of this.telling.entries.entries()) {
      const slots = { file, entry: numberIn(shown.payload) ?? at + 1 };
      const entry = await this.attempt("entry.malformed", slots, () => readEntry(shown.payload));
      if (entry === null) continue;
      if (entry.number < 1) {
        this.say("entry.malformed", { file, entry: entry.number, detail: "seq" });
        continue;
      }
      if (entry.number <= before) this.say("entries.order", { file, entry: entry.number });
      before = Math.max(before, entry.number);
      this.entries.push({ entry, shown, isSound: true });
    }
  }

  async checkCheckpoint() {
    const file = this.tellingName;
    const note = this.files.get(CHECKPOINT);
    if (note !== undefined && !same(note, utf8(this.telling.checkpoint))) {
      this.say("checkpoint.differs", { file: CHECKPOINT });
    }
    this.checkpoint = await this.attempt("checkpoint.malformed", { file }, () => readCheckpoint(this.telling.checkpoint));
    if (this.checkpoint === null) return;
    if (this.checkpoint.origin !== this.telling.log) this.say("checkpoint.other-log", { file });
    // Everybody can sign it and cosign it; checking more would only take time.
    const most = 2 * this.telling.people.length;
    if (this.checkpoint.signatures.length > most) {
      this.say("checkpoint.signature-wrong", { file, detail: String(most + 1) });
      this.checkpoint.signatures.length = most;
    }
    const genuine = new Set();
    for (const person of this.telling.people.filter(({ key }) => key)) {
      for (const { at, place } of await signaturesBy(person.id, person.key, this.checkpoint)) {
        this.cosigned.push({ person: person.id, name: person.name, at: at === null ? null : Number(at) });
        genuine.add(place);
      }
    }
    const preparer = this.preparer;
    if (preparer?.key && !this.cosigned.some(({ person }) => person === preparer.id)) {
      this.say("checkpoint.not-signed", { file, detail: preparer.id });
    }
    // C2SP has unknown keys passed over. Here everybody who signs is listed, and who
    // reads checkpoint.txt takes every line for what it says.
    for (const place of this.checkpoint.signatures.keys()) {
      if (!genuine.has(place)) this.say("checkpoint.signature-wrong", { file, detail: String(place + 1) });
    }
  }

  async checkEntry(each, author) {
    const { entry, shown } = each;
    const slots = { file: this.tellingName, entry: entry.number };
    const before = this.reasons.length;
    if (entry.log !== this.telling.log) this.say("entry.other-log", slots);
    if (entry.number !== 1 && entry.kind === "logbook-created") this.say("entry.founds-again", slots);
    const leaf = await leafOf(shown.payload);
    if (!each.hasNoAuthor) await this.checkAuthor(author, entry, { leaf, shown, slots });
    await this.checkFields(entry, shown, slots);
    if (this.checkpoint && !(await includes(this.checkpoint, entry.number - 1, leaf, shown.proof))) {
      this.say("entry.not-included", slots);
    } else if (this.checkpoint && !(await this.#isNext(entry, shown))) {
      this.say("entry.history-differs", slots);
    }
    const isVouched = each.hasNoAuthor || Boolean(author?.key);
    each.isSound = this.reasons.length === before && isVouched && Boolean(this.checkpoint);
    this.checkProof(entry.number, shown.proof);
  }

  // Whether its author signed it as the next one of this record, and of no other.
  async #isNext(entry, shown) {
    return same(await rootBefore(this.checkpoint, entry.number - 1, shown.proof), entry.prevRoot);
  }

  async checkAuthor(author, entry, { leaf, shown, slots }) {
    if (author === undefined) return void this.say("entry.author-unknown", { ...slots, detail: entry.author });
    if (!this.people.couldWrite(author.id, entry.number)) {
      this.say("entry.author-too-early", { ...slots, detail: author.id });
    }
    if (author.key && !(await isEd25519(author.key, joined(SIGNING_CONTEXT, leaf), shown.signature))) {
      this.say("entry.signature-wrong", slots);
    }
  }

  async checkFields(entry, shown, slots) {
    for (const [name, field] of shown.fields) {
      const committed = entry.fields.get(name);
      if (committed === undefined) this.say("entry.field-unknown", { ...slots, detail: name });
      else if (!same(await fieldDigest(name, field), committed)) this.say("entry.field-differs", { ...slots, detail: name });
    }
  }

  // The file with which one entry can be proved alone.
  checkProof(number, steps) {
    if (this.isSingle) return;
    const slots = { file: proofName(number), entry: number };
    const bytes = this.files.get(slots.file);
    if (bytes === undefined) return void this.say("proof.missing", slots);
    if (!same(bytes, utf8(proofText(number, steps, this.telling.checkpoint)))) this.say("proof.differs", slots);
  }
}
