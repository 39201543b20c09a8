// The page around the check. Words from the hand-over are put in as text, never as
// markup; the policy at the head of the page would refuse anything else.

const ICONS = {
  VALID: "shield-check", UNPINNED: "circle-question-mark", INVALID: "shield-alert", UNREADABLE: "circle-question-mark",
  passed: "circle-check", failed: "circle-alert", "not-checked": "circle-dashed",
};
const TONES = { VALID: "good", UNPINNED: "warn", INVALID: "bad", UNREADABLE: "" };
const FIRST_FIELDS = ["title", "label", "office_name", "name", "text", "words", "happened"];
const LANGUAGES = Object.keys(CATALOGUE);

const byId = (id) => document.getElementById(id);
const word = (name, slots = {}) => filled(CATALOGUE[language].words[name], slots);
const wordFrom = (table, name) => CATALOGUE[language].words[table][name] ?? name;

// An element with its class and children; text stays text.
function element(tag, style, ...children) {
  const made = document.createElement(tag);
  if (style) made.className = style;
  made.append(...children.filter((child) => child !== null));
  return made;
}

function icon(name) {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawn.setAttribute("class", "icon");
  drawn.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  drawn.append(use);
  return drawn;
}

function numberText(number) {
  const { grouping } = CATALOGUE[language].words.numbers;
  return number < 10000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, grouping);
}

// Times as they are printed: local, offset and UTC.

function shifted(at, offset) {
  return new Date(at.getTime() + offset * 60000).toISOString();
}

function timeText(text, offset) {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || Math.abs(offset) > 1440) return text;
  const timesAs = CATALOGUE[language].words.times;
  const [local, utc] = [partsOf(shifted(at, offset)), partsOf(at.toISOString())];
  const zulu = filled(timesAs[utc.day === local.day ? "utc" : "utc_other_day"], utc);
  return filled(timesAs.full, { ...local, zone: zoneText(offset, timesAs), utc: zulu });
}

// The day and the time of day of an ISO text, as the language writes them.
function partsOf(iso) {
  const timesAs = CATALOGUE[language].words.times;
  const [year, number, dd] = iso.slice(0, 10).split("-");
  const [month, d] = [timesAs.months[number - 1], dd === "01" ? timesAs.first : String(Number(dd))];
  const [hour, minute] = [iso.slice(11, 13), iso.slice(14, 16)];
  return { day: filled(timesAs.day, { year, month, d, dd }), time: filled(timesAs.time, { hour, minute }) };
}

function zoneText(offset, timesAs) {
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.abs(offset);
  const sign = offset < 0 ? timesAs.minus : "+";
  return filled(timesAs.zone, { sign, hours: two(Math.floor(minutes / 60)), minutes: two(minutes % 60) });
}

const isMoment = (value) => isObject(value) && "utc" in value && "offset" in value && "fidelity" in value;

function momentText(value) {
  if (value.utc === null) return word("unknown_time");
  const fidelity = wordFrom("fidelities", String(value.fidelity));
  return `${timeText(String(value.utc), Number(value.offset))}, ${fidelity}`;
}

function fieldText(value) {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return word(value ? "yes" : "no");
  return isMoment(value) ? momentText(value) : canonicalText(value);
}

function fieldElement({ name, value }) {
  if (!name.endsWith("_certificate")) return element("dd", "", fieldText(value));
  const details = element("details", "", element("summary", "", word("show_certificate")));
  details.append(element("pre", "", fieldText(value)));
  return element("dd", "", details);
}

// The parts of a result

function fingerprintElement(fingerprint) {
  const groups = fingerprint.match(/.{4}/g).map((group) => element("span", "", group));
  return element("span", "groups", ...groups);
}

