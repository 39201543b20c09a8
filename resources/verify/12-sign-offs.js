// Whether what a report says of a sign-off is so. A supervisor gives it, to a report that
// somebody else put up, with a cosignature over the record up to and with the entry that
// put it up.

class SignOffs {
  constructor(examination) {
    this.examination = examination;
    this.people = new Map(examination.telling.people.map((person) => [person.id, person]));
    this.byNumber = new Map(examination.entries.map((each) => [each.entry.number, each]));
  }

  async check() {
    for (const each of this.byNumber.values()) {
      if (each.entry.kind === "report-signed-off") await this.#checkOne(each);
    }
  }

  async #checkOne(each) {
    const { entry, shown } = each;
    const putUp = this.byNumber.get(entry.refs.length === 1 ? entry.refs[0] : 0);
    if (this.#isWithheld(each, entry.refs[0])) return undefined;
    if (putUp === undefined || !isAbout(each, putUp)) return this.#say("sign-off.report-missing", each);
    const [by, other] = [this.people.get(entry.author), this.people.get(putUp.entry.author)];
    if (by?.role !== "supervisor") this.#say("sign-off.not-a-supervisor", each, entry.author);
    // Who is enrolled twice under one name is still one person.
    const isSameName = by !== undefined && other !== undefined && by.name === other.name;
    if (entry.author === putUp.entry.author || isSameName) this.#say("sign-off.own-report", each, entry.author);
    if (by?.key && !(await this.#covers(by, shown, putUp))) this.#say("sign-off.signature-wrong", each);
  }

  // Whether too little is shown of a sign-off to judge it; never so of this report's.
  #isWithheld(each, putUp) {
    const { withholding } = this.examination;
    if (withholding.mustBeWhole(each)) return false;
    const why = withholding.whyOf(each.entry.number);
    return [AUTHOR, "report", "checkpoint", "cosignature"].some((name) => why.has(name))
      || (each.entry.refs.length === 1 && this.#isHidden(withholding.byNumber.get(putUp)));
  }

  #isHidden(row) {
    return row !== undefined && (row.leaf !== null || row.why.has("report"));
  }

  // Whether the cosignature is over the record up to that very entry.
  async #covers(by, shown, putUp) {
    let note = null;
    try {
      note = readCheckpoint(`${shownText(shown, "checkpoint")}\n${shownText(shown, "cosignature")}\n`);
    } catch {
      return false;
    }
    if (note.signatures.length !== 1 || note.origin !== this.examination.telling.log) return false;
    if (note.size !== putUp.entry.number) return false;
    const [signed] = await signaturesBy(by.id, by.key, note);
    return signed !== undefined && signed.at !== null && (await this.#agrees(note.root, putUp));
  }

  // Whether the record had that root; the proof of the entry shows that as well.
  async #agrees(root, { entry, shown }) {
    const size = this.examination.checkpoint?.size ?? 0;
    // That the entry is not in the record is said of it already.
    if (!(entry.number <= size && size <= LARGEST_LOG)) return true;
    return same(await rootWith({ size }, entry.number - 1, await leafOf(shown.payload), shown.proof), root);
  }

  #say(code, each, detail = null) {
    each.isSound = false;
    this.examination.say(code, { file: this.examination.tellingName, entry: each.entry.number, detail });
  }
}

function isAbout({ entry, shown }, { entry: prepared, shown: putUp }) {
  const report = shownText(shown, "report");
  const isEarlier = prepared.kind === "report-prepared" && prepared.number < entry.number;
  return isEarlier && prepared.incident === entry.incident && report !== "" && report === shownText(putUp, "report");
}

function shownText(shown, name) {
  const value = shown.fields.get(name)?.value;
  return typeof value === "string" ? value : "";
}
