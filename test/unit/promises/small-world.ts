import type {
  BookBase,
  BookConflict,
  BookEntry,
  BookOutboxRow,
  BookTimer,
} from '../../helpers/promises/book';
import type { Finals, HistoryEvent, ReplacedVersion } from '../../helpers/promises/history';
import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';
import {
  account,
  adopted,
  approval,
  asked,
  baseOf,
  draft,
  entryOf,
  factsOf,
  gone,
  laptop,
  type Mutable,
  pushed,
  recordOf,
  rowOf,
  sent,
  type Told,
  told,
  writeOf,
} from './parts';

/**
 * A small world in which every promise is kept, by hand: one laptop, one firm, and one entry of each fate. A test changes
 * one thing in it and looks at which rule says so.
 */
export type SmallWorld = {
  history: HistoryEvent[];
  entries: Mutable<BookEntry>[];
  bases: Mutable<BookBase>[];
  outbox: Mutable<BookOutboxRow>[];
  conflicts: Mutable<BookConflict>[];
  /** Sealed into a chain when the world is judged. */
  events: Told[];
  parked: string[];
  missing: string[];
  timers: Mutable<BookTimer>[];
  said: string[];
  status: Record<string, number>;
  activities: Mutable<TrueActivity>[];
  deleted: Mutable<GroundTruth['deleted'][number]>[];
  writes: Mutable<GroundTruth['writes'][number]>[];
  updateGuard: NonNullable<Finals['updateGuard']>;
  normalise?: NonNullable<Finals['normalise']>;
  /** Whether the PMS's own books are at hand. */
  hasTruth: boolean;
};

const versionOf = (recordId: string, note: string): ReplacedVersion => ({
  recordId,
  note,
  seconds: 3600,
  date: '2026-11-18',
});

/** A timer that ran for an hour. */
const ran = {
  id: 'timer-1',
  segments: [{ startedAt: '2026-11-18T14:00:00.000Z', stoppedAt: '2026-11-18T15:00:00.000Z' }],
};

