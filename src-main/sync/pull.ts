import type { RemoteId } from '../../shared/domain/id';
import type { Answer, Page, RemoteEntry, Unreadable } from '../../shared/pms/port';
import type { Instant } from '../../shared/time/work-date';
import { getCursor, getFeedCursor, moveCursor, moveFeedCursor } from '../store/sync/cursor';
import { markListed, mattersToList } from '../store/sync/into-sight';
import { pageApart, partApart } from './apart';
import { applyRemote, applyTombstone, applyUnreadable, timeEntries } from './apply-remote';
import { type StepEnd, type SyncContext, stoppedEnd } from './context';
import { readReference } from './reference';
import { endOf, isAboutOneRecord } from './steps';

type AskedFor = Promise<Answer<Page<RemoteEntry>>>;

/**
 * Pulls what changed since the cursor, one transaction a page; the cursor moves with the last page and never before
 * (contract 1). Cut off anywhere, it begins again at the same cursor and loses nothing, since a page applied twice equals
 * once (contract 2). A page is applied while the next one is on its way.
 */
export async function pull(context: SyncContext): Promise<StepEnd | null> {
  const ahead: { page: AskedFor | null } = { page: null };
  try {
    return await pullPages(context, ahead);
  } finally {
    // Nothing works behind the back of a step that has ended.
    await Promise.allSettled([ahead.page]);
  }
}

/** @param ahead the page that was asked for while another was applied */
async function pullPages(context: SyncContext, ahead: { page: AskedFor | null }): Promise<StepEnd | null> {
  const { store, adapter } = context;
  const { changes } = adapter.capabilities;
  let since = sinceOf(context);
  const unknown: Unreadable[] = [];
  let next: string | null = null;
  let reached: Instant | null = null;
  let newest: Instant | null = null;
  // A list of everything holds theirs as well.
  const awaited = mattersToList(store);
  for (;;) {
    if (context.stopped()) return stoppedEnd;
    const page: Answer<Page<RemoteEntry>> = await (ahead.page ??
      adapter.listChanged(since, next, context.ids));
    ahead.page = null;
    if (page.kind === 'absent' && changes === 'cursor' && since !== null) {
      // The vendor no longer knows how far we were: everything is read anew.
      store.logger.warn('pull.cursor-forgotten');
      since = null;
      next = null;
      continue;
    }
    if (page.kind !== 'done') return endOf(page);
    store.failpoints.hit('pull:page-received');
    const { serverTime, cursor, gone } = page.value;
    if (next === null && since !== null && wasAhead(context, serverTime)) {
      // The cursor was set by a clock that ran ahead: how far back changes were missed, nobody can say.
      store.logger.warn('pull.cursor-ahead', { since, serverTime });
      since = null;
      continue;
    }
    // The time of the first page: whatever changes while we turn pages is listed again next time.
    reached ??= serverTime;
    newest = latest(newest, page.value.items);
    if (page.value.next !== null) {
      ahead.page = adapter.listChanged(since, page.value.next, context.ids);
      // What goes wrong with it is met when it is waited for.
      ahead.page.catch(() => undefined);
      // The request has to be out before the page takes this thread for itself.
      await new Promise<void>((resolve) => store.clock.after(0, resolve));
    }
    // Without the server's word on the time, the newest that it reported; never our own clock's.
    const end = reached ?? newest;
    pageApart(context, (part) => {
      for (const remote of page.value.items) applyRemote(part, remote);
      for (const thing of page.value.unreadable) applyUnreadable(part, thing);
      for (const remoteId of gone) partApart(part, () => applyTombstone(part, remoteId));
      if (page.value.next !== null) return;
      if (end !== null) moveCursor(store, timeEntries, end);
      if (cursor !== null) moveFeedCursor(store, timeEntries, cursor);
      if (since === null) for (const matter of awaited) markListed(store, matter);
    });
    unknown.push(...page.value.unreadable.filter((thing) => thing.unknown !== null));
    next = page.value.next;
    if (next === null) break;
  }
  const end = unknown.length === 0 ? null : await readUnknown(context, unknown);
  return end ?? listIntoSight(context);
}

