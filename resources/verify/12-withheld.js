// What a hand-over does not show: said of every field, and of nothing else. Why it is
// withheld, and who wrote an entry whose author is, is only what the office says.

const CLASSES = ["W1", "W2", "W3", "W4", "W5", "W6", "W7"];
const OF_THE_LOGBOOK = ["logbook-created", "person-enrolled"];
const OF_SIGN_OFF = ["report-prepared", "report-signed-off"];
const NOTHING = new Map();

class Withholding {
  constructor(examination) {
    this.examination = examination;
    this.rows = examination.telling.withheld;
    this.byNumber = new Map([...this.rows].reverse().map((row) => [row.number, row]));
  }

  // What is withheld of an entry that is here: class by name.
  whyOf(number) {
    const row = this.byNumber.get(number);
    return row === undefined || row.leaf !== null ? NOTHING : row.why;
  }

  // Whether an entry has no signature, and is said to have none.
  hasNoAuthor({ entry, shown }) {
    return shown.signature.length === 0 && this.whyOf(entry.number).has(AUTHOR);
  }

  // Others rest on the founding, on enrolments and on the sign-off of this report.
  mustBeWhole({ entry, shown }) {
    if (OF_THE_LOGBOOK.includes(entry.kind)) return true;
    const report = shown.fields.get("report");
    return OF_SIGN_OFF.includes(entry.kind) && report?.value === this.examination.telling.report.number;
  }

  async check() {
    const numbers = new Set(this.examination.entries.map(({ entry }) => entry.number));
    let before = 0;
    for (const row of this.rows) {
      if (row.number <= before) this.#say("withholding.order", row.number);
      before = Math.max(before, row.number);
      for (const why of row.why.values()) {
        if (!CLASSES.includes(why)) this.#say("withholding.class-unknown", row.number, [...why].slice(0, 8).join(""));
      }
      if (row.leaf !== null) await this.#checkLeaf(row, numbers);
      else if (!numbers.has(row.number)) this.#say("withholding.entry-unknown", row.number);
    }
    for (const each of this.examination.entries) this.#checkEntry(each, this.whyOf(each.entry.number));
  }

  async #checkLeaf({ number, leaf, proof }, numbers) {
    if (numbers.has(number)) this.#say("withholding.entry-shown", number);
    const { checkpoint } = this.examination;
    if (checkpoint && !(await includes(checkpoint, number - 1, leaf, proof))) this.#say("withholding.not-included", number);
    this.examination.checkProof(number, proof);
  }

  #checkEntry(each, why) {
    const { entry, shown } = each;
    const before = this.examination.reasons.length;
    const withheld = [...why.keys()].filter((name) => name !== AUTHOR);
    const say = (code, detail) => this.#say(code, entry.number, detail);
    for (const name of withheld) {
      if (!entry.fields.has(name)) say("withholding.field-unknown", name);
      if (shown.fields.has(name)) say("withholding.also-shown", name);
    }
    for (const name of [...entry.fields.keys()].sort()) {
      if (!shown.fields.has(name) && !why.has(name)) say("withholding.unaccounted", name);
    }
    const isSigned = shown.signature.length > 0;
    if (!isSigned && !why.has(AUTHOR)) say("withholding.author-unaccounted");
    if (isSigned && why.has(AUTHOR)) say("withholding.author-shown");
    // Nobody who is named is to be taken for the author of what they never signed.
    const isListed = this.examination.telling.people.some(({ id }) => id === entry.author);
    if (!isSigned && isListed) say("withholding.author-listed", entry.author);
    if (this.mustBeWhole(each)) {
      for (const name of withheld) say("withholding.never", name);
      if (!isSigned) say("withholding.author-needed");
    }
    if (this.examination.reasons.length > before) each.isSound = false;
  }

  #say(code, entry, detail = null) {
    this.examination.say(code, { file: this.examination.tellingName, entry, detail });
  }
}

// What a sound hand-over withholds, counted by class.
function countsOf({ withheld }) {
  const counts = [];
  const count = (code, found) => {
    for (const detail of CLASSES) {
      const times = found.filter((why) => why === detail).length;
      if (times > 0) counts.push({ code, detail, count: times });
    }
  };
  const fields = withheld.filter(({ leaf }) => leaf === null).flatMap(({ why }) => [...why].filter(([name]) => name !== AUTHOR));
  count("note.fields-withheld", fields.map(([, why]) => why));
  count("note.entries-withheld", withheld.filter(({ leaf }) => leaf !== null).flatMap(({ why }) => [...why.values()]));
  const authors = withheld.filter(({ why }) => why.has(AUTHOR)).length;
  if (authors > 0) counts.push({ code: "note.authors-withheld", detail: null, count: authors });
  if (withheld.length > 0) counts.push({ code: "note.withholding-unchecked", detail: null, count: null });
  return counts;
}