export function smallWorld(): SmallWorld {
  const first = factsOf('Draft motion #1');
  const second = factsOf('Draft motion to compel #1');
  const theirs = factsOf('Review file, words of the office');
  const made = entryOf(sent, first.narrative);
  const edited = entryOf(sent, second.narrative, { revision: 2 });
  const came = entryOf(adopted, 'Call with client', { source: 'pms' });
  const followed = { ...came, narrative: 'Call with client re hearing', revision: 2 };
  const waiting = entryOf(draft, 'Notes #2', { reviewState: 'draft' });
  const opened = entryOf(asked, 'Review file', { source: 'pms' });
  const openedHere = { ...opened, narrative: 'Review file, words of the laptop', revision: 2 };
  const away = entryOf(gone, 'Travel', { source: 'pms' });
  const trashed = { ...away, revision: 2, deletedAt: '2026-11-18T16:00:00.000Z' };
  const conflict = {
    base: factsOf('Review file'),
    local: factsOf(openedHere.narrative),
    remote: { remoteId: '14', etag: '"14-2"', facts: theirs },
    candidates: [],
  };
  const world: SmallWorld = {
    history: [
      { kind: 'start', at: 0, laptop, amnesia: false },
      { kind: 'command', at: 1, laptop, name: 'entry.create', entryIds: [sent], reply: 'ok', words: '' },
      { kind: 'command', at: 2, laptop, name: 'entry.create', entryIds: [draft], reply: 'ok', words: '' },
      {
        kind: 'request',
        at: 3,
        laptop,
        request: 1,
        method: 'POST',
        path: '/api/v4/activities.json',
        account,
      },
      { kind: 'applied', at: 4, laptop, request: 1, made: { recordId: '11', note: first.narrative } },
      { kind: 'answer', at: 5, laptop, request: 1, status: 201, words: '' },
      {
        kind: 'request',
        at: 6,
        laptop,
        request: 2,
        method: 'GET',
        path: '/api/v4/activities/11.json',
        account,
      },
      { kind: 'answer', at: 7, laptop, request: 2, status: 200, words: '' },
      {
        kind: 'request',
        at: 8,
        laptop,
        request: 3,
        method: 'PATCH',
        path: '/api/v4/activities/11.json',
        account,
      },
      { kind: 'applied', at: 9, laptop, request: 3, replaced: versionOf('11', first.narrative) },
      { kind: 'answer', at: 10, laptop, request: 3, status: 200, words: '' },
      {
        kind: 'request',
        at: 11,
        laptop,
        request: 5,
        method: 'GET',
        path: '/api/v4/activities/16.json',
        account,
      },
      { kind: 'answer', at: 12, laptop, request: 5, status: 200, words: '' },
      {
        kind: 'request',
        at: 13,
        laptop,
        request: 6,
        method: 'DELETE',
        path: '/api/v4/activities/16.json',
        account,
      },
      { kind: 'applied', at: 14, laptop, request: 6, replaced: versionOf('16', 'Travel') },
      { kind: 'answer', at: 15, laptop, request: 6, status: 204, words: '' },
      { kind: 'quiet', at: 20 },
    ],
    entries: [edited, followed, waiting, openedHere, trashed],
    bases: [
      { ...baseOf(sent, 11, second.narrative), etag: '"11-2"' },
      { ...baseOf(adopted, 12, followed.narrative), etag: '"12-2"' },
      baseOf(asked, 14, opened.narrative),
    ],
    outbox: [
      rowOf('operation-1', sent, { payload: first }),
      rowOf('operation-2', sent, { payload: second, operation: 'update' }),
      rowOf('operation-3', draft, {
        payload: null,
        state: 'awaiting_approval',
        attempts: 0,
        attemptedAt: null,
      }),
    ],
    conflicts: [
      {
        id: 'conflict-1',
        entryId: asked,
        kind: 'same_field',
        ...conflict,
        local: { facts: conflict.local, deleted: false },
        decision: null,
        closedAt: null,
      },
    ],
    events: [
      told('entry.create', sent, null, made),
      { ...told('timer.pause', ran.id, null, ran), subject: 'timer' },
      approval(sent, first),
      pushed(sent, 'operation-1', first),
      told('entry.edit', sent, made, edited),
      approval(sent, second),
      pushed(sent, 'operation-2', second),
      told('sync.adopt', adopted, null, { entry: came, remoteId: '12', etag: '"12-1"' }),
      told('sync.fast_forward', adopted, came, followed),
      told('entry.create', draft, null, waiting),
      told('sync.adopt', asked, null, { entry: opened, remoteId: '14', etag: '"14-1"' }),
      told('entry.edit', asked, opened, openedHere),
      told('conflict.open', asked, null, {
        conflictId: 'conflict-1',
        kind: 'same_field',
        localDeleted: false,
        ...conflict,
      }),
      told('sync.adopt', gone, null, { entry: away, remoteId: '15', etag: '"15-1"' }),
      told('sync.trash', gone, away, trashed),
      told('sync.record_gone', gone, { remoteId: '15', etag: '"15-1"', facts: factsOf('Travel') }, null),
    ],
    parked: [],
    missing: [],
    timers: [ran],
    said: ['Notes #2', 'Draft motion #1'],
    status: { safe: 4, onPms: 2, waiting: 1, inConflict: 1, held: 0, unknown: 0 },
    activities: [
      { ...recordOf(11, second.narrative, 'api'), etag: '"11-2"' },
      { ...recordOf(12, followed.narrative, 'office'), etag: '"12-2"' },
      { ...recordOf(14, theirs.narrative, 'office'), etag: '"14-2"' },
    ],
    deleted: [{ ...recordOf(15, 'Travel', 'office'), deletedAt: '2026-11-18T15:30:00Z', deletedBy: '' }],
    writes: [
      writeOf(1, { method: 'POST', recordId: 11, what: 'create', etagAfter: '"11-1"' }),
      writeOf(2, { method: 'PATCH', recordId: 11, what: 'update', ifMatch: '"11-1"', etagBefore: '"11-1"' }),
    ],
    updateGuard: 'if_match',
    hasTruth: true,
  };
  // No part is shared with another: a test changes a row and leaves what its trail says.
  return JSON.parse(JSON.stringify(world));
}
