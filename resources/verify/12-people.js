// Who may write in a logbook: people's certificates, and the entries that enrol them.
// The founder enrols themselves first; everybody else is enrolled, once, by somebody
// who was enrolled as a supervisor before.

class People {
  constructor(examination) {
    this.examination = examination;
    this.listed = examination.telling.people;
    this.entries = examination.entries;
    this.firsts = new Map(); // id -> {number, said} of the first entry that enrols it
    this.taken = new Set(); // every key seen so far, in hexadecimal
  }

  say(code, person, entry = null) {
    this.examination.say(code, { file: this.examination.tellingName, detail: person, entry });
  }

  async check() {
    this.#checkOrder();
    for (const person of this.listed) {
      person.key = await this.#keyOf(person);
      this.#checkEnrolment(person);
    }
    const { preparer, telling } = this.examination;
    if (preparer === null) this.say("people.preparer-unknown", telling.report.prepared_by);
  }

  // The founder signs the first entry and is enrolled by a later one.
  couldWrite(person, number) {
    const [founder] = this.firsts.keys();
    return number >= (this.firsts.get(person)?.number ?? 0) || (number === 1 && person === founder);
  }

  #checkOrder() {
    const ids = new Set(this.listed.map(({ id }) => id));
    const founder = this.entries.find(({ entry }) => entry.number === 1)?.entry.author ?? null;
    const supervisors = new Set();
    for (const { entry, shown } of this.entries) {
      if (entry.kind !== "person-enrolled") continue;
      const said = new Map([...shown.fields].map(([name, { value }]) => [name, value]));
      const named = said.get("person");
      const person = typeof named === "string" ? named : "?";
      const refusal = this.#refusal(entry.author, person, founder, supervisors);
      if (refusal !== null) this.say(refusal, person, entry.number);
      if (!ids.has(person)) this.say("people.not-listed", person, entry.number);
      if (this.firsts.has(person)) continue;
      this.firsts.set(person, { number: entry.number, said });
      if (said.get("role") === "supervisor") supervisors.add(person);
    }
  }

  #refusal(author, person, founder, supervisors) {
    if (this.firsts.size === 0) {
      const isFounder = author === person && (founder === null || founder === author);
      return isFounder ? null : "people.founder-differs";
    }
    if (!supervisors.has(author)) return "people.enroller-differs";
    return this.firsts.has(person) ? "people.enrolled-twice" : null;
  }

  // The key that signs entries, null unless both certificates are the authority's.
  async #keyOf({ id, name, entryCertificate, documentCertificate }) {
    const both = [entryCertificate, documentCertificate];
    if (!both.every(isDer)) {
      this.say("people.certificate-malformed", id);
      return null;
    }
    const pair = await this.#issued(both);
    if (pair === null) {
      this.say("people.not-issued", id);
      return null;
    }
    const isHolder = ({ holder }) => holder?.person === id && holder.name === certifiedName(name, id);
    if (!pair.every(isHolder)) this.say("people.holder-differs", id);
    const keys = pair.map(({ publicBytes }) => hexOf(publicBytes));
    if (keys.some((key) => this.taken.has(key))) this.say("people.key-shared", id);
    keys.forEach((key) => this.taken.add(key));
    return pair[0].publicBytes;
  }

  async #issued([entryCertificate, documentCertificate]) {
    const { authority } = this.examination;
    try {
      const [own, document] = [await Certificate.read(entryCertificate), await Certificate.read(documentCertificate)];
      demand(own.kind === "Ed25519" && document.kind === "P-256", "key");
      demand((await own.isIssuedBy(authority)) && (await document.isIssuedBy(authority)), "issuer");
      return [own, document];
    } catch {
      return null;
    }
  }

  // The first entry that enrols an id counts; a second one changes nothing.
  #checkEnrolment(person) {
    const first = this.firsts.get(person.id);
    if (first === undefined) return void this.say("people.not-enrolled", person.id);
    const bound = {
      name: person.name,
      role: person.role,
      entry_certificate: base64Of(person.entryCertificate),
      document_certificate: base64Of(person.documentCertificate),
    };
    const agrees = Object.entries(bound).every(([name, value]) => first.said.get(name) === value);
    if (!agrees || first.number !== person.enrolledBy) {
      this.say("people.enrolment-differs", person.id, first.number);
    }
  }
}
