import bundled from '../../resources/utbms/lexicon.json';
import type { Id } from '../../shared/domain/id';
import type { UtbmsCode, UtbmsKind } from '../../shared/domain/reference';
import type { CodeSuggestionView, LineSuggestions } from '../../shared/ipc/views';
import { type CodeTable, codeName, createCodeTable, isHeading } from '../../shared/utbms/code-table';
import { Lexicon } from '../../shared/utbms/suggest/lexicon';
import { createModel, learn, type SuggestionModel } from '../../shared/utbms/suggest/model';
import { suggestCodes } from '../../shared/utbms/suggest/suggest';
import { getAccount } from '../store/account';
import {
  codedLine,
  codedLinesBefore,
  entriesChangedAfter,
  lastAuditSequence,
  type NumberedLine,
} from '../store/coded-lines';
import type { StoreContext } from '../store/database';
import { allCodes, cacheReadAt, getMatter } from '../store/reference';

/** The latest lines say how a firm codes now; older ones add time and little else. */
const mostLines = 3000;
/** So many are read per question until all are: a question stays well inside a frame. */
const perQuestion = 300;
const mostChanges = 1000;
const shown = 3;

type Line = { readonly narrative: string; readonly matterId: Id | null };
type Ask = (lines: readonly Line[]) => LineSuggestions[];

type Memory = {
  readonly model: SuggestionModel;
  readonly table: CodeTable;
  readonly offered: Readonly<Record<UtbmsKind, ReadonlySet<string>>>;
  /** When the code table was read that all this was made from. */
  readonly codesReadAt: string | null;
  readonly known: Map<Id, NumberedLine>;
  oldest: number | null;
  sequence: number;
  isWhole: boolean;
};

/**
 * Suggestions for lines, from a model that lives in memory and is derived from the entries alone: nothing is kept for it, and
 * whatever changes an entry (the person, an undo, the sync, a way back) is learnt by the next question, from the trail.
 */
export function codeSuggester(store: StoreContext): Ask {
  let memory: Memory | null = null;
  return (lines) => {
    const codesReadAt = cacheReadAt(store, 'codes');
    if (memory === null || memory.codesReadAt !== codesReadAt) memory = remembered(store, codesReadAt);
    const now = memory;
    learnChanges(store, now);
    if (!now.isWhole) learnOlder(store, now);
    const timekeeperId = getAccount(store).timekeeperId;
    return lines.map(({ narrative, matterId }) => {
      const caption = (matterId === null ? null : getMatter(store, matterId))?.name ?? '';
      const ofKind = (kind: UtbmsKind) =>
        suggestCodes(
          now.model,
          { kind, narrative, matterId, caption, timekeeperId, ...offeredOf(now, kind) },
          shown,
        ).map(
          (suggestion): CodeSuggestionView => ({
            ...suggestion,
            reasons: [...suggestion.reasons],
            name: codeName(now.table, kind, suggestion.code) ?? '',
          }),
        );
      return { task: ofKind('task'), activity: ofKind('activity') };
    });
  };
}

/** What the PMS can hold is offered (contract 25); while no code of a kind is cached, what the lexicon knows. */
function offeredOf({ offered }: Memory, kind: UtbmsKind): { offered?: ReadonlySet<string> } {
  return offered[kind].size === 0 ? {} : { offered: offered[kind] };
}

function remembered(store: StoreContext, codesReadAt: string | null): Memory {
  const codes = allCodes(store);
  const table = createCodeTable(codes);
  const leaves = codes.filter((code) => !isHeading(table, code));
  return {
    model: createModel(Lexicon.parse(bundled), leaves),
    table,
    offered: {
      task: codesOf(leaves, 'task'),
      activity: codesOf(leaves, 'activity'),
      expense: codesOf(leaves, 'expense'),
    },
    codesReadAt,
    known: new Map(),
    oldest: null,
    sequence: lastAuditSequence(store),
    isWhole: false,
  };
}

function codesOf(codes: readonly UtbmsCode[], kind: UtbmsKind): ReadonlySet<string> {
  return new Set(codes.filter((code) => code.kind === kind).map(({ code }) => code));
}

function learnChanges(store: StoreContext, memory: Memory): void {
  const { ids, sequence } = entriesChangedAfter(store, memory.sequence, mostChanges);
  memory.sequence = sequence;
  for (const id of ids) {
    const before = memory.known.get(id);
    if (before) learn(memory.model, before, -1);
    memory.known.delete(id);
    const line = codedLine(store, id);
    if (line === null) continue;
    learn(memory.model, line);
    memory.known.set(id, line);
  }
}

function learnOlder(store: StoreContext, memory: Memory): void {
  const lines = codedLinesBefore(store, memory.oldest, perQuestion);
  for (const line of lines) {
    memory.oldest = line.number;
    // A change of it was learnt already.
    if (memory.known.has(line.id)) continue;
    learn(memory.model, line);
    memory.known.set(line.id, line);
  }
  memory.isWhole = lines.length < perQuestion || memory.known.size >= mostLines;
}
