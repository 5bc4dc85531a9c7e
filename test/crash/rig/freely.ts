import { setImmediate } from 'node:timers/promises';
import type { EntriesDeed } from '../../../shared/ipc/bulk-calls';
import type { EntryPatch } from '../../../shared/ipc/views';
import { systemIds } from '../../../src-main/providers/ids';
import type { Dice } from '../../simulation/world/dice';
import { activityCodes, taskCodes, workDates } from '../../simulation/world/firm';
import { decide } from './decide';
import type { Hands } from './hands';

type Seen = {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly billed: number;
  readonly deleted: number;
};

/** What a person does, in no order, for ever, while the engine syncs by itself and now and then by hand. */
export async function actFreely(hands: Hands, dice: Dice): Promise<never> {
  for (;;) {
    await anAct(hands, dice);
    for (let turns = dice.below(12); turns > 0; turns -= 1) await setImmediate();
  }
}

function anAct(hands: Hands, dice: Dice): Promise<unknown> {
  const { engine, act, rows } = hands;
  const { handlers } = engine;
  const entries = rows<Seen>(
    `SELECT id, revision, review_state AS state, coalesce(billed_seconds, worked_seconds) AS billed,
       deleted_at IS NOT NULL AS deleted FROM entry ORDER BY number DESC LIMIT 60`,
  );
  const one = dice.pick(entries.filter(({ deleted }) => deleted === 0));
  const timers = rows<{ id: string; running: number; asks: number }>(
    `SELECT t.id, EXISTS (SELECT 1 FROM segment s WHERE s.timer_id = t.id AND s.stopped_at IS NULL) AS running,
       t.recovered_from IS NOT NULL AS asks FROM timer t WHERE t.entry_id IS NULL AND t.discarded_at IS NULL`,
  );
  const timer = dice.pick(timers);
  const choice = dice.below(100);
  if (one === undefined || choice < 22) return add(hands, dice);
  const { id, revision } = one;
  if (choice < 34)
    return act('edit', [id], () => handlers.entryEdit({ id, revision, patch: aPatch(dice), reason: null }));
  if (choice < 36) return changeSome(hands, entries, dice);
  if (choice < 38) return act('delete', [id], () => handlers.entryDelete({ id, revision }));
  if (choice < 40) {
    const gone = dice.pick(entries.filter(({ deleted }) => deleted === 1));
    return gone === undefined
      ? add(hands, dice)
      : act('restore', [gone.id], () => handlers.entryRestore({ id: gone.id }));
  }
  if (choice < 62) return approveSome(hands, entries, dice);
  if (choice < 64) return act('withdraw', [id], () => handlers.prebillWithdraw({ entryIds: [id] }));
  if (choice < 66 && one.billed > 1)
    return act('write down', [id], () =>
      handlers.prebillWriteDown({
        id,
        revision,
        billedSeconds: dice.below(one.billed),
        reason: 'A courtesy',
      }),
    );
  if (choice < 68 && one.billed > 2) {
    const first = 1 + dice.below(one.billed - 1);
    const parts = [first, one.billed - first].map((billedSeconds) => ({
      billedSeconds,
      narrative: narrative(dice),
    }));
    return act('split', [id], () => handlers.prebillSplit({ id, revision, parts }));
  }
  if (choice < 72) return act('undo', ['any'], () => handlers.undoLast({}));
  if (choice < 74) return act('redo', ['any'], () => handlers.redoLast({}));
  if (choice < 78 || timer === undefined)
    return act('start timer', [], () =>
      handlers.timerStart({ matterId: aMatter(hands, dice), narrative: narrative(dice) }),
    );
  if (choice < 84) {
    if (timer.asks === 1)
      return act('recover timer', [], () =>
        handlers.timerRecover({ id: timer.id, keep: dice.one(['all', 'until_seen']) }),
      );
    return act('finish timer', ['any'], () => handlers.timerFinish({ id: timer.id }));
  }
  if (choice < 86)
    return act('pause timer', [], () =>
      timer.running === 1 ? handlers.timerPause({ id: timer.id }) : handlers.timerResume({ id: timer.id }),
    );
  if (choice < 94) return decide(hands, dice);
  return act('sync now', [], () => handlers.syncNow({}));
}

function add({ act, engine, ...hands }: Hands, dice: Dice): Promise<unknown> {
  const requestId = systemIds.uuid();
  const isTemporary = dice.chance(0.1);
  return act('create', [requestId], () =>
    engine.handlers.entryCreate({
      requestId,
      patch: { ...aPatch(dice), matterId: isTemporary ? null : aMatter({ act, engine, ...hands }, dice) },
      rawText: null,
      source: 'quick_entry',
      temporaryMatterName: isTemporary ? `Matter ${dice.below(5)}` : null,
    }),
  );
}

/** Several at once, as the preview showed it. */
async function changeSome({ act, engine }: Hands, entries: readonly Seen[], dice: Dice): Promise<unknown> {
  const ids = entries.slice(0, dice.between(1, 5)).map(({ id }) => id);
  const deed: EntriesDeed = dice.chance(0.2)
    ? { kind: 'delete' }
    : { kind: 'shift', days: dice.between(-3, 3) };
  const asked = { pick: { ids }, deed };
  const { seal } = await engine.handlers.entriesTry(asked);
  return act('change entries', ids, () => engine.handlers.entriesChange({ ...asked, seal }));
}

/** Into review and approved in one go, so that there is something to send. */
async function approveSome({ act, engine }: Hands, entries: readonly Seen[], dice: Dice): Promise<unknown> {
  const some = entries
    .filter(({ deleted, state }) => deleted === 0 && state !== 'approved')
    .slice(0, dice.between(1, 3));
  const drafts = some.filter(({ state }) => state !== 'in_review').map(({ id }) => id);
  if (some.length === 0) return act('sync now', [], () => engine.handlers.syncNow({}));
  if (drafts.length > 0)
    await act('submit', drafts, () => engine.handlers.prebillSubmit({ entryIds: drafts }));
  const lines = some.map(({ id, revision }) => ({ id, revision }));
  await act(
    'approve',
    lines.map(({ id }) => id),
    () => engine.handlers.prebillApprove({ lines }),
  );
  return act('sync now', [], () => engine.handlers.syncNow({}));
}

function aMatter({ rows }: Hands, dice: Dice): string | null {
  return (
    dice.pick(rows<{ id: string }>("SELECT id FROM matter WHERE status = 'open' ORDER BY number"))?.id ?? null
  );
}

function aPatch(dice: Dice): EntryPatch {
  return {
    workDate: dice.one(workDates),
    workedSeconds: dice.between(1, 30_000),
    narrative: narrative(dice),
    taskCode: dice.one(taskCodes),
    activityCode: dice.one(activityCodes),
  };
}

const words = ['draft', 'motion', 'compel', 'hearing', 'call', 'client', 'review', 'deposition'] as const;

/** No two alike, with a mark that colleagues leave in place: each record tells whose work it is. */
function narrative(dice: Dice): string {
  const text = Array.from({ length: dice.between(3, 40) }, () => dice.one(words)).join(' ');
  return `${text} #${systemIds.uuid().slice(-6)}`;
}
