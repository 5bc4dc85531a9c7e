import { canonicalJson } from '../../../shared/domain/canonical-json';
import { contentHash } from '../../../src-main/store/hash';
import type { BookAuditEvent } from '../../helpers/promises/book';
import { judge } from '../../helpers/promises/judge';
import type { Finding } from '../../helpers/promises/verdict';
import { account, laptop, type Mutable, matter, me, type Told } from './parts';
import { type SmallWorld, smallWorld } from './small-world';

/** The chain that the app would have written; `sequence` and hashes follow from the order. */
export function sealed(events: readonly Told[]): BookAuditEvent[] {
  let previousHash = '0'.repeat(64);
  return events.map((event, index) => {
    const body = { ...event, sequence: index + 1, previousHash };
    previousHash = contentHash(JSON.parse(canonicalJson(body)));
    return { ...body, hash: previousHash };
  });
}

/**
 * What the judge finds in a small world after a change.
 * @param forge changes the chain once it is sealed
 */
export function findingsOf(
  change: (world: SmallWorld) => void,
  forge: (chain: Mutable<BookAuditEvent>[]) => void = () => undefined,
): Finding[] {
  const world = smallWorld();
  change(world);
  const { history, entries, bases, outbox, conflicts, events, parked, missing, timers, said, status } = world;
  const audit = sealed(events) as Mutable<BookAuditEvent>[];
  forge(audit);
  const book = {
    ...{ entries, bases, outbox, conflicts, audit, parked, missing, timers },
    matterNumbers: new Map([[matter, '00231-004']]),
    timekeeperNames: new Map([[me, 'Ana Rivera']]),
  };
  const { activities, deleted, writes, updateGuard, normalise, hasTruth } = world;
  return judge(history, {
    laptops: [{ name: laptop, book, accountKey: account, status, said }],
    truth: hasTruth ? { activities, deleted, matters: [], writes } : null,
    updateGuard,
    ...(normalise === undefined ? {} : { normalise }),
  });
}

/** The rules that a change breaks, each with what it says of it. */
export function brokenBy(
  change: (world: SmallWorld) => void,
  forge?: (chain: Mutable<BookAuditEvent>[]) => void,
): Record<string, readonly string[]> {
  const broken = findingsOf(change, forge).filter((one) => one.broken.length > 0);
  return Object.fromEntries(broken.map(({ promise, what, broken: said }) => [`${promise} ${what}`, said]));
}

/** The one row, entry or record that a test is about. @throws Error where the world holds none */
export function the<T>(items: readonly T[], is: (item: T) => boolean): T {
  const found = items.find(is);
  if (found === undefined) throw new Error('the small world holds no such thing');
  return found;
}

/** Takes some of the things away, for good. */
export function without<T>(items: T[], is: (item: T) => boolean): void {
  items.splice(0, items.length, ...items.filter((item) => !is(item)));
}
