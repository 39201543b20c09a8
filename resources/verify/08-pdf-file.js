// A PDF file as this program writes it: cross-reference tables or streams, object
// streams, Flate. Nothing is repaired: a file that has to be guessed at is refused.

const LARGEST_PART = 8 * 2 ** 20; // bytes a page or a table may have once it is unpacked
const MOST_STEPS = 50000; // objects read to find a signature, an attachment or the pages
const MOST_NUMBERS = 1e6; // objects a file may have

class PdfFile {
  static async open(bytes) {
    const file = new PdfFile(bytes);
    await file.#readSections();
    demand(!file.trailer.has("Encrypt"), "PDF: encrypted");
    file.root = await file.dictionary(file.trailer.get("Root"));
    return file;
  }

  constructor(bytes) {
    this.bytes = bytes;
    this.places = new Map(); // number -> {at} or {stream, index}
    this.trailer = null;
    this.packed = new Map(); // number of an object stream -> its objects by number
    this.steps = 0;
    this.room = 2 * bytes.length + LARGEST_ENTRIES; // bytes that may still be read
  }

  async #readSections() {
    demand(indexOf(this.bytes.subarray(0, 8), "%PDF-") === 0, "PDF: head");
    const tail = latin(this.bytes, Math.max(0, this.bytes.length - 64));
    const end = /startxref\r?\n(\d{1,15})\r?\n%%EOF(?:\r\n|\r|\n)?$/.exec(tail);
    demand(end !== null, "PDF: end of file");
    const seen = new Set();
    for (let at = Number(end[1]); at !== undefined; ) {
      demand(!seen.has(at) && at < this.bytes.length && seen.size < 64, "PDF: cross-references");
      seen.add(at);
      const parser = new PdfParser(this.bytes, at);
      const trailer = parser.takes("xref") ? this.#readTable(parser) : await this.#readStream(at);
      this.trailer ??= trailer;
      at = trailer.get("Prev");
      demand(at === undefined || Number.isSafeInteger(at), "PDF: cross-references");
    }
  }

  #readTable(parser) {
    while (!parser.takes("trailer")) {
      const first = parser.whole();
      const count = parser.whole();
      demand(count < MOST_NUMBERS, "PDF: cross-references");
      for (let number = first; number < first + count; number++) {
        const at = parser.whole();
        parser.whole();
        const kind = parser.word();
        demand(kind === "n" || kind === "f", "PDF: cross-references");
        this.#place(number, kind === "n" ? { at } : null);
      }
    }
    const trailer = parser.value();
    demand(trailer instanceof Map && !trailer.has("XRefStm"), "PDF: trailer");
    return trailer;
  }

  async #readStream(at) {
    const stream = this.#objectAt(at, null);
    demand(stream instanceof PdfStream, "PDF: cross-references");
    const { dictionary } = stream;
    demand(dictionary.get("Type")?.text === "XRef", "PDF: cross-references");
    const bytes = await this.content(stream);
    const widths = dictionary.get("W");
    demand(Array.isArray(widths) && widths.length === 3, "PDF: cross-references");
    demand(widths.every((width) => Number.isInteger(width) && width >= 0 && width <= 8), "PDF: cross-references");
    demand(widths.some((width) => width > 0), "PDF: cross-references");
    const ranges = dictionary.get("Index") ?? [0, dictionary.get("Size")];
    demand(Array.isArray(ranges) && ranges.length % 2 === 0, "PDF: cross-references");
    demand(ranges.every((each) => Number.isInteger(each) && each >= 0 && each <= MOST_NUMBERS), "PDF: cross-references");
    let place = 0;
    const number = (width, absent) => {
      if (width === 0) return absent;
      demand(place + width <= bytes.length, "PDF: cross-references");
      let value = 0;
      for (let step = 0; step < width; step++) value = value * 256 + bytes[place++];
      return value;
    };
    for (let pair = 0; pair < ranges.length; pair += 2) {
      for (let each = ranges[pair]; each < ranges[pair] + ranges[pair + 1]; each++) {
        const [kind, one, two] = [number(widths[0], 1), number(widths[1], 0), number(widths[2], 0)];
        demand(kind <= 2, "PDF: cross-references");
        this.#place(each, [null, { at: one }, { stream: one, index: two }][kind]);
      }
    }
    return dictionary;
  }

  // Sections are read from the newest to the oldest: the first word stands.
  #place(number, where) {
    if (!this.places.has(number)) this.places.set(number, where);
  }

  #objectAt(at, number) {
    const parser = new PdfParser(this.bytes, at);
    const found = parser.whole();
    demand(number === null || found === number, "PDF: object");
    parser.whole();
    parser.needs("obj");
    const value = parser.value();
    this.#spend(parser.at - at);
    if (!(value instanceof Map) || !parser.takes("stream")) {
      parser.needs("endobj");
      return value;
    }
    demand(this.bytes[parser.at] === 0x0a || (this.bytes[parser.at] === 0x0d && this.bytes[parser.at + 1] === 0x0a), "PDF: stream");
    return new PdfStream(value, parser.at + (this.bytes[parser.at] === 0x0a ? 1 : 2));
  }

  // A small file can lead round in circles for years: it gets no more than its share.
  #spend(size) {
    this.steps += 1;
    this.room -= size;
    demand(this.steps <= MOST_STEPS && this.room >= 0, "PDF: too much");
  }

  // What a value stands for: itself, or the object it refers to.
  async resolve(value) {
    if (!(value instanceof PdfReference)) return value;
    this.#spend(0);
    const where = this.places.get(value.number) ?? null;
    if (where === null) return null;
    if ("at" in where) return this.#objectAt(where.at, value.number);
    const objects = await this.#unpack(where.stream);
    return objects.get(value.number) ?? null;
  }

  async #unpack(number) {
    if (this.packed.has(number)) return this.packed.get(number);
    const where = this.places.get(number);
    demand(where && "at" in where, "PDF: object stream");
    const stream = this.#objectAt(where.at, number);
    demand(stream instanceof PdfStream && stream.dictionary.get("Type")?.text === "ObjStm", "PDF: object stream");
    const count = stream.dictionary.get("N");
    const first = stream.dictionary.get("First");
    demand(Number.isInteger(count) && Number.isInteger(first) && count < 1e5, "PDF: object stream");
    const bytes = await this.content(stream);
    const head = new PdfParser(bytes);
    const objects = new Map();
    for (let each = 0; each < count; each++) {
      const name = head.whole();
      const at = head.whole();
      // An object listed here and placed elsewhere is not this one.
      if (this.places.get(name)?.stream !== number) continue;
      const parser = new PdfParser(bytes, first + at);
      objects.set(name, parser.value());
      this.#spend(parser.at - first - at);
    }
    this.packed.set(number, objects);
    return objects;
  }

  async dictionary(value) {
    const found = await this.resolve(value);
    demand(found instanceof Map, "PDF: dictionary");
    return found;
  }

  async list(value) {
    const found = await this.resolve(value);
    demand(Array.isArray(found), "PDF: array");
    return found;
  }

  // The bytes of a stream, unpacked; throws where a filter is not ours.
  async content(stream, largest = LARGEST_PART) {
    demand(stream instanceof PdfStream, "PDF: stream");
    const length = await this.resolve(stream.dictionary.get("Length"));
    demand(Number.isInteger(length) && length >= 0, "PDF: stream");
    const end = stream.from + length;
    demand(end <= this.bytes.length, "PDF: stream");
    demand(new PdfParser(this.bytes, end).takes("endstream"), "PDF: stream");
    const packed = this.bytes.subarray(stream.from, end);
    const named = await this.resolve(stream.dictionary.get("Filter") ?? null);
    const filters = named === null ? [] : Array.isArray(named) ? named : [named];
    if (filters.length === 0) return packed;
    demand(filters.length === 1 && filters[0].text === "FlateDecode", "PDF: filter");
    let parameters = await this.resolve(stream.dictionary.get("DecodeParms") ?? null);
    if (Array.isArray(parameters)) parameters = await this.resolve(parameters[0] ?? null);
    const unpacked = await inflated(packed, largest);
    this.#spend(unpacked.length);
    return withoutPredictor(unpacked, parameters);
  }
}

