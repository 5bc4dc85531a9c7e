import { EngineError } from '../../engine-error';

export type DecodedText = {
  readonly text: string /** As a person knows it ("UTF-8"). */;
  readonly encoding: string;
};

/**
 * The text of a file, whatever wrote it: by its byte order mark, else UTF-16 where half of it is zeros, else UTF-8 where it is, else Windows-1252, which is what
 * spreadsheet programs of the West write. The mark is not part of the text.
 * @throws EngineError 'invalid' where it is no text at all
 */
export function decodeText(bytes: Buffer): DecodedText {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const unmarked = utf16Without(bytes);
  if (unmarked !== null) return decoded(bytes, unmarked, 'UTF-16 without its mark');
  if (bytes.includes(0)) {
    throw new EngineError(
      'invalid',
      'This is no text: it holds bytes that no CSV file has. Choose a CSV or XLSX file.',
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252 (Western)' };
  }
}

function byMark(bytes: Buffer): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes, 'utf-8', 'UTF-8');
  return null;
}

/** Western words in UTF-16 have a zero in every pair, always on the same side; a text in any other encoding has none. */
function utf16Without(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const first = bytes.subarray(0, 4096);
  const zeros = (side: number) => first.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const [before, behind] = [zeros(0), zeros(1)];
  if (bytes.length % 2 !== 0 || Math.max(before, behind) * 4 < first.length) return null;
  return behind > before * 10 ? 'utf-16le' : before > behind * 10 ? 'utf-16be' : null;
}

/** @throws EngineError 'invalid': what can't be read is not replaced without a word */
function decoded(bytes: Buffer, label: string, encoding: string): DecodedText {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new EngineError(
      'invalid',
      `By its first bytes this file is ${encoding}, and it holds some that ${encoding} has not. Save it again as UTF-8.`,
    );
  }
}
