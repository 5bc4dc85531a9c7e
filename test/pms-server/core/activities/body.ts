import { badRequest } from '../answers';
import { isObject } from '../call';
import type { PmsAnswer } from '../messages';
import type { ActivityType } from '../rows';

/** The writable part of an activity as it was sent: a missing key was not sent, which differs from null. */
export type ActivityBody = {
  readonly type?: ActivityType;
  readonly date?: string | null;
  readonly quantity?: number | null;
  readonly price?: number | null;
  readonly note?: string | null;
  readonly nonBillable?: boolean;
  readonly noCharge?: boolean;
  readonly matterId?: number | null;
  readonly userId?: number | null;
  readonly descriptionId?: number | null;
  readonly utbmsActivityId?: number | null;
  readonly utbmsTaskId?: number | null;
  readonly utbmsExpenseId?: number | null;
};

export type ReadBody =
  | { readonly ok: true; readonly body: ActivityBody }
  | { readonly ok: false; readonly answer: PmsAnswer };

const types: readonly string[] = ['TimeEntry', 'ExpenseEntry', 'HardCostEntry', 'SoftCostEntry'];

/** Reads what the vendor lets a client write. Other keys are ignored, as the vendor does; wrong types are 400. */
export function readActivityBody(data: object): ReadBody {
  const read = reader(data);
  const description = read.object('activity_description');
  const body: ActivityBody = {
    ...read.text('type', 'type'),
    ...read.text('date', 'date'),
    ...read.number('quantity', 'quantity'),
    ...read.number('price', 'price'),
    ...read.text('note', 'note'),
    ...read.boolean('non_billable', 'nonBillable'),
    ...read.boolean('no_charge', 'noCharge'),
    ...read.reference('matter', 'matterId'),
    ...read.reference('user', 'userId'),
    ...read.reference('utbms_expense', 'utbmsExpenseId'),
    ...(description === undefined
      ? {}
      : description === null
        ? { descriptionId: null }
        : { ...readDescription(description, read.wrong) }),
  };
  if (body.type !== undefined && !types.includes(body.type)) read.wrong.push('type');
  const wrong = read.wrong[0];
  return wrong === undefined
    ? { ok: true, body }
    : { ok: false, answer: badRequest(`${wrong} is not valid`) };
}

function readDescription(description: object, wrong: string[]): ActivityBody {
  const inner = reader(description, wrong);
  return {
    ...inner.number('id', 'descriptionId'),
    ...inner.number('utbms_activity_id', 'utbmsActivityId'),
    ...inner.number('utbms_task_id', 'utbmsTaskId'),
  };
}

/** Collects the names of keys whose value has the wrong type. */
function reader(data: object, wrong: string[] = []) {
  const values = data as Readonly<Record<string, unknown>>;
  const take =
    (fits: (value: unknown) => boolean) =>
    (key: string, name: string): ActivityBody => {
      if (!(key in values) || values[key] === undefined) return {};
      if (fits(values[key])) return { [name]: values[key] };
      wrong.push(key);
      return {};
    };
  return {
    wrong,
    text: take((value) => value === null || typeof value === 'string'),
    number: take((value) => value === null || (typeof value === 'number' && Number.isFinite(value))),
    boolean: take((value) => typeof value === 'boolean'),
    object(key: string): object | null | undefined {
      const value = values[key];
      if (value === undefined || value === null || isObject(value)) return value;
      wrong.push(key);
      return undefined;
    },
    /** `{"matter":{"id":7}}` → 7; `{"matter":null}` and `{"matter":{"id":null}}` → null. */
    reference(key: string, name: string): ActivityBody {
      const value = values[key];
      if (value === undefined) return {};
      if (value === null) return { [name]: null };
      const id = isObject(value) && 'id' in value ? value.id : undefined;
      if (id === null || (typeof id === 'number' && Number.isInteger(id))) return { [name]: id };
      wrong.push(key);
      return {};
    },
  };
}
