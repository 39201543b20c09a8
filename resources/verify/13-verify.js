// What other programs call, and the page: files in, a result out.

// Whether a file that was given alone is a report, or was meant to be one.
const isReport = (name, bytes) => latin(bytes, 0, 5) === "%PDF-" || /\.pdf$/i.test(name);

// Nothing is proved against a hand-over that is not sound.
async function judgedBy(examination, values) {
  return isSound(examination) ? judgeValues(examination, values) : [{ code: "value.unsound", entry: null, detail: null }];
}

// Check the files of a hand-over (name -> bytes) against a pinned root fingerprint. What
// was given as a folder is checked as one, even where one report is all it holds.
async function verifyFiles(files, fingerprint = "", { isFolder = false, values = null } = {}) {
  const bytes = new Map([...files].map(([name, content]) => [name, new Uint8Array(content)]));
  const pinned = readFingerprint(fingerprint);
  const examination = new Examination(bytes, pinned ?? null, isFolder);
  if (!globalThis.crypto?.subtle || !globalThis.DecompressionStream) examination.say("browser.unfit");
  else if (pinned === undefined) examination.say("fingerprint.malformed");
  else await examination.run();
  if (values !== null) examination.values = await judgedBy(examination, new Uint8Array(values));
  return resultOf(examination);
}
