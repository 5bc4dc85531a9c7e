import { setTimeout } from 'node:timers/promises';
import type { EntryPatch } from '../../../shared/ipc/views';
import { systemIds } from '../../../src-main/providers/ids';
import { authorizationCode, redirectUri } from '../../pms-server/client/vendor-client';
import type { OfficeActionInput } from '../../pms-server/office/action';
import { people } from '../../simulation/world/firm';
import type { Hands } from './hands';
import type { LeapClock } from './leap-clock';
import { workIsBilled } from './story-of-a-bill';

export type Stage = {
  /** Where the firm answers. */
  readonly url: string;
  /** Time on this laptop, and who sits at it. */
  readonly laptop: Pick<LeapClock, 'leap' | 'moveWall' | 'leaveDesk'>;
};

/** Longer than any pause of the engine between two looks at the same thing. */
const longPauseMs = 200_000;

/** One working day in which everything happens once: each failpoint of the product lies somewhere on its way. */
export async function tellStory(hands: Hands, stage: Stage): Promise<void> {
  const day = dayOf(hands, stage);
  await day.synced();
  await dayOfEntries(day);
  await answersAreLost(day);
  await colleaguesAct(day);
  await recordsVanish(day);
  await timersRun(day);
  await timeIsDoubted(day, stage);
  await workIsBilled(day);
  await settingsAndSignIn(day, stage);
}

export type Day = ReturnType<typeof dayOf>;
type Row = { readonly id: string; readonly revision: number };

function dayOf(hands: Hands, { url, laptop }: Stage) {
  const { engine, act, rows } = hands;
  const { handlers } = engine;
  let made = 0;
  const rig = async (what: string, body = ''): Promise<void> => {
    await fetch(`${url}/rig/${what}`, { method: 'POST', body });
  };
  /** Entries, records and conflicts are told by what was typed; this laptop may have forgotten how it got them. */
  const entry = (mark: string): Row => {
    const [row] = rows<Row>(
      'SELECT id, revision FROM entry WHERE narrative LIKE ? ORDER BY number LIMIT 1',
      `%${mark}`,
    );
    if (row === undefined) throw new Error(`No entry ${mark}`);
    return row;
  };
  const day = {
    ...hands,
    handlers,
    rig,
    entry,
    office: (action: OfficeActionInput) => rig('office', JSON.stringify(action)),
    record: (mark: string): number =>
      Number(
        rows<{ id: string }>('SELECT remote_id AS id FROM base WHERE entry_id = ?', entry(mark).id)[0]?.id,
      ),
    conflict: (mark: string): string =>
      rows<Row>('SELECT id FROM conflict WHERE entry_id = ? ORDER BY opened_at DESC', entry(mark).id)[0]
        ?.id ?? '',
    async synced(): Promise<void> {
      await idle();
      await act('sync now', [], () => handlers.syncNow({}));
      await idle();
    },
    async later(milliseconds = longPauseMs): Promise<void> {
      await rig('leap', String(milliseconds));
      laptop.leap(milliseconds);
      await day.synced();
    },
    async add(mark: string, patch: EntryPatch = {}): Promise<void> {
      made += 1;
      await act('create', [], () =>
        handlers.entryCreate({
          requestId: systemIds.uuid(),
          patch: {
            matterId: day.matter('00104-001'),
            workDate: '2026-11-18',
            workedSeconds: 360 * (made + 10),
            narrative: `Draft of the story ${mark}`,
            taskCode: 'L110',
            activityCode: 'A103',
            ...patch,
          },
          rawText: null,
          source: 'quick_entry',
          temporaryMatterName: null,
        }),
      );
    },
    matter: (number: string): string =>
      rows<Row>('SELECT id FROM matter WHERE number = ?', number)[0]?.id ?? '',
    edit: (mark: string, patch: EntryPatch) =>
      act('edit', [entry(mark).id], () => handlers.entryEdit({ ...entry(mark), patch, reason: null })),
    async approve(...marks: string[]): Promise<void> {
      const entryIds = marks.map((mark) => entry(mark).id);
      await act('submit', entryIds, () => handlers.prebillSubmit({ entryIds }));
      await act('approve', entryIds, () => handlers.prebillApprove({ lines: marks.map(entry) }));
    },
    async sent(...marks: string[]): Promise<void> {
      await day.approve(...marks);
      await day.synced();
    },
  };
  const idle = async (): Promise<void> => {
    while ((await handlers.statusGet({})).syncing) await setTimeout(1);
  };
  return day;
}

