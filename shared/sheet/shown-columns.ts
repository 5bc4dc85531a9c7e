import { z } from 'zod';
import type { Flag } from '../guidelines/flag';
import { isAmountKnown, type SheetLine } from './write-row';

/** How a column's value is written: hours are seconds, money is minor units until then. */
export type ShownKind = 'date' | 'text' | 'hours' | 'money';

/** The columns that the list of entries can show, as they go to a file. Widths in characters. */
export const shownColumns = {
  date: { label: 'Date', kind: 'date', width: 20 },
  timekeeper: { label: 'Timekeeper', kind: 'text', width: 18 },
  client: { label: 'Client', kind: 'text', width: 24 },
  number: { label: 'Matter number', kind: 'text', width: 14 },
  matter: { label: 'Matter', kind: 'text', width: 32 },
  narrative: { label: 'Narrative', kind: 'text', width: 70 },
  codes: { label: 'Codes', kind: 'text', width: 16 },
  worked: { label: 'Worked hours', kind: 'hours', width: 12 },
  hours: { label: 'Hours', kind: 'hours', width: 10 },
  rate: { label: 'Rate', kind: 'money', width: 12 },
  amount: { label: 'Amount', kind: 'money', width: 14 },
  flags: { label: 'Flags', kind: 'text', width: 36 },
  custody: { label: 'Where it is', kind: 'text', width: 28 },
} as const satisfies Record<string, { label: string; kind: ShownKind; width: number }>;

export const ShownColumn = z.enum(Object.keys(shownColumns) as [keyof typeof shownColumns]);
export type ShownColumn = z.infer<typeof ShownColumn>;

/** What a cell is made from; the screens' view of an entry has it all. */
export type ShownLine = SheetLine & { readonly flags: readonly Pick<Flag, 'message'>[] };

/**
 * What an entry says in a column.
 * @returns text, seconds or minor units by the column's kind; null where the PMS hides it, no rate is known or there is none (contract 5)
 */
export function shownValue(column: ShownColumn, line: ShownLine): string | number | null {
  const { entry, hidden } = line;
  switch (column) {
    case 'date':
      return hidden.includes('workDate') ? null : entry.workDate;
    case 'timekeeper':
      return line.timekeeperName;
    case 'client':
      return line.clientName;
    case 'number':
      return line.matterNumber;
    case 'matter':
      return line.matterName;
    case 'narrative':
      return hidden.includes('narrative') ? null : entry.narrative;
    case 'codes':
      return [entry.taskCode, entry.activityCode].filter((code) => code !== null).join(' ');
    case 'worked':
      return hidden.includes('seconds') ? null : entry.workedSeconds;
    case 'hours':
      return hidden.includes('seconds') ? null : line.billedSeconds;
    case 'rate':
      return hidden.includes('rateMinor') ? null : line.rateMinor;
    case 'amount':
      return isAmountKnown(line) ? line.amountMinor : null;
    case 'flags':
      return line.flags.map(({ message }) => message).join(' ');
    case 'custody':
      return line.custody.words;
  }
}
