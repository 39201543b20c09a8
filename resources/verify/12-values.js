// Whether values that somebody received later are those a hand-over withheld.

const VALUE_FORMAT = "incident-logbook/value/1";
const PROVED = ["value.proved", "value.shown", "value.entry-proved"];

// Read such a file; throws Unsound with the name of the member that is wrong.
function readValues(bytes) {
  demand(bytes.length <= LARGEST_ENTRIES, "size");
  const root = fromCanonical(bytes);
  demand(isObject(root), "object");
  demand(textIn(root, "format") === VALUE_FORMAT, "format");
  const brought = {
    log: textIn(root, "log"),
    payloads: listIn(root, "entries").map((each) => ({ number: wholeIn(each, "entry"), payload: bytesIn(each, "payload") })),
    values: listIn(root, "values").map((each) => {
      const value = { entry: wholeIn(each, "entry"), field: textIn(each, "field"), salt: bytesIn(each, "salt") };
      demand(value.salt.length === 16, "salt");
      return { ...value, value: memberOf(each, "value") };
    }),
  };
  demand(brought.payloads.length + brought.values.length > 0, "values");
  return brought;
}

// What is to be said of each value, against a hand-over that was found sound.
async function judgeValues({ telling, entries }, bytes) {
  let brought = null;
  try {
    brought = readValues(bytes);
  } catch (error) {
    return [{ code: "value.malformed", entry: null, detail: error instanceof Unsound ? error.message : "unexpected" }];
  }
  if (brought.log !== telling.log) return [{ code: "value.other-log", entry: null, detail: null }];
  const found = [];
  const known = new Map(entries.map(({ entry, shown }) => [entry.number, { fields: entry.fields, shown: shown.fields }]));
  for (const { number, payload } of brought.payloads) {
    const entry = await entryBehind(telling, number, payload);
    if (entry !== null) known.set(number, { fields: entry.fields, shown: new Map() });
    found.push({ code: entry === null ? "value.entry-differs" : "value.entry-proved", entry: number, detail: null });
  }
  for (const each of brought.values) found.push(await judgeValue(each, known.get(each.entry)));
  return found;
}

// The entry that a leaf stands for, null if this is not its payload.
async function entryBehind(telling, number, payload) {
  const leaf = await leafOf(payload);
  const isThere = telling.withheld.some((row) => row.number === number && row.leaf !== null && same(row.leaf, leaf));
  if (!isThere) return null;
  try {
    const entry = readEntry(payload);
    return entry.number === number && entry.log === telling.log ? entry : null;
  } catch {
    return null;
  }
}

async function judgeValue(each, entry) {
  const said = (code, detail = each.field) => ({ code, entry: each.entry, detail });
  if (entry === undefined) return said("value.entry-unknown", null);
  const committed = entry.fields.get(each.field);
  if (committed === undefined) return said("value.field-unknown");
  if (!same(await fieldDigest(each.field, each), committed)) return said("value.differs");
  return said(entry.shown.has(each.field) ? "value.shown" : "value.proved");
}
