import type { CallInput, Handlers } from '../../shared/ipc/contract';
import { addDays, weekdayOf } from '../../shared/time/calendar';
import type { WorkDate } from '../../shared/time/work-date';
import type { Ids } from '../ports';
import { sampleData } from './sample-data';

/** The calls by which it is filled: those of the screens, so that what is there is what a person could have made. */
type Calls = Pick<
  Handlers,
  | 'personSet'
  | 'ownMattersImport'
  | 'ownMatterSave'
  | 'referenceGet'
  | 'rateCardAdd'
  | 'ruleSetSave'
  | 'ruleSetAssign'
  | 'shorthandSet'
  | 'entryCreate'
  | 'expenseCreate'
  | 'dayDoneSet'
>;

/** Fills an empty database with the sample firm. @param today the day of this laptop */
export async function fillSample(calls: Calls, ids: Ids, today: WorkDate): Promise<void> {
  const data = sampleData();
  const from = addDays(today, -400);
  await calls.personSet(data.person);
  await calls.ownMattersImport({
    rows: data.matters.map(({ number, name, client }) => ({ number, name, client })),
  });
  const { matters, clients, meId } = await calls.referenceGet({});
  const matterId = idBy(matters, ({ number }) => number);
  const clientId = idBy(clients, ({ name }) => name);

  const rate = (matter: string | null, perHour: number) =>
    calls.rateCardAdd({
      kind: 'rate',
      matterId: matter,
      clientId: null,
      timekeeperId: meId,
      classCode: null,
      from,
      to: null,
      rateMinor: minor(perHour),
      discountBasis: null,
      currency: data.currency,
      note: null,
    });
  await rate(null, data.rate);
  for (const { number, name, client, requireUtbms, rate: own } of data.matters) {
    const id = matterId(number);
    if (requireUtbms) await calls.ownMatterSave({ id, number, name, client, status: 'open', requireUtbms });
    if (own !== null) await rate(id, own);
  }
  for (const { ruleSet, client } of data.guidelines) {
    const saved = await calls.ruleSetSave({ text: JSON.stringify(ruleSet, null, 2), inForceFrom: null });
    await calls.ruleSetAssign({
      scope: 'client',
      scopeId: clientId(client),
      ruleSet: saved,
      effectiveFrom: from,
    });
  }
  for (const { trigger, words } of data.phrases)
    await calls.shorthandSet({ kind: 'phrase', trigger, standsFor: words, instead: null });
  for (const { trigger, matter } of data.nicknames)
    await calls.shorthandSet({ kind: 'nickname', trigger, standsFor: matterId(matter), instead: null });

  const days = new Set<WorkDate>();
  for (const { daysAgo, matter, hours, narrative, task, activity } of data.entries) {
    const workDate = weekdayBefore(today, daysAgo);
    const seconds = Math.round(hours * 3600);
    const patch: CallInput<'entryCreate'>['patch'] = {
      matterId: matterId(matter),
      workDate,
      workedSeconds: seconds,
      billedSeconds: seconds,
      narrative,
      taskCode: task,
      activityCode: activity,
    };
    await calls.entryCreate({
      requestId: ids.uuid(),
      patch,
      rawText: null,
      source: 'quick_entry',
      temporaryMatterName: null,
    });
    if (daysAgo > 1) days.add(workDate);
  }
  for (const { daysAgo, matter, code, amount, description } of data.expenses) {
    await calls.expenseCreate({
      requestId: ids.uuid(),
      content: {
        matterId: matterId(matter),
        date: weekdayBefore(today, daysAgo),
        code,
        quantity: tenThousandths(1),
        unitPrice: tenThousandths(amount),
        currency: data.currency,
        description,
        receiptPath: null,
        billing: 'billable',
        taxRate: null,
      },
    });
  }
  for (const workDate of days) await calls.dayDoneSet({ workDate, isDone: true });
}

const minor = (amount: number): number => Math.round(amount * 100);
const tenThousandths = (amount: number): number => Math.round(amount * 10_000);
const isWeekend = (date: WorkDate): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6;

/** The weekday so many weekdays before today; 0: today, or the last weekday before it. */
export function weekdayBefore(today: WorkDate, days: number): WorkDate {
  let date = today;
  while (isWeekend(date)) date = addDays(date, -1);
  for (let left = days; left > 0; left -= 1) {
    do date = addDays(date, -1);
    while (isWeekend(date));
  }
  return date;
}

function idBy<T extends { readonly id: string }>(all: readonly T[], keyOf: (one: T) => string) {
  const ids = new Map(all.map((one) => [keyOf(one), one.id]));
  return (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error('the sample firm names something that it does not have');
    return id;
  };
}
