import type { PushPlan } from '../../../shared/ipc/views';
import { words } from '../../words';

type PlanLine = PushPlan['lines'][number];

/** The kinds of line in the order in which a person reads a push: what goes, what stays, why. */
const order: readonly PlanLine['what'][] = [
  'create',
  'update',
  'delete',
  'settle',
  'held',
  'conflict',
  'awaiting_approval',
];

/** A line of the dry run with what became of it after *Send now*. */
export type PushLine = PlanLine & {
  readonly id: string;
  readonly outcome: 'planned' | 'waiting' | 'sent' | 'stopped';
};

const goes: readonly PlanLine['what'][] = ['create', 'update', 'delete', 'settle'];

/** Whether a push would send something. */
export function hasWork(plan: PushPlan): boolean {
  return plan.creates + plan.updates + plan.deletes > 0 || plan.lines.some(({ what }) => what === 'settle');
}

/**
 * The lines of a push. Before it starts: the plan. Afterwards: each line that was to go, with what the queue says of it
 * now; a line that has left the queue is on the PMS, one that is held or in conflict was stopped there.
 */
export function pushLines(started: PushPlan | null, now: PushPlan): PushLine[] {
  const lines = started === null ? now.lines.map(asPlanned) : followed(started, now);
  return lines.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

function asPlanned(line: PlanLine): PushLine {
  return { ...line, id: line.entryId, outcome: 'planned' };
}

function followed(started: PushPlan, now: PushPlan): PushLine[] {
  const current = new Map(now.lines.map((line) => [line.entryId, line]));
  return started.lines
    .filter(({ what }) => goes.includes(what))
    .map((line) => {
      const today = current.get(line.entryId);
      if (today === undefined) return { ...line, id: line.entryId, outcome: 'sent' };
      const isStopped = today.what === 'held' || today.what === 'conflict';
      return {
        ...line,
        what: isStopped ? today.what : line.what,
        words: today.words,
        id: line.entryId,
        outcome: isStopped ? 'stopped' : 'waiting',
      };
    });
}

/** "41 new, 3 changed, 1 held". */
export function planWords(plan: PushPlan): string {
  const settled = plan.lines.filter(({ what }) => what === 'settle').length;
  const parts: readonly (readonly [number, string])[] = [
    [plan.creates, 'new'],
    [plan.updates, 'changed'],
    [plan.deletes, 'deleted'],
    [settled, words.prebill.toBeLookedUp],
    [plan.held, 'held'],
    [plan.conflicts, words.prebill.inConflict],
    [plan.awaitingApproval, words.prebill.awaitingApproval],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return said.length === 0 ? words.prebill.nothingToSend : said.join(', ');
}
