import { canEncode, hex, type LedesEncoding } from './encode';

/** One kind of character that was written otherwise, and how often. */
export type Replacement = {
  /** The character as it was; invisible ones by name ("tab"). */
  readonly from: string;
  /** What stands for it now; empty where it was left out. */
  readonly to: string;
  readonly count: number;
  /** Nothing like it can be written: a question mark stands for it. */
  readonly lossy: boolean;
};

export type FoldedText = { readonly text: string; readonly replaced: readonly Replacement[] };

const unknown = '?';

/** What an encoding that lacks the character writes instead. Accents are taken off by Unicode's own tables, not by this one. */
const plain = new Map<string, string>(
  Object.entries({
    '‘': "'",
    '’': "'",
    '‚': "'",
    '‛': "'",
    '′': "'",
    '‹': "'",
    '›': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '″': '"',
    '«': '"',
    '»': '"',
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '—': '-',
    '―': '-',
    '−': '-',
    '…': '...',
    '•': '*',
    '·': '*',
    '×': 'x',
    '÷': '/',
    '§': 'Sec. ',
    '¶': 'Para. ',
    '€': 'EUR ',
    '£': 'GBP ',
    '¥': 'JPY ',
    '¢': 'c',
    '©': '(c)',
    '®': '(R)',
    '™': '(TM)',
    '°': ' deg.',
    '±': '+/-',
    ß: 'ss',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    þ: 'th',
    Þ: 'Th',
    ı: 'i',
    '¡': '!',
    '¿': '?',
  }),
);

const namesOf = new Map([
  ['\t', 'tab'],
  ['\n', 'line break'],
  ['\r', 'carriage return'],
  ['\u00a0', 'no-break space'],
]);

/**
 * Makes a text fit for one field: nothing that would end a field or a record, no control character, nothing that the
 * encoding lacks; blanks joined and trimmed. The list says what was replaced, each kind once.
 */
export function foldText(text: string, encoding: LedesEncoding): FoldedText {
  const replaced = new Map<string, Replacement>();
  const note = (from: string, to: string, lossy = false) => {
    const name = namesOf.get(from) ?? (isInvisible(from) ? `U+${hex(from.codePointAt(0) ?? 0)}` : from);
    replaced.set(name, { from: name, to, count: (replaced.get(name)?.count ?? 0) + 1, lossy });
    return to;
  };
  let folded = '';
  // Composed first, so that an accent typed as a second character is one with its letter.
  for (const character of text.normalize('NFC')) folded += foldCharacter(character, encoding, note);
  // After everything else: leaving a character out between them could have brought the two together.
  folded = folded.replace(/\[\s*\]/g, () => note('[]', '()'));
  return { text: folded.replace(/ {2,}/g, ' ').trim(), replaced: [...replaced.values()] };
}

type Note = (from: string, to: string, lossy?: boolean) => string;

function foldCharacter(character: string, encoding: LedesEncoding, note: Note): string {
  const point = character.codePointAt(0) ?? 0;
  if (character === '|') return note(character, '/');
  if (/\s/u.test(character)) return character === ' ' ? ' ' : note(character, ' ');
  if (isInvisible(character)) return note(character, '');
  if (canEncode(point, encoding)) return character;
  const known = plain.get(character) ?? withoutAccents(character);
  if (known !== null && [...known].every((one) => canEncode(one.codePointAt(0) ?? 0, encoding))) {
    return note(character, known);
  }
  return note(character, unknown, true);
}

/** Control, format and unpaired surrogate characters: nobody sees them, and readers stumble over them. */
function isInvisible(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(character);
}

/** "e" for "é", "fi" for the ligature; null where nothing plain is left, or only marks. */
function withoutAccents(character: string): string | null {
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\|/g, '/').replace(/\s+/gu, ' ');
  return bare === '' || bare === character ? null : bare;
}