function verdictElement(result, seconds) {
  const title = element("h2", "", icon(ICONS[result.verdict]), wordFrom("verdicts", result.verdict));
  title.tabIndex = -1;
  title.id = "verdict";
  const banner = element("section", `note ${TONES[result.verdict]}`, title, element("p", "", result.sentence));
  banner.setAttribute("aria-labelledby", "verdict");
  if (result.verdict === "UNPINNED") banner.append(fingerprintElement(result.fingerprint));
  if (result.scope === "single PDF" && result.checks.length) banner.append(element("p", "small", word("single_pdf")));
  banner.append(element("p", "small", word("seconds", { seconds: seconds.toFixed(2).replace(".", CATALOGUE[language].words.numbers.decimal) })));
  return banner;
}

function titled(title, ...children) {
  return element("section", "card titled", element("h2", "", title), ...children);
}

function reasonsElement(reasons) {
  if (reasons.length === 0) return null;
  const rows = reasons.map((reason) =>
    element("li", "", icon("circle-alert"), element("span", "words", reason.sentence)),
  );
  return titled(word("reasons_title"), element("ul", "plain rows reasons", ...rows));
}

function notesElement(notes) {
  if (notes.length === 0) return null;
  const rows = notes.map(({ sentence }) => element("li", "", icon("circle-dashed"), element("span", "words", sentence)));
  return titled(word("notes_title"), element("ul", "plain rows notes", ...rows));
}

function checksElement(checks) {
  const rows = checks.map(({ title, state }) => {
    const mark = element("span", state, icon(ICONS[state]));
    return element("li", "", mark, element("span", "words", title), element("span", `state ${state}`, word(`state_${state}`)));
  });
  return titled(word("checks_title"), element("ul", "plain rows states", ...rows));
}

function factsElement({ about, signedBy, checkpoint, fingerprint, entries }) {
  if (about === null) return null;
  const { report } = about;
  const facts = element("dl", "facts");
  const fact = (name, value) => facts.append(element("dt", "", word(name)), element("dd", "", value));
  fact("report", word("report_value", { ...report, edition: wordFrom("editions", report.edition) }));
  fact("incident", word("incident_value", report));
  fact("recipient", report.recipient_name);
  fact("as_of", timeText(report.as_of, report.offset));
  fact("prepared_by", signedBy ? word("prepared_value", { ...signedBy, role: wordFrom("roles", signedBy.role) }) : word("not_signed"));
  fact("organisation", word("organisation_value", about));
  fact("rules", `${report.pack} ${report.pack_version}`);
  fact("count", word("count_value", { count: numberText(entries.length), size: checkpoint ? numberText(checkpoint.size) : "?" }));
  if (fingerprint) fact("fingerprint", fingerprintElement(fingerprint));
  if (checkpoint) checkpointFacts(fact, checkpoint, report.offset);
  const section = titled(word("report_title"), facts);
  if (about.rehearsal) section.querySelector("h2").after(element("p", "", element("span", "chip warn", icon("circle-alert"), word("rehearsal"))));
  return section;
}

function checkpointFacts(fact, { origin, size, root, signatures }, offset) {
  fact("checkpoint", element("span", "", element("pre", "", `${origin}\n${size}\n${root}`), element("span", "small", word("checkpoint_help"))));
  const lines = signatures.map(({ person: id, name, at }) =>
    at === null
      ? word("witness_value", { id, name })
      : word("witness_at_value", { id, name, at: timeText(at * 1000, offset) }),
  );
  if (lines.length) fact("witnessed", element("span", "", ...lines.map((line) => element("span", "line", line, element("br")))));
}

// What it is about and what was said come first, then when, then the rest by name.
function inReadingOrder(fields) {
  const rank = ({ name }) => (FIRST_FIELDS.includes(name) ? FIRST_FIELDS.indexOf(name) : FIRST_FIELDS.length);
  return [...fields].sort((one, other) => rank(one) - rank(other));
}

// What is withheld of an entry, by the class it is withheld under.
function byClass(withheld) {
  const found = new Map();
  for (const { name, why } of withheld) found.set(why, [...(found.get(why) ?? []), name]);
  return found;
}

