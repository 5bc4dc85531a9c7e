import type { Id } from '../../shared/domain/id';
import type { LineAct, LineActOutcome } from '../../shared/ipc/prebill-calls';
import { sumByCurrency } from '../../shared/money/amounts';
import { entryViews } from '../queries/entry-view';
import { billedTime } from '../queries/prebill-matters';
import type { StoreContext } from '../store/database';
import { approveLines } from './prebill-approve';
import { codeLines } from './prebill-code';
import { linesWord, type PrebillLine, prebillLines } from './prebill-line';
import { mergeLines } from './prebill-merge';
import { moveLinesTo } from './prebill-move';
import { chargeLines } from './prebill-no-charge';
import { replaceInLines } from './prebill-replace';
import { takeWriteDownBack, writeDownLines } from './prebill-write-down';
import { runCommand, tryCommand } from './run-command';

/**
 * Does one thing to several lines of the revisions that were shown, all or none: one transaction, one step to undo.
 * @returns hours and money of the lines before and after, so that what was said beforehand can be held against it
 */
export function actOnLines(store: StoreContext, act: LineAct): LineActOutcome {
  return runCommand(store, { name: `prebill.${act.kind}`, label: labelOf(act) }, () => perform(store, act));
}

/** What it would do, found by doing it and taking it back: the preview can't differ from the deed. */
export function tryOnLines(store: StoreContext, act: LineAct): LineActOutcome {
  return tryCommand(store, 'prebill.try', () => perform(store, act));
}

function perform(store: StoreContext, act: LineAct): LineActOutcome {
  const revisions = new Map(act.lines.map(({ id, revision }) => [id, revision]));
  const lines = prebillLines(store, [...revisions.keys()], revisions);
  const ids = lines.map(({ entry }) => entry.id);
  const before = figuresOf(store, ids);
  const { changed, kept } = carryOut(store, act, lines);
  return { changed, before, after: figuresOf(store, ids), kept };
}

type Done = Pick<LineActOutcome, 'changed' | 'kept'>;

function carryOut(store: StoreContext, act: LineAct, lines: readonly PrebillLine[]): Done {
  const plain = (changed: number): Done => ({ changed, kept: null });
  switch (act.kind) {
    case 'approve':
      return plain(approveLines(store, lines).approved);
    case 'no_charge':
      return plain(chargeLines(store, lines, 'no_charge', act.reason));
    case 'charge':
      return plain(chargeLines(store, lines, 'billable', act.reason));
    case 'move':
      return plain(moveLinesTo(store, lines, act.matterId, act.reason));
    case 'merge':
      return { changed: lines.length, kept: mergeLines(store, lines, act.narrative) };
    case 'write_down':
      return plain(writeDownLines(store, lines, act.how, act.reason));
    case 'write_up':
      return plain(takeWriteDownBack(store, lines, act.reason));
    case 'code':
      return plain(codeLines(store, lines, act.codes));
    case 'replace':
      return plain(replaceInLines(store, lines, act.query, act.replacement));
  }
}

function figuresOf(store: StoreContext, ids: readonly Id[]): LineActOutcome['before'] {
  const views = entryViews(store, ids).filter(({ entry }) => entry.deletedAt === null);
  return {
    lines: views.length,
    billedSeconds: views.reduce((sum, view) => sum + billedTime(view), 0),
    amounts: sumByCurrency(views.map(({ currency, amountMinor: minor }) => ({ currency, minor }))),
  };
}

function labelOf(act: LineAct): string {
  const lines = linesWord(act.lines.length);
  switch (act.kind) {
    case 'approve':
      return `Approve ${lines}`;
    case 'no_charge':
      return `No charge for ${lines}`;
    case 'charge':
      return `Charge ${lines} again`;
    case 'move':
      return `Move ${lines}`;
    case 'merge':
      return `Merge ${lines}`;
    case 'write_down':
      return `Write down ${lines}`;
    case 'write_up':
      return `Take the write-down of ${lines} back`;
    case 'code':
      return `Codes of ${lines}`;
    case 'replace':
      return `Replace words in ${lines}`;
  }
}
