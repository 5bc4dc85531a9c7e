import type { Matter } from '../../../shared/domain/reference';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { flagsOf, type GuidelineContext } from '../../../shared/guidelines/flags-of';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { codes } from '../quick-entry/sample';

const guid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const matter: Matter = {
  id: guid(1),
  number: '00231-004',
  name: 'Smith v. Jones',
  clientId: null,
  status: 'open',
  billingMethod: 'hourly',
  requireUtbms: true,
  responsibleId: null,
};

/** A line without fault. */
export const facts: EntryFacts = {
  timekeeperId: guid(900),
  matterId: matter.id,
  workDate: '2026-11-17',
  seconds: 4320,
  narrative: 'Draft motion to compel further answers to interrogatories',
  taskCode: 'L350',
  activityCode: 'A103',
  rateMinor: 45_000,
  billing: 'billable',
};

/** The rules that the line breaks, as "level rule". */
export function verdicts(
  change: Partial<EntryFacts>,
  around: Partial<GuidelineContext> = {},
  worked = 4320,
): string[] {
  const line = { ...facts, ...change };
  const context: GuidelineContext = {
    today: '2026-11-18',
    matter,
    codes: createCodeTable(codes),
    daySeconds: line.seconds,
    pmsName: 'Clio',
    onPms: false,
    ...around,
  };
  return flagsOf({ workedSeconds: worked }, line, context).map((flag) => `${flag.level} ${flag.rule}`);
}
