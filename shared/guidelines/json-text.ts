/** Where something stands in a text, both counted from 1. */
export type Place = { readonly line: number; readonly column: number };
export type JsonPath = readonly (string | number)[];

export type JsonText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the value at a path begins; the nearest one around it where there is none. */
      placeOf(path: JsonPath): Place;
      /** Where a member's name stands; its value's place where it has none. */
      placeOfKey(path: JsonPath): Place;
    }
  | { readonly ok: false; readonly message: string; readonly place: Place };

/** Deeper nesting than this is no rule set, and would exhaust the stack. */
const maxDepth = 64;

class Trouble extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/**
 * Reads JSON and remembers where everything stands, so that what is wrong with a value can be told by line and column.
 * Strict JSON, but names may not repeat: the second would silently hide the first.
 */
export function readJsonText(text: string): JsonText {
  const values = new Map<string, number>();
  const keys = new Map<string, number>();
  let at = text.startsWith('\uFEFF') ? 1 : 0;

  const skip = () => {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  };
  const seen = () => (at >= text.length ? 'the end of the text' : `“${text[at]}”`);
  const expect = (mark: string, what: string) => {
    skip();
    if (text[at] !== mark) throw new Trouble(`Expected ${what}, found ${seen()}.`, at);
    at += 1;
  };
  const readString = (what: string): string => {
    skip();
    if (text[at] !== '"') throw new Trouble(`Expected ${what} in double quotes, found ${seen()}.`, at);
    const from = at;
    at += 1;
    while (text[at] !== '"') {
      if (at >= text.length || text[at] === '\n') throw new Trouble('The text in quotes does not end.', from);
      at += text[at] === '\\' ? 2 : 1;
    }
    at += 1;
    try {
      return JSON.parse(text.slice(from, at)) as string;
    } catch {
      throw new Trouble('The text in quotes holds a character that JSON does not allow.', from);
    }
  };
  const readPlain = (): unknown => {
    const found = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
      text.slice(at, at + 400),
    );
    if (found === null) throw new Trouble(`Expected a value, found ${seen()}.`, at);
    at += found[0].length;
    return JSON.parse(found[0]);
  };
  const readObject = (path: JsonPath): unknown => {
    at += 1;
    const object: Record<string, unknown> = {};
    skip();
    if (text[at] === '}') return ended(object);
    for (;;) {
      skip();
      const keyAt = at;
      const key = readString('a name');
      const own = [...path, key];
      if (keys.has(keyOf(own))) throw new Trouble(`“${key}” is said twice.`, keyAt);
      keys.set(keyOf(own), keyAt);
      expect(':', 'a colon');
      const value = readValue(own);
      Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
      skip();
      if (text[at] === '}') return ended(object);
      expect(',', 'a comma or “}”');
    }
  };
  const readArray = (path: JsonPath): unknown => {
    at += 1;
    const array: unknown[] = [];
    skip();
    if (text[at] === ']') return ended(array);
    for (;;) {
      array.push(readValue([...path, array.length]));
      skip();
      if (text[at] === ']') return ended(array);
      expect(',', 'a comma or “]”');
    }
  };
  const ended = <T>(value: T): T => {
    at += 1;
    return value;
  };
  const readValue = (path: JsonPath): unknown => {
    skip();
    if (path.length > maxDepth) throw new Trouble('This is nested too deeply.', at);
    values.set(keyOf(path), at);
    if (text[at] === '{') return readObject(path);
    if (text[at] === '[') return readArray(path);
    return text[at] === '"' ? readString('a text') : readPlain();
  };

  try {
    const value = readValue([]);
    skip();
    if (at < text.length) throw new Trouble(`Expected the end of the text, found ${seen()}.`, at);
    const nearest = (path: JsonPath): number => {
      for (let length = path.length; length > 0; length -= 1) {
        const known = values.get(keyOf(path.slice(0, length)));
        if (known !== undefined) return known;
      }
      return values.get(keyOf([])) ?? 0;
    };
    return {
      ok: true,
      value,
      placeOf: (path) => placeAt(text, nearest(path)),
      placeOfKey: (path) => placeAt(text, keys.get(keyOf(path)) ?? nearest(path)),
    };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { ok: false, message: error.message, place: placeAt(text, error.at) };
  }
}

const keyOf = (path: JsonPath): string => JSON.stringify(path);

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}
