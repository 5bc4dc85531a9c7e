import { withoutRateWords } from '../domain/entry-facts';
import { formatWorkDate } from '../time/calendar';
import type { RoundingPolicy } from '../time/rounding';
import type { WorkDate } from '../time/work-date';
import { groupTitles, isTimeGroup, reports } from './report-kinds';
import type { ReportRequest } from './request';
import type { Days } from './span';

/** What has to be known to say how the totals of a report are counted. */
export type ReportSetting = {
  readonly request: ReportRequest;
  readonly today: WorkDate;
  readonly zone: string;
  readonly weekStart: number;
  readonly rounding: RoundingPolicy;
  readonly currencies: readonly string[];
  /** How many entries the totals hold. */
  readonly entries: number;
  /** Of them, those of which the PMS hides hours or rate. */
  readonly hidden: number;
  /** Of them, those whose rate nobody knows. */
  readonly withoutRate: number;
  readonly names: {
    readonly client: string | null;
    readonly matter: string | null;
    readonly timekeeper: string | null;
  };
  readonly pmsName: string;
};

export type Explanation = { readonly name: string; readonly words: string };

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const count = (many: number): string => many.toLocaleString('en-US');

/** How a report's totals are counted, one sentence for each thing that a person may ask. */
export function explain(setting: ReportSetting): Explanation[] {
  const { request, currencies } = setting;
  const { columns, isAsOfToday } = reports[request.report];
  return [
    { name: 'Which entries', words: entriesWords(setting) },
    { name: 'Days', words: isAsOfToday ? asOfWords(setting) : `${daysWords(request.filter)}.` },
    {
      name: 'Work dates',
      words: `The day on which the work was done, as the timekeeper wrote it. Today is ${formatWorkDate(setting.today)} in ${setting.zone}.`,
    },
    ...(isTimeGroup(request.group) && request.group === 'week'
      ? [{ name: 'Weeks', words: `A week begins on ${weekdays[setting.weekStart] ?? 'Sunday'}.` }]
      : []),
    { name: 'Rounding', words: roundingWords(setting.rounding) },
    { name: 'Currency', words: currencyWords(currencies) },
    ...(setting.hidden === 0
      ? []
      : [
          {
            name: 'Hidden',
            words: `${count(setting.hidden)} of these entries have hours or a rate that ${setting.pmsName} hides from you: they count as nothing.`,
          },
        ]),
    ...(setting.withoutRate === 0
      ? []
      : [
          {
            name: 'Without a rate',
            words: `${withoutRateWords(setting.withoutRate)}: counted in hours, and in no amount. The amounts are not the whole.`,
          },
        ]),
    ...columns.map(({ title, about }) => ({ name: title, words: about })),
  ];
}

/** "1,204 entries of Smith v. Jones by Ana Rivera, by matter" */
function entriesWords({ request, entries, names }: ReportSetting): string {
  const whose = names.timekeeper === null ? 'everybody' : names.timekeeper;
  const what =
    names.matter !== null
      ? `the matter ${names.matter}`
      : names.client !== null
        ? `the client ${names.client}`
        : 'all matters';
  const which = request.report === 'writedowns' ? ' with another amount than the work has at full rate' : '';
  const many = `${count(entries)} ${entries === 1 ? 'entry' : 'entries'}`;
  return `${many}${which}: ${what}, ${whose}, by ${groupTitles[request.group].toLowerCase()}. Entries in the trash are left out.`;
}

/** "Sun 1 Nov 2026 to Mon 30 Nov 2026, both included" */
export function daysWords({ from, to }: Days): string {
  // Another year than any: the year is always written.
  const day = (date: WorkDate) => formatWorkDate(date, '');
  if (from === null && to === null) return 'All days';
  if (from === null) return `Until ${day(to ?? '')}, included`;
  if (to === null) return `From ${day(from)} on`;
  return from === to ? day(from) : `${day(from)} to ${day(to)}, both included`;
}

function asOfWords({ today, pmsName }: ReportSetting): string {
  return `As of ${formatWorkDate(today, '')}, whatever the work date. Unbilled is what is on no bill in ${pmsName} and on no invoice that went out from here.`;
}

function roundingWords({ mode, incrementSeconds, minimumSeconds, scope, version }: RoundingPolicy): string {
  const direction = { up: 'up', nearest: 'to the nearest', down: 'down' }[mode];
  const step = `${incrementSeconds / 60} ${incrementSeconds === 60 ? 'minute' : 'minutes'}`;
  const what = scope === 'day_and_matter' ? 'a timekeeper’s day on a matter' : 'each entry';
  const least = minimumSeconds === 0 ? '' : `, at least ${minimumSeconds / 60} minutes`;
  return `Billed time is ${what} rounded ${direction} to ${step}${least} (version ${version}); approved entries keep the figure of their approval. Worked time is never rounded.`;
}

function currencyWords(currencies: readonly string[]): string {
  if (currencies.length <= 1) return `Amounts are in ${currencies[0] ?? 'the firm’s currency'}.`;
  return `Amounts are in ${currencies.join(' and ')}, each summed by itself: two currencies are never added.`;
}