async function dayOfEntries(day: Day): Promise<void> {
  const { act, handlers, add, edit, entry, sent, approve } = day;
  for (const mark of ['#a', '#b', '#c', '#d', '#e', '#f', '#g']) await add(mark);
  await edit('#a', { narrative: 'Draft of the story, again #a' });
  await act('delete', [entry('#b').id], () => handlers.entryDelete(entry('#b')));
  await act('restore', [entry('#b').id], () => handlers.entryRestore({ id: entry('#b').id }));
  await act('undo', [], () => handlers.undoLast({}));
  await act('redo', [], () => handlers.redoLast({}));
  const some = {
    pick: { ids: [entry('#e').id, entry('#g').id] },
    deed: { kind: 'shift' as const, days: -1 },
  };
  const { seal } = await handlers.entriesTry(some);
  await act('change entries', some.pick.ids, () => handlers.entriesChange({ ...some, seal }));
  await act('submit', [], () => handlers.prebillSubmit({ entryIds: [entry('#b').id] }));
  await act('return', [], () =>
    handlers.prebillReturn({ entryIds: [entry('#b').id], comment: 'Which exhibits?' }),
  );
  await act('submit', [], () => handlers.prebillSubmit({ entryIds: [entry('#b').id] }));
  await act('hold', [], () => handlers.prebillHold({ entryIds: [entry('#b').id], comment: 'Not yet' }));
  await approve('#c');
  await act('withdraw', [], () => handlers.prebillWithdraw({ entryIds: [entry('#c').id] }));
  await act('write down', [], () =>
    handlers.prebillWriteDown({ ...entry('#d'), billedSeconds: 360, reason: 'A courtesy' }),
  );
  await act('split', [], () =>
    handlers.prebillSplit({
      ...entry('#e'),
      parts: [
        { billedSeconds: 360, narrative: 'One half #e' },
        { billedSeconds: 360 * 14, narrative: 'The other half #e2' },
      ],
    }),
  );
  await sent('#a', '#b', '#c', '#d', '#e', '#e2', '#f');
  await edit('#a', { narrative: 'Draft of the story, third #a' });
  await sent('#a');
  await act('delete', [], () => handlers.entryDelete(entry('#f')));
  await day.synced();
}

async function answersAreLost(day: Day): Promise<void> {
  const { add, approve, rig, edit, later, synced } = day;
  // Applied, and nobody says so.
  await add('#lost');
  await approve('#lost');
  await rig('lose');
  await synced();
  await later();
  // Not applied, and nobody says so: looked for twice, and sent again.
  await add('#dropped');
  await approve('#dropped');
  await rig('drop');
  await synced();
  await later();
  await later();
  await later();
  await edit('#b', { narrative: 'Draft of the story, changed and lost #b' });
  await approve('#b');
  await rig('lose');
  await synced();
  await later();
}

