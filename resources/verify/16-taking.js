// Taking files in

// One name without the folder that was dropped; deeper folders stay.
const withoutTop = (path) => path.replace(/^\/?[^/]*\//, "");

// Chromium opens a dropped folder on a page from disk only by a handle; Firefox and
// Safari only by an entry. Both have to be asked for before the event is over.
async function filesOfDrop(items) {
  const dropped = [...items].filter(({ kind }) => kind === "file").map((item) =>
    item.getAsFileSystemHandle ? item.getAsFileSystemHandle() : item.webkitGetAsEntry(),
  );
  const found = new Map();
  const tops = await Promise.all(dropped);
  const isFolder = tops.length === 1 && !isFile(tops[0]);
  for (const top of tops) await gather(top, isFolder ? "" : top.name, found);
  return { found, name: isFolder ? tops[0].name : null };
}

const isFile = (place) => place.isFile ?? place.kind === "file";

async function gather(place, path, found) {
  // What the computer keeps there is not looked into: often it may not be.
  if (!isFile(place) && isLeftFolder(path)) {
    found.set(path, null);
    return;
  }
  if (isFile(place)) {
    found.set(path, await (place.getFile ? place.getFile() : called(place, "file")));
    return;
  }
  for (const each of await contentOf(place)) await gather(each, path ? `${path}/${each.name}` : each.name, found);
}

async function contentOf(folder) {
  const content = [];
  if (folder.values) {
    for await (const each of folder.values()) content.push(each);
    return content;
  }
  const reader = folder.createReader();
  for (;;) {
    // A reader hands out a folder in portions and ends with an empty one.
    const some = await called(reader, "readEntries");
    if (some.length === 0) return content;
    content.push(...some);
  }
}

const called = (holder, method) => new Promise((resolve, reject) => holder[method](resolve, reject));

function filesOfInput(input) {
  const files = [...input.files];
  const inFolder = files.some((file) => file.webkitRelativePath);
  return {
    found: new Map(files.map((file) => [inFolder ? withoutTop(file.webkitRelativePath) : file.name, file])),
    name: inFolder ? files[0].webkitRelativePath.split("/")[0] : null,
  };
}

let chosenText = () => ""; // what was taken, in the language that is spoken now
let taken = null; // {files: name -> bytes of the last hand-over, isFolder}

async function take({ found, name }) {
  if (found.size === 0) return;
  if (name === null && found.size === 1 && (await isValueFile([...found.values()][0]))) return takeValues([...found.values()][0]);
  const only = [...found.keys()][0];
  chosenText = () => name === null
    ? found.size === 1 ? word("file_chosen", { name: only }) : word("files_chosen", { count: found.size })
    : word("folder_chosen", { count: found.size, name });
  byId("chosen").textContent = chosenText();
  const reading = { files: new Map(), isFolder: name !== null };
  taken = null;
  for (const [path, file] of found) {
    try {
      reading.files.set(path, await contentAt(path, file, reading));
    } catch (error) {
      show(unreadableFile(path, error), 0);
      return;
    }
  }
  taken = reading;
  await checkTaken();
}

// A file of values is told by its form: it can be dropped like the hand-over itself.
async function isValueFile(file) {
  if (file === null || file.size > LARGEST_ENTRIES) return false;
  try {
    return JSON.parse(await file.text()).format === VALUE_FORMAT;
  } catch {
    return false;
  }
}

async function takeValues(file) {
  if (taken === null) return problemAtPin(word("value_first"));
  taken.values = await file.arrayBuffer();
  await checkTaken();
  byId("brought")?.scrollIntoView({ block: "nearest" });
}

// What is larger was not written by this program.
const [LARGEST_FILE, LARGEST_HANDOVER, MOST_FILES] = [200 * 2 ** 20, 512 * 2 ** 20, 100000];

async function contentAt(path, file, reading) {
  if (leftBySystem(path) !== null) return new ArrayBuffer(0);
  reading.size = (reading.size ?? 0) + file.size;
  const refusal = file.size > LARGEST_FILE ? "too-large"
    : reading.size > LARGEST_HANDOVER || reading.files.size >= MOST_FILES ? "too-much" : null;
  if (refusal !== null) throw Object.assign(new Unsound(), { name: refusal });
  return file.arrayBuffer();
}

function unreadableFile(file, error) {
  const examination = new Examination(new Map(), null);
  examination.say("folder.file-unreadable", { file, detail: error.name });
  return resultOf(examination);
}

async function checkTaken() {
  if (taken === null) return problemAtPin(word("pin_first"));
  problemAtPin("");
  byId("announcement").textContent = word("checking");
  const begun = performance.now();
  const result = await verifyFiles(taken.files, byId("pin").value, taken);
  const wrongPin = result.reasons.find(({ code }) => code.startsWith("fingerprint.") || code === "ca.fingerprint-differs");
  problemAtPin(wrongPin?.sentence ?? "");
  show(result, (performance.now() - begun) / 1000);
  byId("verdict").focus();
  byId("verdict").scrollIntoView({ block: "nearest" });
}

function problemAtPin(sentence) {
  byId("pin-problem").replaceChildren(...(sentence ? [icon("circle-alert"), element("span", "", sentence)] : []));
  byId("pin-problem").hidden = sentence === "";
  byId("pin").setAttribute("aria-invalid", String(sentence !== ""));
}

function dropping(event) {
  event.preventDefault();
  byId("drop").classList.toggle("over", event.type === "dragover");
}

// Every fixed word of the page in the language that is spoken now.
function speakPage() {
  document.documentElement.lang = language;
  byId("language").value = language;
  document.title = word("title");
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = word(place.dataset.word);
  byId("chosen").textContent = chosenText();
}

function choose(name) {
  chosenLanguage = language = name;
  speakPage();
  if (taken !== null) checkTaken();
}

function begin() {
  byId("choose-folder").addEventListener("click", () => byId("folder").click());
  byId("choose-files").addEventListener("click", () => byId("files").click());
  for (const input of [byId("folder"), byId("files")]) {
    input.addEventListener("change", () => take(filesOfInput(input)));
  }
  byId("values").addEventListener("change", () => {
    const [file] = byId("values").files;
    if (file) takeValues(file);
    byId("values").value = "";
  });
  byId("pin-form").addEventListener("submit", (event) => {
    event.preventDefault();
    checkTaken();
  });
  // The whole page takes the drop: a folder dropped beside the frame must not replace it.
  for (const type of ["dragover", "dragleave"]) document.addEventListener(type, dropping);
  document.addEventListener("drop", async (event) => {
    dropping(event);
    try {
      await take(await filesOfDrop(event.dataTransfer.items));
    } catch (error) {
      show(unreadableFile(word("dropped"), error), 0);
    }
  });
  byId("language").append(...LANGUAGES.map((name) => new Option(CATALOGUE[name].words.own_name, name)));
  byId("language").closest("label").hidden = LANGUAGES.length < 2;
  byId("language").addEventListener("change", () => choose(byId("language").value));
  language = navigator.languages.map((name) => name.slice(0, 2)).find(isSpoken) ?? LANGUAGES[0];
  speakPage();
}

// For other programs and for the tests: the same check without the page.
verifyFiles.isEd25519 = isEd25519;
verifyFiles.isEd25519Plain = isEd25519Plain;
window.verifyFiles = verifyFiles;
window.showResult = show;
begin();