/** Entries of matters that came into sight. One that can't be listed delays neither the others nor what is approved (contract 14). */
async function listIntoSight(context: SyncContext): Promise<StepEnd | null> {
  let unlisted: StepEnd | null = null;
  for (const matter of mattersToList(context.store)) {
    const end = await listMatter(context, matter);
    if (end !== null && end.goesOn !== true) return end;
    unlisted ??= end;
  }
  return unlisted;
}

/** Page by page; cut off anywhere, the matter is listed again from its beginning. */
async function listMatter(context: SyncContext, matter: RemoteId): Promise<StepEnd | null> {
  const { store, adapter } = context;
  let next: string | null = null;
  do {
    if (context.stopped()) return stoppedEnd;
    const page: Answer<Page<RemoteEntry>> = await adapter.listOfMatter(matter, next, context.ids);
    if (page.kind !== 'done') {
      const end = endOf(page);
      if (!isAboutOneRecord(page)) return end;
      return { ...end, words: `The entries of a matter could not be listed. ${end.words}`, goesOn: true };
    }
    const { items, unreadable } = page.value;
    next = page.value.next;
    pageApart(context, (part) => {
      for (const remote of items) applyRemote(part, remote);
      for (const thing of unreadable) applyUnreadable(part, thing);
      if (page.value.next === null) markListed(store, matter);
    });
  } while (next !== null);
  return null;
}

/**
 * Whether the server's clock has gone back since the cursor was taken, by more than its machines may differ. Within a third of
 * the overlap nothing can be missed: a cycle later the rest of it still covers what was stamped in between.
 */
function wasAhead({ store, adapter }: SyncContext, serverTime: Instant | null): boolean {
  const { changes, changesOverlapSeconds } = adapter.capabilities;
  const cursor = getCursor(store, timeEntries);
  if (changes !== 'updated_since' || cursor === null || serverTime === null) return false;
  const tolerated = (changesOverlapSeconds * 1000) / 3;
  return Date.parse(serverTime) < Date.parse(cursor.since) - tolerated;
}

function latest(known: Instant | null, items: readonly RemoteEntry[]): Instant | null {
  return items.reduce<Instant | null>(
    (newest, { updatedAt }) => (newest === null || updatedAt > newest ? updatedAt : newest),
    known,
  );
}

/**
 * Where to go on from: the vendor's own cursor as it gave it, nowhere of a vendor that lists everything each time, else the
 * server's time, and a little before it to cover its resolution and late commits.
 */
function sinceOf({ store, adapter }: SyncContext): string | null {
  const { changes, changesOverlapSeconds } = adapter.capabilities;
  if (changes === 'cursor') return getFeedCursor(store, timeEntries);
  const cursor = changes === 'full_list' ? null : getCursor(store, timeEntries);
  if (cursor === null) return null;
  const overlapMs = changesOverlapSeconds * 1000;
  return new Date(Date.parse(cursor.since) - overlapMs).toISOString();
}

/** Records that name a matter or a person not known here: the reference data is read first, then they are read again. */
async function readUnknown(context: SyncContext, things: readonly Unreadable[]): Promise<StepEnd | null> {
  const end = await readReference(
    context,
    things.some(({ unknown }) => unknown === 'codes') ? 'all' : 'without_codes',
  );
  if (end !== null) return end;
  return readByIds(
    context,
    things.flatMap(({ remoteId }) => (remoteId === null ? [] : [remoteId])),
  );
}

/** Reads the named records again and applies them; nothing follows from the absence of any (contract 6). */
export async function readByIds(
  context: SyncContext,
  remoteIds: readonly RemoteId[],
): Promise<StepEnd | null> {
  const size = context.adapter.capabilities.idsPerCall;
  for (let from = 0; from < remoteIds.length; from += size) {
    if (context.stopped()) return stoppedEnd;
    const page = await context.adapter.listByIds(remoteIds.slice(from, from + size), context.ids);
    if (page.kind !== 'done') return endOf(page);
    pageApart(context, (part) => {
      for (const remote of page.value.items) applyRemote(part, remote);
      for (const thing of page.value.unreadable) applyUnreadable(part, thing);
    });
  }
  return null;
}
