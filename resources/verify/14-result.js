// What the check found, as plain values: for the page below, and for other programs.

const CATALOGUE = JSON.parse(document.getElementById("catalogue").textContent);
let language = "en";
let chosenLanguage = null; // by the person: it stands above that of any report

const isSpoken = (name) => typeof name === "string" && Object.hasOwn(CATALOGUE, name);

// What is found is said in the language of the report, unless the person chose another.
function speakLike(telling) {
  const spoken = telling?.report?.language;
  if (chosenLanguage === null && isSpoken(spoken)) language = spoken;
}

function sentenceOf(reason) {
  return filled(CATALOGUE[language].reasons[reason.code], reason);
}

const filled = (sentence, slots) =>
  sentence.replace(/\{([a-z]+)\}/g, (slot, name) => (slots[name] ?? null) === null ? slot : String(slots[name]));

const noteOf = (code, file) => ({ code, file, sentence: filled(CATALOGUE[language].notes[code], { file }) });

function countedNote(note) {
  const words = CATALOGUE[language].classes[note.detail];
  return { ...note, sentence: filled(CATALOGUE[language].notes[note.code], { ...note, words }) };
}

function verdictOf({ reasons, pinned, undone, isSingle }) {
  const unreadable = new Set(CATALOGUE[language].unreadable);
  if (reasons.some(({ code }) => !unreadable.has(code))) return "INVALID";
  if (reasons.length > 0) return "UNREADABLE";
  // Nothing was found wrong, and yet something was not looked at: never call that sound.
  if (CHECKS.some((name) => undone.has(name) && !(isSingle && WHOLE_FOLDER_ONLY.includes(name)))) return "INVALID";
  return pinned === null ? "UNPINNED" : "VALID";
}

const isSound = (examination) => examination.telling !== null && ["VALID", "UNPINNED"].includes(verdictOf(examination));

function stateOf(name, { reasons, undone, isSingle }) {
  if (reasons.some(({ check }) => check === name)) return "failed";
  const isSkipped = undone.has(name) || (isSingle && WHOLE_FOLDER_ONLY.includes(name));
  return isSkipped || reasons.some(({ check }) => check === null) ? "not-checked" : "passed";
}

function resultOf(examination) {
  speakLike(examination.telling);
  const { telling, authority, checkpoint, cosigned, signer, preparer } = examination;
  const verdict = verdictOf(examination);
  const rank = new Map(Object.keys(CATALOGUE[language].reasons).map((code, at) => [code, at]));
  const reasons = [...examination.reasons].sort((one, other) => rank.get(one.code) - rank.get(other.code));
  const names = new Map(telling?.people.map(({ id, name }) => [id, name]));
  return {
    verdict,
    language,
    sentence: CATALOGUE[language].verdicts[verdict],
    reasons: reasons.map((reason) => ({ ...reason, sentence: sentenceOf(reason) })),
    notes: examination.aside.map((file) => noteOf("note.left-by-system", file)),
    // What a hand-over says of itself is repeated only where it is sound.
    values: examination.values.map((each) => ({
      ...each, isProved: PROVED.includes(each.code), sentence: filled(CATALOGUE[language].values[each.code], each),
    })),
    withheld: isSound(examination) ? countsOf(telling).map(countedNote) : [],
    checks: CHECKS.map((name) => ({
      name, title: CATALOGUE[language].checks[name], state: stateOf(name, examination),
    })),
    scope: examination.isSingle ? "single PDF" : "folder",
    fingerprint: authority ? hexOf(authority.digest) : null,
    signedBy: signer && preparer && !examination.has("pdf.")
      ? { id: preparer.id, name: preparer.name, role: preparer.role }
      : null,
    about: telling
      ? { log: telling.log, organisation: telling.organisation, place: telling.place, rehearsal: telling.rehearsal, report: telling.report }
      : null,
    checkpoint: checkpoint
      ? { text: telling.checkpoint, origin: checkpoint.origin, size: checkpoint.size, root: base64Of(checkpoint.root), signatures: cosigned }
      : null,
    entries: examination.entries.map((each) => entryResult(each, examination, names)),
    whole: (telling?.withheld ?? []).filter(({ leaf }) => leaf !== null).map(({ number, why }) => ({ number, why: why.get(WHOLE) })),
  };
}

function entryResult({ entry, shown, isSound, hasNoAuthor }, { withholding }, names) {
  return {
    number: entry.number,
    kind: entry.kind,
    // Nobody's signature was checked: then no name is given either.
    author: hasNoAuthor ? null : entry.author,
    authorName: hasNoAuthor ? null : names.get(entry.author) ?? entry.author,
    at: entry.at,
    offset: entry.offset,
    incident: entry.incident,
    isSound,
    fields: [...shown.fields].map(([name, { value }]) => ({ name, value })),
    withheld: [...entry.fields.keys()].filter((name) => !shown.fields.has(name)).sort()
      .map((name) => ({ name, why: withholding?.whyOf(entry.number).get(name) ?? null })),
  };
}