async function colleaguesAct(day: Day): Promise<void> {
  const { act, handlers, office, edit, entry, record, conflict, synced, approve, add, later } = day;
  await office({ do: 'edit', activityId: record('#c'), changes: { note: 'Changed at the office #c' } });
  await edit('#c', { narrative: 'Changed on the laptop #c' });
  await synced();
  const answer = async (mark: string) => {
    const view = await handlers.conflictGet({ id: conflict(mark) });
    const { result } = view.choices.find(({ choice }) => choice === 'keep_laptop') ?? { result: null };
    return {
      id: conflict(mark),
      choice: 'keep_laptop' as const,
      result,
      remoteEtag: view.remoteEtag,
      ownEtag: view.ownEtag,
      localRevision: view.localRevision,
      candidateRemoteId: null,
      reason: null,
    };
  };
  const choose = async (mark: string): Promise<void> => {
    const decision = await answer(mark);
    await act('decide', ['any'], () => handlers.conflictDecide(decision));
  };
  await act('snooze', [], () => handlers.conflictSnooze({ id: conflict('#c'), hours: 1 }));
  await act('send back', [], () =>
    handlers.conflictReturn({ id: conflict('#c'), comment: 'Which is right?' }),
  );
  await choose('#c');
  await act('undo a decision', ['any'], () => handlers.conflictUndo({ id: conflict('#c') }));
  const decisions = [await answer('#c')];
  await act('decide all', ['any'], () => handlers.conflictDecideAll({ decisions }));
  await act('undo all', ['any'], () => handlers.conflictUndoAll({ ids: [conflict('#c')] }));
  await choose('#c');
  await synced();
  // A matter that asks for codes all at once holds what has none.
  await add('#held', { matterId: day.matter('00141-001'), taskCode: null, activityCode: null });
  await approve('#held');
  await office({ do: 'setRequireCodes', matter: '00141-001', required: true });
  await synced();
  const [held] = day.rows<{ id: string }>(
    "SELECT operation_id AS id FROM outbox WHERE entry_id = ? AND state = 'held'",
    entry('#held').id,
  );
  await office({ do: 'setRequireCodes', matter: '00141-001', required: false });
  if (held !== undefined) await act('retry', [], () => handlers.holdRetry({ operationId: held.id }));
  await later();
  // One that closes asks a person about what was meant for it.
  await add('#closed', { matterId: day.matter('00141-001') });
  await approve('#closed');
  await office({ do: 'setMatterStatus', matter: '00141-001', status: 'Closed' });
  await later(1_000_000);
  await office({ do: 'setMatterStatus', matter: '00141-001', status: 'Open' });
  await later(1_000_000);
  await choose('#closed');
  await office({ do: 'bill', activityIds: [record('#d')] });
  await later(1_000_000);
}

async function recordsVanish(day: Day): Promise<void> {
  const { act, handlers, office, later, rows } = day;
  await office({ do: 'delete', activityId: day.record('#e') });
  await later();
  const records = rows<{ id: string }>(
    "SELECT b.remote_id AS id FROM base b JOIN entry e ON e.id = b.entry_id WHERE b.on_bill = 0 AND e.source = 'pms'",
  );
  for (const { id } of records.slice(0, 6)) await office({ do: 'delete', activityId: Number(id) });
  await later();
  await act('they were deleted', ['any'], () => handlers.missingDecide({ choice: 'they_were_deleted' }));
  await day.synced();
}

async function timersRun(day: Day): Promise<void> {
  const { act, handlers, rows, matter, rig, later } = day;
  const open = (): string =>
    rows<{ id: string }>('SELECT id FROM timer WHERE entry_id IS NULL AND discarded_at IS NULL')[0]?.id ?? '';
  const start = () =>
    act('start timer', [], () =>
      handlers.timerStart({ matterId: matter('00104-001'), narrative: 'By the clock #timed' }),
    );
  // The one that ran on from yesterday.
  const left = open();
  await act('recover timer', [], () => handlers.timerRecover({ id: left, keep: 'until_seen' }));
  await act('discard timer', [], () => handlers.timerDiscard({ id: left }));
  await start();
  await act('pause timer', [], () => handlers.timerPause({ id: open() }));
  await act('resume timer', [], () => handlers.timerResume({ id: open() }));
  await act('edit timer', [], () =>
    handlers.timerEdit({
      id: open(),
      matterId: matter('00104-001'),
      narrative: 'By the clock, and longer #timed',
      taskCode: 'L110',
      activityCode: 'A103',
    }),
  );
  // The heartbeat.
  await later(31_000);
  await act('finish timer', ['any'], () => handlers.timerFinish({ id: open() }));
  await start();
  await act('discard timer', [], () => handlers.timerDiscard({ id: open() }));
  await rig('leap', '0');
}

