import { type Fix, type ReasonCode, reasonCodes } from '../guidelines/flag';

export type ReasonFound = { readonly reason: ReasonCode; readonly by: 'code' | 'words' };

/** Numbers under which a widespread portal (Legal Tracker) refuses a file as it is loaded. */
const loadErrors: Readonly<Record<string, ReasonCode>> = {
  '003': 'DATE',
  '004': 'FORMAT',
  '005': 'FORMAT',
  '006': 'MATH',
  '007': 'MATH',
};

/** First match wins: the narrower words stand first. */
const words: readonly (readonly [RegExp, ReasonCode])[] = [
  [/\bblock[- ]?bill/i, 'BLOCK'],
  [
    /\b(vague|insufficient(ly)? (detail|descri)|not descriptive|lacks? (detail|specificity)|more detail)/i,
    'VAGUE',
  ],
  [/\b(duplicat|already billed|billed twice)/i, 'DUP'],
  [/\b(clerical|administrative|secretarial|overhead|ministerial)/i, 'ADMIN'],
  [/\b(first[- ]year|junior associate|summer associate|trainee|law clerk|staffing level)/i, 'CLASS'],
  [/\b(time ?keeper|biller|attorney).{0,40}\b(not|un)[- ]?(been )?(approved|authori[sz]ed|on file)/i, 'TKPR'],
  [/\b(unapproved|unauthori[sz]ed) (time ?keeper|biller|attorney)/i, 'TKPR'],
  [/\b(exceeds?|over|above|incorrect|wrong|agreed|approved|unapproved)\b.{0,30}\brate/i, 'RATE'],
  [/\brate\b.{0,30}\b(exceeds?|not approved|increase|cap|incorrect)/i, 'RATE'],
  [/\b(travel|mileage)/i, 'TRAV'],
  [/\b(conference|intra-?office|multiple attend|more than one attend)/i, 'CONF'],
  [/\b(photocop|copying|cents? (a|per) page)/i, 'COPY'],
  [/\b(budget)/i, 'BUDG'],
  [/\b(task|activity|expense|utbms|phase) codes?\b/i, 'CODE'],
  [/\b(hours?|time)\b.{0,30}\b(per day|a day|daily|in one day)/i, 'CAP'],
  [/\b(too old|stale|untimely|out of time|beyond \d+ days|late submission)/i, 'STALE'],
  [/\b(outside (of )?the (billing )?period|future date|invalid date|date)/i, 'DATE'],
  [/\b(minimum (billing )?increment|\.1 entries|chipping)/i, 'CHIP'],
  [/\b(currency|currencies)/i, 'CURR'],
  [/\b(more than one matter|multiple matters|multi-?matter)/i, 'MULTI'],
  [/\b(arithmetic|does not (foot|add up)|total.{0,20}(mismatch|incorrect|not equal))/i, 'MATH'],
  [/\b(receipt|meal|hotel|airfare|expense)/i, 'EXP'],
  [/\b(maximum|limit|cap exceeded)/i, 'LIMIT'],
];

/**
 * What a portal means, in our codes: by its own code where that is one of ours or a known number, else by its words.
 * @returns null where neither tells: the person reads the portal's words
 */
export function reasonOf(code: string, text: string): ReasonFound | null {
  const bare = code.trim().toUpperCase();
  const known = reasonCodes.find((one) => one === bare) ?? loadErrors[bare.padStart(3, '0')];
  if (known !== undefined && bare !== '') return { reason: known, by: 'code' };
  const found = words.find(([pattern]) => pattern.test(`${code} ${text}`));
  return found === undefined ? null : { reason: found[1], by: 'words' };
}

const fixes: Partial<Record<ReasonCode, Fix>> = {
  BLOCK: 'split',
  VAGUE: 'describe',
  CODE: 'code',
  RATE: 'rate',
  DATE: 'date',
  ADMIN: 'no_charge',
  DUP: 'no_charge',
  CONF: 'no_charge',
  TKPR: 'no_charge',
  CLASS: 'no_charge',
  TRAV: 'write_down',
  CAP: 'write_down',
  CHIP: 'write_down',
  LIMIT: 'write_down',
  MULTI: 'move',
};

/** What one key would do about a reason; null where a person must look. */
export function fixFor(reason: ReasonCode | null): Fix | null {
  return reason === null ? null : (fixes[reason] ?? null);
}
