import type { ActivityBody } from '../core/activities/body';
import type { MatterRow, UserRow, UtbmsCodeRow } from '../core/rows';
import type { PmsState } from '../core/state';
import type { EntryFields } from './action';

/** Somebody named a person, matter or code that the firm does not have. */
export class UnknownAtOffice extends Error {}

export function findUser(state: PmsState, email: string): UserRow {
  for (const user of state.tables.users.values()) if (user.email === email.toLowerCase()) return user;
  throw new UnknownAtOffice(`Nobody at the firm has the address ${email}.`);
}

export function findMatter(state: PmsState, number: string): MatterRow {
  for (const matter of state.tables.matters.values()) if (matter.displayNumber === number) return matter;
  throw new UnknownAtOffice(`No matter has the number ${number}.`);
}

export function findCode(state: PmsState, code: string, type: UtbmsCodeRow['type']): UtbmsCodeRow {
  for (const row of state.tables.utbmsCodes.values()) if (row.code === code && row.type === type) return row;
  throw new UnknownAtOffice(`There is no such code: ${code}.`);
}

/** The firm's words as the body that the API's rules read. */
export function bodyOf(state: PmsState, entry: EntryFields): ActivityBody {
  const { codes, billing } = entry;
  return {
    ...(entry.date === undefined ? {} : { date: entry.date }),
    ...(entry.seconds === undefined ? {} : { quantity: entry.seconds }),
    ...(entry.price === undefined ? {} : { price: entry.price }),
    ...(entry.note === undefined ? {} : { note: entry.note }),
    ...(entry.matter === undefined ? {} : { matterId: findMatter(state, entry.matter).id }),
    ...(entry.timekeeper === undefined ? {} : { userId: findUser(state, entry.timekeeper).id }),
    ...(codes === undefined
      ? {}
      : codes === null
        ? { descriptionId: null }
        : {
            utbmsActivityId: findCode(state, codes.activity, 'UtbmsActivity').id,
            utbmsTaskId: findCode(state, codes.task, 'UtbmsTask').id,
          }),
    ...(billing === undefined
      ? {}
      : { nonBillable: billing !== 'billable', noCharge: billing === 'no_charge' }),
  };
}