/** An absence, a clock that is moved under a running timer, a hearing, and timers put together and cut by day. */
async function timeIsDoubted(day: Day, { laptop }: Stage): Promise<void> {
  const { act, handlers, rows, matter, later } = day;
  const open = () =>
    rows<{ id: string }>(
      'SELECT id FROM timer WHERE entry_id IS NULL AND discarded_at IS NULL ORDER BY created_at',
    ).map(({ id }) => id);
  const start = (narrative: string) =>
    act('start timer', [], () => handlers.timerStart({ matterId: matter('00104-001'), narrative }));
  await start('By the clock, doubted #doubted');
  laptop.leaveDesk(true);
  await later(900_000);
  laptop.leaveDesk(false);
  await later(31_000);
  for (const milliseconds of [60_000, -60_000]) {
    laptop.moveWall(milliseconds);
    await later(31_000);
  }
  const ids = rows<{ id: string }>('SELECT id FROM timer_doubt WHERE answer IS NULL').map(({ id }) => id);
  await act('answer about time', [], () => handlers.timerAnswer({ ids, keep: false }));
  await act('court mode', [], () => handlers.courtSet({ on: true }));
  await act('court mode', [], () => handlers.courtSet({ on: false }));
  await start('And another one #doubted');
  const [intoId = '', otherId = ''] = open();
  await act('merge timers', [], () => handlers.timerMerge({ intoId, otherId }));
  await act('finish timer by day', ['any'], () => handlers.timerFinishByDay({ id: intoId }));
  const [timed] = rows<Row & { workDate: string }>(
    "SELECT id, revision, work_date AS workDate FROM entry WHERE narrative LIKE '%#doubted' AND deleted_at IS NULL",
  );
  if (timed === undefined) return;
  const { workDate, ...row } = timed;
  await act('place entry', [row.id], () =>
    handlers.entryPlace({ ...row, fromAt: `${workDate}T15:00:00.000Z`, toAt: `${workDate}T16:00:00.000Z` }),
  );
  await act('day done', [], () => handlers.dayDoneSet({ workDate, isDone: true }));
  await act('missing time asked', [], () => handlers.missingTimeAsked({ workDate }));
  const stamp = `${workDate.replaceAll('-', '')}T120000Z`;
  const text = ['a', 'b'].map((uid) =>
    [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART:${stamp}`,
      'DURATION:PT1H',
      'SUMMARY:Prep #event',
      'END:VEVENT',
    ].join('\n'),
  );
  await act('read a calendar', [], () =>
    handlers.calendarPiece({
      readingId: systemIds.uuid(),
      name: 'work.ics',
      index: 0,
      text: ['BEGIN:VCALENDAR', ...text, 'END:VCALENDAR', ''].join('\n'),
      isLast: true,
    }),
  );
  const [a, b] = ['a', 'b'].map((uid) => ({ uid, occurrence: '' }));
  if (a === undefined || b === undefined) return;
  await act('take an event', ['any'], () => handlers.calendarTake({ ...a, matterId: matter('00104-001') }));
  await act('dismiss an event', [], () => handlers.calendarDismiss({ ...b, isDismissed: true }));
  await act('forget the calendar', [], () => handlers.calendarForget({}));
}

async function settingsAndSignIn(day: Day, { url }: Stage): Promise<void> {
  const { act, handlers, engine, rows, matter } = day;
  await act('create', [], () =>
    handlers.entryCreate({
      requestId: systemIds.uuid(),
      patch: { workDate: '2026-11-18', workedSeconds: 720, narrative: 'For somebody new #new' },
      rawText: null,
      source: 'quick_entry',
      temporaryMatterName: 'A new client',
    }),
  );
  const [temporary] = rows<{ id: string }>("SELECT id FROM matter WHERE status = 'temporary'");
  if (temporary !== undefined)
    await act('join matter', ['any'], () =>
      handlers.temporaryMatterJoin({ temporaryId: temporary.id, matterId: matter('00104-001') }),
    );
  await act('back up', [], () => handlers.backupNow({}));
  await act('settings', [], () => handlers.settingsSet({ dayTargetSeconds: 21_600 }));
  const phrase = { kind: 'phrase' as const, trigger: 'mtc', standsFor: 'motion to compel', instead: null };
  await act('keep a phrase', [], () => handlers.shorthandSet(phrase));
  await act('keep what is typed', [], () => handlers.keptSet({ place: 'quick-entry', value: '"1.2 smith"' }));
  await act('firm words', [], () => handlers.firmWordsChange({ add: ['Rivera'], remove: [] }));
  await act('work offline', [], () => handlers.workOffline({ on: true }));
  await act('work online', [], () => handlers.workOffline({ on: false }));
  await day.synced();
  await act('sign out', [], () => engine.session.signOut());
  // A code is good for one try: whoever tries again has been to the vendor's page again.
  await act('sign in', [], async () =>
    engine.session.completeSignIn(await authorizationCode(url, people[0]), redirectUri),
  );
  await day.synced();
}
