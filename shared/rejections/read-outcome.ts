import type { PortalOutcome } from './rejection';

/** A word for an outcome; `undecided`: the portal has not decided yet; `paid_in_part`: paid, but not all of it. */
type Said = PortalOutcome | 'undecided' | 'paid_in_part';

/** First match wins: what is taken back or cut by a second word stands before the first word alone. */
const words: readonly (readonly [RegExp, Said])[] = [
  [
    /^(pending|awaiting|submitted|received|processing|open|new|in[- ]?(review|process|progress|audit)|under (review|audit)|on hold)\b/i,
    'undecided',
  ],
  [
    /^(reject|denied|deny|returned?|disallow|refus|declin|error|fail|void|unapproved|not (approved|accepted|allowed|payable))/i,
    'rejected',
  ],
  [/^(payment|invoice|line)( item)? (rejected|denied|refused|declined|returned|failed)/i, 'rejected'],
  [
    /^(short|under)[- ]?paid|^(partial(ly)?|part|short)[- ](paid|payment|pay)\b|^(paid|payment) (short|in part|partial|with (adjust|reduc))/i,
    'paid_in_part',
  ],
  [/^(approved|accepted|allowed)\b.*\b(adjust|reduc|in part|partial)/i, 'reduced'],
  [/^(reduc|adjust|partial|short|cut\b|written? (down|off))/i, 'reduced'],
  [/^(warn|flag|alert|caution)/i, 'warned'],
  [/^(paid|payment)/i, 'paid'],
  [/^(approv|accept|allow|pass|ok\b|okay|cleared)/i, 'approved'],
];

/** What a portal's status word means; null where it is none that is known. */
export const outcomeSaid = (word: string): Said | null =>
  words.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? null;
