import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';
import type { Case, LaptopCase } from './case';
import { inSightBefore, ofForgottenEntries } from './forgotten';
import type { History } from './history';
import { type Finding, finding } from './verdict';
import { workOf } from './work';

/**
 * P2: one local entry gives at most one PMS record, and every record the app made belongs to an entry of the laptop that
 * made it. What no client alone can prevent must have been found and put to a person as a twin.
 */
export function nothingTwice({ history, laptops, truth }: Case): Finding[] {
  if (truth === null) return [];
  const made = truth.activities.filter(madeByApp);
  const strays: string[] = [];
  const twice: string[] = [];
  for (const laptop of laptops) {
    const own = made.filter((record) => isMadeOn(laptop, laptops, record));
    for (const record of own) {
      if (!isAccountedFor(laptop, String(record.id)))
        strays.push(`${laptop.name}: record ${record.id} belongs to none`);
    }
    const forgotten = forgottenOf(history, laptop, own, truth);
    const madeOver = madeOverElsewhere(history, laptop);
    const others = ofForgottenEntries(history, laptop);
    twice.push(
      ...copiesOf(
        laptop,
        own.filter(({ id }) => !forgotten.has(id) && !madeOver.has(String(id)) && !others.has(String(id))),
        isOlderCopy(history, laptop),
      ),
    );
  }
  return [
    finding('P2', 'every record the app made on the PMS belongs to an entry', made.length, strays),
    finding('P2', 'no entry has two records', made.length, twice),
  ];
}

export function madeByApp(activity: TrueActivity): boolean {
  return activity.birth.via === 'api';
}

/** Each laptop of a rig names itself in its requests; where there is only one, it made them all. */
function isMadeOn(laptop: LaptopCase, laptops: readonly LaptopCase[], record: TrueActivity): boolean {
  return laptops.length === 1 || record.birth.userAgent === laptop.name;
}

function isAccountedFor({ baseByRemoteId, inConflicts, book }: LaptopCase, remoteId: string): boolean {
  return (
    baseByRemoteId.has(remoteId) ||
    inConflicts.has(remoteId) ||
    book.parked.includes(remoteId) ||
    book.missing.includes(remoteId)
  );
}

/**
 * Living records of the same work, more than there are entries of it here, that nobody was ever asked about. What an older
 * copy has forgotten with its entry is to it what others made: two of one request are two like any others.
 */
function copiesOf(laptop: LaptopCase, own: readonly TrueActivity[], isForgetful: boolean): string[] {
  const sentAsNew = new Set(
    laptop.book.outbox.flatMap((row) =>
      row.operation === 'create' && row.attempts > 0 ? [row.entryId] : [],
    ),
  );
  // An entry that came from the PMS may be sent as a new record too: a person took it out of the trash.
  const makers = laptop.book.entries.filter((entry) => entry.source !== 'pms' || sentAsNew.has(entry.id));
  const entries = Map.groupBy(makers, ({ narrative }) => workOf(narrative));
  return [...Map.groupBy(own, ({ note }) => workOf(note))].flatMap(([work, records]) => {
    const made = entries.get(work) ?? [];
    if (isForgetful && made.length === 0) return [];
    const wanted =
      Math.max(1, made.length) +
      (isForgetful
        ? inSightBefore(
            laptop,
            records.map(({ id }) => String(id)),
            made,
          ).size
        : 0);
    const unasked = records.filter(({ id }) => !laptop.inConflicts.has(String(id)));
    // One of several that were asked about is the one that the question was about.
    if (unasked.length <= wanted) return [];
    return [`${laptop.name}: records ${records.map(({ id }) => id).join(', ')} are one piece of work`];
  });
}

/**
 * Records that the office or another laptop has changed since, so that nothing in them is as it was sent, and that no client can know for its
 * own where the vendor keeps no reference (contract, P2): those that a laptop made before it was put back to an older copy,
 * and the second one that a proxy made of one request.
 */
function forgottenOf(
  history: History,
  laptop: LaptopCase,
  own: readonly TrueActivity[],
  truth: GroundTruth,
): ReadonlySet<number> {
  const isForgetful = isOlderCopy(history, laptop);
  const doubled = madeTwice(history, laptop.name);
  if (!isForgetful && doubled.size === 0) return new Set();
  const changedByOthers = new Set([
    ...truth.writes.flatMap(({ via, what, recordId }) =>
      via === 'api' || what === 'create' ? [] : [String(recordId)],
    ),
    ...changedElsewhere(history, laptop),
  ]);
  return new Set(
    own.flatMap(({ id }) =>
      changedByOthers.has(String(id)) && (isForgetful || doubled.has(String(id))) ? [id] : [],
    ),
  );
}

/** Records that another laptop has written to: to the one that made them, a colleague there is one like any at the office. */
function changedElsewhere(history: History, { name }: LaptopCase): string[] {
  return history.flatMap((event) =>
    event.kind === 'applied' && event.laptop !== name && event.replaced !== undefined
      ? [event.replaced.recordId]
      : [],
  );
}

/**
 * Records that another laptop has made over into other work than they were made as: a person there said that they are its
 * own. What they say now is no second sending of the one that made them.
 */
function madeOverElsewhere(history: History, { name }: LaptopCase): ReadonlySet<string> {
  const madeAs = new Map<string, string>();
  const madeOver = new Set<string>();
  for (const event of history) {
    if (event.kind !== 'applied') continue;
    const { laptop, made, replaced } = event;
    if (made !== undefined && laptop === name) madeAs.set(made.recordId, workOf(made.note));
    const was = replaced === undefined ? undefined : madeAs.get(replaced.recordId);
    if (was === undefined || replaced?.after == null || laptop === name) continue;
    if (workOf(replaced.after.note) !== was) madeOver.add(replaced.recordId);
  }
  return madeOver;
}

export function isOlderCopy(history: History, { name }: Pick<LaptopCase, 'name'>): boolean {
  return history.some((event) => event.kind === 'start' && event.laptop === name && event.amnesia);
}

/** Records whose request made more than one. */
function madeTwice(history: History, laptop: string): ReadonlySet<string> {
  const byRequest = new Map<number, string[]>();
  for (const event of history) {
    if (event.kind !== 'applied' || event.laptop !== laptop || event.made === undefined) continue;
    byRequest.set(event.request, [...(byRequest.get(event.request) ?? []), event.made.recordId]);
  }
  return new Set([...byRequest.values()].filter((made) => made.length > 1).flat());
}
