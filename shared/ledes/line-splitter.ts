/** Far above what two descriptions of 15 KB and the rest of a record need; whatever is longer is no LEDES line. */
export const maxLineBytes = 131_072;

export type SplitLine = {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** `none`: the file ends here without a line end. */
  readonly end: 'LF' | 'CRLF' | 'CR' | 'none';
  /** The line was longer than `maxLineBytes`: `bytes` is its beginning, the rest was dropped. */
  readonly tooLong: boolean;
};

export type LineSplitter = {
  push(bytes: Uint8Array): void;
  end(): void;
  /** Bytes held back until their line ends: never more than `maxLineBytes`. */
  buffered(): number;
  /** The line that is being read is longer than `maxLineBytes` already. */
  overlong(): boolean;
};

const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a stream of bytes into lines, whatever the size of its chunks, holding one line at most. A CR that is the last byte of
 * a chunk waits for the next one, since an LF may follow.
 */
export function createLineSplitter(onLine: (line: SplitLine) => void): LineSplitter {
  let held: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;
  let number = 0;
  let afterCR = false;

  const hold = (part: Uint8Array) => {
    const room = maxLineBytes - size;
    if (part.length > room) tooLong = true;
    const kept = part.subarray(0, room);
    if (kept.length === 0) return;
    // A copy: the caller may fill its buffer anew.
    held.push(kept.slice());
    size += kept.length;
  };
  const give = (end: SplitLine['end']) => {
    number += 1;
    const line = { number, bytes: joined(held, size), end, tooLong };
    held = [];
    size = 0;
    tooLong = false;
    onLine(line);
  };

  return {
    push(bytes) {
      let start = 0;
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (afterCR) {
          afterCR = false;
          give(byte === LF ? 'CRLF' : 'CR');
          start = byte === LF ? at + 1 : at;
          if (byte === LF) continue;
        }
        if (byte === LF) {
          hold(bytes.subarray(start, at));
          give('LF');
          start = at + 1;
        } else if (byte === CR) {
          hold(bytes.subarray(start, at));
          start = at + 1;
          afterCR = true;
        }
      }
      hold(bytes.subarray(start));
    },
    end() {
      if (afterCR) give('CR');
      else if (size > 0 || tooLong) give('none');
      afterCR = false;
    },
    buffered: () => size,
    overlong: () => tooLong,
  };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
