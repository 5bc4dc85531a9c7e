import { alpha3Of } from '../../../../shared/ledes/countries';
import { ExportProfile } from '../../../../shared/ledes/profile';
import { withoutCommas } from '../../../../shared/money/thousands';
import { formatCount } from '../../../state/format';
import { words } from '../../../words';
import { percentText, readTaxPercent } from '../decimal-text';

/** The numbers of a profile, as they are typed. */
export const numberFields = {
  maxNarrative: { least: 50, most: 15_360, unit: words.profile.charactersUnit },
  maxInvoiceDescription: { least: 0, most: 15_360, unit: words.profile.charactersUnit },
  maxInvoiceNumber: { least: 1, most: 50, unit: words.profile.charactersUnit },
  maxAgeDays: { least: 1, most: 3650, unit: words.profile.days },
} as const;
export type NumberField = keyof typeof numberFields;

/** A profile while a person writes it: what doesn't read as a number yet is kept as typed. */
export type ProfileDraft = {
  readonly profile: ExportProfile;
  readonly typed: Readonly<Record<NumberField | 'taxPercent', string>>;
};

/** What is wrong, by the path of its field ("firm.country", "timekeepers.0.id"). */
export type DraftProblems = ReadonlyMap<string, string>;

export function draftOf(profile: ExportProfile): ProfileDraft {
  return {
    profile,
    typed: {
      maxNarrative: String(profile.maxNarrative),
      maxInvoiceDescription: String(profile.maxInvoiceDescription),
      maxInvoiceNumber: String(profile.maxInvoiceNumber),
      maxAgeDays: profile.maxAgeDays === null ? '' : String(profile.maxAgeDays),
      taxPercent: percentText(profile.taxRate),
    },
  };
}

/** The profile that a draft stands for, or everything that is wrong with it, each at its field in a sentence. */
export function readDraft({ profile, typed }: ProfileDraft): {
  readonly profile: ExportProfile | null;
  readonly problems: DraftProblems;
} {
  const problems = new Map<string, string>();
  const number = (field: NumberField): number => {
    const { least, most, unit } = numberFields[field];
    const text = withoutCommas(typed[field]) ?? '';
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    problems.set(field, words.profile.numberBetween(least, formatCount(most), unit));
    return least;
  };
  const taxRate = readTaxPercent(typed.taxPercent);
  if (taxRate === undefined) problems.set('taxPercent', words.profile.numberBelow100Such);
  const candidate = {
    ...profile,
    maxNarrative: number('maxNarrative'),
    maxInvoiceDescription: number('maxInvoiceDescription'),
    maxInvoiceNumber: number('maxInvoiceNumber'),
    maxAgeDays: typed.maxAgeDays.trim() === '' ? null : number('maxAgeDays'),
    taxRate: taxRate ?? 0,
  };
  const parsed = ExportProfile.safeParse(candidate);
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.');
    if (!problems.has(path)) problems.set(path, wordsOf(issue));
  }
  for (const whose of ['firm', 'client'] as const) {
    const { country } = profile[whose];
    const path = `${whose}.country`;
    if (country !== '' && !problems.has(path) && alpha3Of(country) === null)
      problems.set(path, words.profile.noSuchCountry);
  }
  const ids = profile.timekeepers.map(({ timekeeperId }) => timekeeperId);
  ids.forEach((id, at) => {
    if (ids.indexOf(id) < at) problems.set(`timekeepers.${at}.timekeeperId`, words.profile.namedAboveAlready);
  });
  return { profile: problems.size === 0 && parsed.success ? parsed.data : null, problems };
}

function wordsOf(issue: {
  readonly code: string;
  readonly message: string;
  readonly path: PropertyKey[];
}): string {
  if (issue.code === 'too_small') return words.profile.needed;
  if (issue.code === 'too_big' && 'maximum' in issue)
    return words.profile.atMostCharacters(String(issue.maximum));
  return issue.path.at(-1) === 'country' ? words.profile.twoCapitalLettersSuch : issue.message;
}