const classText = (why) => word("withheld_class", { why: why ?? "?", words: CATALOGUE[language].classes[why] ?? "?" });

function wholeElement({ number, why }) {
  const body = element("div", "body", element("p", "small", word("entry_withheld", { why: classText(why) })));
  return element("li", "entry", numberElement(number), body);
}

function numberElement(number) {
  const made = element("span", "number", String(number));
  made.setAttribute("aria-label", word("entry", { number }));
  return made;
}

function entryElement(entry) {
  const head = element(
    "div", "head",
    element("h3", "", wordFrom("kinds", entry.kind)),
    element("span", "small", entry.author === null ? word("author_withheld") : word("entry_author", { name: entry.authorName, id: entry.author })),
    entry.isSound ? null : element("span", "chip bad", icon("circle-alert"), word("entry_unsound")),
  );
  const isEmpty = ({ value }) => value === "" || value === null;
  const list = element("dl", "");
  for (const field of inReadingOrder(entry.fields.filter((each) => !isEmpty(each)))) {
    list.append(element("dt", "", wordFrom("fields", field.name)), fieldElement(field));
  }
  const names = (found) => found.map((name) => wordFrom("fields", name)).join(", ");
  const empty = names(entry.fields.filter(isEmpty).map(({ name }) => name));
  const body = element("div", "body", head, element("p", "when", word("recorded", { at: timeText(entry.at, entry.offset) })), list);
  for (const [why, found] of byClass(entry.withheld)) body.append(element("p", "small", word("withheld", { names: names(found), why: classText(why) })));
  if (empty) body.append(element("p", "small", word("left_empty", { names: empty })));
  return element("li", "entry", numberElement(entry.number), body);
}

function entriesElement({ entries, whole, verdict }) {
  if (entries.length + whole.length === 0) return null;
  const section = titled(word("entries_title"));
  if (verdict === "INVALID") section.append(element("p", "small", word("entries_unsound")));
  section.append(element("ol", "plain", ...inOrder(entries, whole)));
  return section;
}

function inOrder(entries, whole) {
  const drawn = [...entries.map((each) => [each.number, entryElement(each)]), ...whole.map((each) => [each.number, wholeElement(each)])];
  return drawn.sort(([one], [other]) => one - other).map(([, made]) => made);
}

function withheldElement({ withheld }) {
  if (withheld.length === 0) return null;
  const rows = withheld.map(({ sentence }) => element("li", "", icon("circle-dashed"), element("span", "words", sentence)));
  const button = element("button", "", word("value_choose"));
  button.type = "button";
  button.addEventListener("click", () => byId("values").click());
  return titled(
    word("withheld_title"), element("ul", "plain rows notes", ...rows), element("p", "small", word("value_help")), element("p", "act", button),
  );
}

function valuesElement({ values }) {
  if (values.length === 0) return null;
  const rows = values.map(({ sentence, isProved }) =>
    element("li", "", icon(isProved ? "circle-check" : "circle-alert"), element("span", "words", sentence)),
  );
  const section = titled(word("values_title"), element("ul", "plain rows", ...rows));
  section.id = "brought";
  section.setAttribute("role", "status");
  return section;
}

function printButton() {
  const button = element("button", "", word("print"));
  button.type = "button";
  button.addEventListener("click", () => window.print());
  return button;
}

function show(result, seconds) {
  speakPage();
  const parts = [
    verdictElement(result, seconds), reasonsElement(result.reasons), notesElement(result.notes), checksElement(result.checks),
    factsElement(result), withheldElement(result), valuesElement(result), entriesElement(result), printButton(),
  ];
  byId("result").replaceChildren(...parts.filter((part) => part !== null));
  byId("result").hidden = false;
  byId("announcement").textContent = `${result.verdict}. ${result.sentence}`;
}
