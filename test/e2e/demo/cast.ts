import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';

/** The records of the signed-in timekeeper that the story plays with, each with what will happen to it. */
export type Cast = {
  /** Edited on both sides, the same field. */
  readonly bothEdit: TrueActivity;
  /** Edited on both sides, different fields. */
  readonly bothElsewhere: TrueActivity;
  /** Edited here, deleted at the office. */
  readonly officeDeletes: TrueActivity;
  /** Edited here, put on a bill at the office. */
  readonly officeBills: TrueActivity;
  /** Deleted here, edited at the office. */
  readonly laptopDeletes: TrueActivity;
  /** Edited at the office alone: it simply arrives. */
  readonly officeAlone: TrueActivity;
};

/** Picks from what the PMS holds: the newest unbilled hours of that person on open matters, each found by its words and day. */
export function castOf(truth: GroundTruth, email: string): Cast {
  const open = new Set(truth.matters.filter(({ status }) => status === 'Open').map(({ number }) => number));
  const uses = new Map<string, number>();
  for (const one of truth.activities) uses.set(wordsAndDay(one), (uses.get(wordsAndDay(one)) ?? 0) + 1);
  const fit = truth.activities
    .filter(
      (one) =>
        one.type === 'TimeEntry' &&
        one.timekeeperEmail === email &&
        one.bill === null &&
        one.billing === 'billable' &&
        one.matter !== null &&
        open.has(one.matter) &&
        one.seconds >= 1800 &&
        uses.get(wordsAndDay(one)) === 1,
    )
    .sort((left, right) => right.date.localeCompare(left.date) || right.id - left.id);
  const [bothEdit, bothElsewhere, officeDeletes, officeBills, laptopDeletes, officeAlone] = fit;
  if (!bothEdit || !bothElsewhere || !officeDeletes || !officeBills || !laptopDeletes || !officeAlone) {
    throw new Error('the sample firm has too few unbilled entries for the story');
  }
  return { bothEdit, bothElsewhere, officeDeletes, officeBills, laptopDeletes, officeAlone };
}

const wordsAndDay = ({ note, date }: TrueActivity) => `${date} ${note}`;
