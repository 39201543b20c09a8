// PDF syntax (ISO 32000-1, 7.3): just enough to find a signature and an attachment.
// Dictionaries are Maps by name; what is not understood is refused.

class PdfName {
  constructor(text) {
    this.text = text;
  }
}

class PdfReference {
  constructor(number, generation) {
    this.number = number;
    this.generation = generation;
  }
}

class PdfString {
  // `from` and `to` are where it stands in the file, brackets included.
  constructor(bytes, from, to, isHex) {
    Object.assign(this, { bytes, from, to, isHex });
  }
}

class PdfStream {
  constructor(dictionary, from) {
    this.dictionary = dictionary;
    this.from = from;
  }
}

const PDF_DEEPEST = 64;
const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Array.from("()<>[]{}/%", (mark) => mark.charCodeAt(0)));
const ESCAPES = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

class PdfParser {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  skipWhite() {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) {
        while (this.at < this.bytes.length && ![0x0a, 0x0d].includes(this.bytes[this.at])) this.at++;
        this.at--;
      } else if (!WHITE.has(byte)) return;
    }
  }

  startsWith(word) {
    return latin(this.bytes, this.at, Math.min(this.at + word.length, this.bytes.length)) === word;
  }

  // Take `word` if it stands here, after white space.
  takes(word) {
    this.skipWhite();
    if (!this.startsWith(word)) return false;
    this.at += word.length;
    return true;
  }

  needs(word) {
    demand(this.takes(word), `PDF: ${word}`);
  }

  word() {
    this.skipWhite();
    const from = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at];
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at++;
    }
    return latin(this.bytes, from, this.at);
  }

  whole() {
    const word = this.word();
    demand(/^\d{1,15}$/.test(word), "PDF: number");
    return Number(word);
  }

  value(depth = 0) {
    demand(depth < PDF_DEEPEST, "PDF: depth");
    this.skipWhite();
    demand(this.at < this.bytes.length, "PDF: end");
    if (this.takes("<<")) return this.#dictionary(depth);
    const mark = String.fromCharCode(this.bytes[this.at]);
    if (mark === "<") return this.#hexString();
    if (mark === "(") return this.#literalString();
    if (mark === "/") return this.name();
    if (mark === "[") return this.#array(depth);
    return this.#numberOrWord();
  }

  name() {
    this.skipWhite();
    demand(this.bytes[this.at] === 0x2f, "PDF: name");
    this.at++;
    const from = this.at;
    while (this.at < this.bytes.length) {
      if (WHITE.has(this.bytes[this.at]) || DELIMITERS.has(this.bytes[this.at])) break;
      this.at++;
    }
    const text = latin(this.bytes, from, this.at);
    return new PdfName(text.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))));
  }

  #dictionary(depth) {
    const dictionary = new Map();
    while (!this.takes(">>")) {
      const key = this.name().text;
      demand(!dictionary.has(key), "PDF: key twice");
      dictionary.set(key, this.value(depth + 1));
    }
    return dictionary;
  }

  #array(depth) {
    this.at++;
    const items = [];
    while (!this.takes("]")) items.push(this.value(depth + 1));
    return items;
  }

  #hexString() {
    const from = this.at;
    const end = this.bytes.indexOf(0x3e, from);
    demand(end > 0, "PDF: string");
    this.at = end + 1;
    const digits = latin(this.bytes, from + 1, end).replace(/[\x00\t\n\f\r ]/g, "");
    return new PdfString(fromHex(digits.length % 2 ? `${digits}0` : digits), from, this.at, true);
  }

  #literalString() {
    const from = this.at++;
    let text = "";
    for (let open = 1; ; this.at++) {
      demand(this.at < this.bytes.length, "PDF: string");
      const mark = String.fromCharCode(this.bytes[this.at]);
      if (mark === "\\") {
        text += this.#escaped();
        continue;
      }
      if (mark === "(") open++;
      if (mark === ")" && --open === 0) break;
      text += mark;
    }
    this.at++;
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return new PdfString(bytes, from, this.at, false);
  }

  // What a backslash and what follows it mean; leaves `at` on the last of them.
  #escaped() {
    const octal = /^[0-7]{1,3}/.exec(latin(this.bytes, this.at + 1, Math.min(this.at + 4, this.bytes.length)));
    if (octal) {
      this.at += octal[0].length;
      return String.fromCharCode(parseInt(octal[0], 8) & 0xff);
    }
    this.at++;
    const mark = String.fromCharCode(this.bytes[this.at]);
    if (mark === "\r" && this.bytes[this.at + 1] === 0x0a) this.at++;
    if (mark === "\r" || mark === "\n") return "";
    return ESCAPES[mark] ?? mark;
  }

  #numberOrWord() {
    const word = this.word();
    if (/^\d{1,10}$/.test(word)) {
      const here = this.at;
      const generation = this.word();
      if (/^\d{1,5}$/.test(generation) && this.word() === "R") {
        return new PdfReference(Number(word), Number(generation));
      }
      this.at = here;
    }
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    demand(["true", "false", "null"].includes(word), "PDF: word");
    return { true: true, false: false, null: null }[word];
  }
}