async function inflated(packed, largest) {
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = unpacking.getReader();
  const portions = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(...portions);
      size += value.length;
      demand(size <= largest, "PDF: too large");
      portions.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => {}); // what is left of it is of no interest
    throw error instanceof Unsound ? error : new Unsound("PDF: compressed data");
  }
}

// PNG predictors (ISO 32000-1, 7.4.4.4) as qpdf uses them for cross-references.
function withoutPredictor(bytes, parameters) {
  const predictor = parameters?.get("Predictor") ?? 1;
  if (predictor === 1) return bytes;
  const columns = parameters.get("Columns") ?? 1;
  const plain = (parameters.get("Colors") ?? 1) === 1 && (parameters.get("BitsPerComponent") ?? 8) === 8;
  demand(predictor >= 10 && plain && Number.isInteger(columns) && columns > 0, "PDF: predictor");
  demand(bytes.length % (columns + 1) === 0, "PDF: predictor");
  const rows = bytes.length / (columns + 1);
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)];
    demand(kind <= 2, "PDF: predictor");
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = kind === 1 && column > 0 ? out[at - 1] : 0;
      const above = kind === 2 && row > 0 ? out[at - columns] : 0;
      out[at] = bytes[row * (columns + 1) + 1 + column] + left + above;
    }
  }
  return out;
}
