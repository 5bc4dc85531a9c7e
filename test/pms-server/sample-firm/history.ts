import type { ActivityDescriptionRow, ActivityRow, MatterRow, Stamped, UserRow } from '../core/rows';
import { dateOf, wholeSeconds } from '../core/timestamps';
import type { SampleFirmData } from './data';
import type { Dice } from './dice';
import { fill, type Template, templatesFor } from './narrative';
import type { Cast } from './people-and-matters';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Two months of work. */
export const defaultHistoryDays = 62;

export type History = {
  readonly activities: readonly ActivityRow[];
  readonly descriptions: readonly ActivityDescriptionRow[];
};

type SampleMatter = Cast['matters'][number];
type Desk = { readonly user: UserRow; readonly matters: readonly SampleMatter[] };

/** What the firm did on the weekdays before `nowMs`: some five entries a day for each timekeeper. */
export function historyOf(
  data: SampleFirmData,
  cast: Cast,
  span: { readonly nowMs: number; readonly days: number },
  dice: Dice,
  nextId: () => number,
): History {
  const { nowMs, days } = span;
  const descriptions = new Map<string, ActivityDescriptionRow>();
  const activities: ActivityRow[] = [];
  const desks = cast.users.map((user): Desk => ({ user, matters: mattersOf(user, cast, dice) }));

  for (let daysAgo = days; daysAgo >= 1; daysAgo -= 1) {
    const date = dateOf(nowMs - daysAgo * dayMs);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    for (const desk of desks) {
      // Somebody is away now and then.
      if (dice.chance(0.06)) continue;
      for (let left = dice.between(4, 7); left > 0; left -= 1) {
        const matter = dice.pick(desk.matters);
        if (matter.status === 'Closed' && daysAgo < 26) continue;
        activities.push(entryOf(desk.user, matter, date));
      }
      if (dice.chance(0.12)) activities.push(expenseOf(desk.user, dice.pick(desk.matters), date));
    }
  }
  return { activities, descriptions: [...cast.plainActivities, ...descriptions.values()] };

  function entryOf(user: UserRow, matter: SampleMatter, date: string): ActivityRow {
    const template = dice.pick(templatesFor(data, matter.area, user.jobTitle));
    const others = cast.users.filter((other) => other.id !== user.id);
    const colleague = dice.pick(others);
    const [low, high] = template.hours;
    const tenths = dice.between(Math.round(low * 10), Math.round(high * 10));
    // A timer leaves odd seconds, which the firm's rounding takes up.
    const quantity = tenths * 360 - (dice.chance(0.05) ? dice.between(20, 300) : 0);
    const admin = dice.chance(0.03);
    return {
      ...base(user, matter, date),
      type: 'TimeEntry',
      quantity,
      price: rateOf(matter, user),
      note: admin
        ? dice.pick(data.narratives.nonBillable)
        : fill(data, template, `${colleague.firstName.charAt(0)}. ${colleague.lastName}`, dice),
      nonBillable: admin,
      noCharge: admin && dice.chance(0.5),
      activityDescriptionId: admin ? null : activityOf(matter, template).id,
    };
  }

  function expenseOf(user: UserRow, matter: SampleMatter, date: string): ActivityRow {
    const kind = dice.pick(data.narratives.expenses);
    const code = cast.codes.find((one) => one.code === kind.code);
    const [low, high] = kind.amount;
    return {
      ...base(user, matter, date),
      type: 'ExpenseEntry',
      quantity: 1,
      price: dice.between(low * 100, high * 100) / 100,
      note: kind.note,
      utbmsExpenseId: code?.id ?? null,
    };
  }

  function base(user: UserRow, matter: MatterRow, date: string): ActivityRow {
    const enteredMs = wholeSeconds(
      Math.min(Date.parse(`${date}T21:30:00Z`) + Math.floor(dice.next() * 3 * hourMs), nowMs - hourMs),
    );
    const stamped: Stamped = { id: nextId(), version: 1, createdAtMs: enteredMs, updatedAtMs: enteredMs };
    return {
      ...stamped,
      type: 'TimeEntry',
      date,
      userId: user.id,
      matterId: matter.id,
      quantity: 0,
      price: 0,
      note: '',
      nonBillable: false,
      noCharge: false,
      activityDescriptionId: null,
      utbmsExpenseId: null,
      billId: null,
      birth: {
        via: 'seed',
        requestId: 'seed',
        userId: user.id,
        tokenTag: null,
        userAgent: null,
        atMs: enteredMs,
      },
      touchedBy: -1_000_000,
      before: null,
    };
  }

  /** Now and then an activity of the firm's own, where the matter asks for no codes. */
  function activityOf(matter: MatterRow, template: Template): ActivityDescriptionRow {
    const plain = cast.plainActivities.filter((activity) => activity.rate === null);
    return !matter.requireUtbmsCodes && dice.chance(0.04)
      ? dice.pick(plain)
      : codePairOf(template.activity, template.task);
  }

  function codePairOf(activityCode: string, taskCode: string): ActivityDescriptionRow {
    const key = `${activityCode}/${taskCode}`;
    const known = descriptions.get(key);
    if (known !== undefined) return known;
    const activity = cast.codes.find((code) => code.code === activityCode);
    const task = cast.codes.find((code) => code.code === taskCode);
    if (activity === undefined || task === undefined) throw new Error(`Unknown code in ${key}.`);
    const made: ActivityDescriptionRow = {
      id: nextId(),
      version: 1,
      createdAtMs: activity.createdAtMs,
      updatedAtMs: activity.updatedAtMs,
      kind: 'utbms',
      name: activity.name,
      categoryType: 'hourly',
      rate: null,
      utbmsActivityId: activity.id,
      utbmsTaskId: task.id,
    };
    descriptions.set(key, made);
    return made;
  }
}

/** The matters on somebody's desk, the busy ones more than once; partners see their own above all. */
function mattersOf(user: UserRow, cast: Cast, dice: Dice): readonly SampleMatter[] {
  const open = cast.matters.filter((matter) => matter.status !== 'Pending');
  const own = open.filter((matter) => matter.responsibleAttorneyId === user.id);
  const others = open.filter(() => dice.chance(user.jobTitle === 'Paralegal' ? 0.5 : 0.15));
  const rated = open.filter((matter) => matter.customRates.some((rate) => rate.userId === user.id));
  return [...own, ...own, ...rated, ...rated, ...others];
}

function rateOf(matter: MatterRow, user: UserRow): number {
  return matter.customRates.find((rate) => rate.userId === user.id)?.rate ?? user.rate;
}
