// Canonical JSON: the one way a value is written, so that signed bytes mean one thing.
// Keys sorted, no spaces, whole numbers below 2**53, strings in normal form C.

const DEEPEST = 16;
const LARGEST_ENTRIES = 50 * 2 ** 20; // bytes of entries.json

function canonicalText(value, depth = 0) {
  demand(depth <= DEEPEST, "depth");
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === "number") {
    demand(Number.isSafeInteger(value) && !Object.is(value, -0), "number");
    return String(value);
  }
  if (typeof value === "string") {
    demand(value.normalize("NFC") === value, "normal form");
    demand(!/\p{Surrogate}/u.test(value), "surrogate");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalText(item, depth + 1)).join(",")}]`;
  }
  const members = Object.keys(value).sort().map((key) => {
    demand(/^[\x00-\x7f]*$/.test(key), "key");
    return `${JSON.stringify(key)}:${canonicalText(value[key], depth + 1)}`;
  });
  return `{${members.join(",")}}`;
}

const canonicalBytes = (value) => utf8(canonicalText(value));

// Written again, a value has to give the same bytes: that also refuses a key that
// stands there twice, a number with a fraction and a space too many.
function fromCanonical(bytes) {
  const text = textOf(bytes);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unsound("JSON");
  }
  demand(canonicalText(value) === text, "canonical");
  return value;
}

// Readers of members: they return the value, or throw with the name of the member.

function memberOf(holder, name) {
  demand(isObject(holder) && Object.hasOwn(holder, name), name);
  return holder[name];
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

function textIn(holder, name) {
  const value = memberOf(holder, name);
  demand(typeof value === "string", name);
  return value;
}

function wholeIn(holder, name) {
  const value = memberOf(holder, name);
  demand(Number.isSafeInteger(value), name);
  return value;
}

function flagIn(holder, name) {
  const value = memberOf(holder, name);
  demand(typeof value === "boolean", name);
  return value;
}

function listIn(holder, name) {
  const value = memberOf(holder, name);
  demand(Array.isArray(value), name);
  return value;
}

function objectIn(holder, name) {
  const value = memberOf(holder, name);
  demand(isObject(value), name);
  return value;
}

const bytesIn = (holder, name) => fromBase64(textIn(holder, name), name);

function digestFrom(text, detail) {
  demand(typeof text === "string", detail);
  const digest = fromBase64(text, detail);
  demand(digest.length === 32, detail);
  return digest;
}
