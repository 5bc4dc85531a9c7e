import bundled from '../../resources/utbms/lexicon.json';
import type { Id } from '../../shared/domain/id';
import type { Matter, UtbmsKind } from '../../shared/domain/reference';
import type { CodeSuggestionView, LineSuggestions } from '../../shared/ipc/views';
import { Lexicon } from '../../shared/utbms/suggest/lexicon';
import { createModel, learn, type SuggestionModel } from '../../shared/utbms/suggest/model';
import { suggestCodes } from '../../shared/utbms/suggest/suggest';
import { getAccount } from '../store/account';
import { codeSetsStamp } from '../store/code-sets';
import {
  codedLine,
  codedLinesBefore,
  entriesChangedAfter,
  lastAuditSequence,
  latestCodedExpenses,
  type NumberedLine,
} from '../store/coded-lines';
import type { StoreContext } from '../store/database';
import { cacheReadAt, getMatter } from '../store/reference';
import { type OffersOfMatter, offersFor, suggestibleCodes } from './codes-offered';

/** The latest lines say how a firm codes now; older ones add time and little else. */
const mostLines = 3000;
const mostExpenses = 500;
/** So many are read per question until all are: a question stays well inside a frame. */
const perQuestion = 300;
const mostChanges = 1000;
const shown = 3;

type Line = { readonly narrative: string; readonly matterId: Id | null; readonly what?: 'fee' | 'expense' };
type Ask = (lines: readonly Line[]) => LineSuggestions[];

type Memory = {
  readonly model: SuggestionModel;
  /** Which code tables all this was made from. */
  readonly codes: string;
  readonly known: Map<Id, NumberedLine>;
  oldest: number | null;
  sequence: number;
  isWhole: boolean;
};

/**
 * Suggestions for lines, from a model that lives in memory and is derived from the entries and expenses alone: nothing is
 * kept for it, and whatever changes one (the person, an undo, the sync, a way back) is learnt by the next question, from the
 * trail. What is suggested is held to what the matter's client takes (`codes-offered.ts`).
 */
export function codeSuggester(store: StoreContext): Ask {
  let memory: Memory | null = null;
  return (lines) => {
    const codes = `${cacheReadAt(store, 'codes')} ${codeSetsStamp(store)}`;
    if (memory === null || memory.codes !== codes) memory = remembered(store, codes);
    const { model } = memory;
    learnChanges(store, memory);
    if (!memory.isWhole) learnOlder(store, memory);
    const timekeeperId = getAccount(store).timekeeperId;
    return lines.map((line) => {
      const matter = line.matterId === null ? null : getMatter(store, line.matterId);
      return suggestedFor(model, line, matter, timekeeperId, offersFor(store, matter));
    });
  };
}

function suggestedFor(
  model: SuggestionModel,
  { narrative, matterId, what }: Line,
  matter: Matter | null,
  timekeeperId: Id | null,
  offers: OffersOfMatter,
): LineSuggestions {
  const around = { narrative, matterId, caption: matter?.name ?? '', timekeeperId };
  const among = (kind: UtbmsKind, offered: ReadonlySet<string>): CodeSuggestionView[] =>
    suggestCodes(model, { ...around, kind, offered }, shown).map((suggestion) => ({
      ...suggestion,
      reasons: [...suggestion.reasons],
      name: offers.nameOf(kind, suggestion.code),
      outAs: offers.outAs(kind, suggestion.code),
    }));
  // What nothing speaks for is no suggestion where a line can't carry the code: no habit tells it either.
  const out = (kind: 'task' | 'activity') =>
    among(kind, offers.out[kind]).filter(({ reasons }) => reasons.some((reason) => reason.kind === 'words'));
  if (what === 'expense') {
    const expense = among('expense', offers.own.expense);
    return { task: [], activity: [], expense, out: { task: [], activity: [] } };
  }
  return {
    task: among('task', offers.own.task),
    activity: among('activity', offers.own.activity),
    expense: [],
    out: { task: out('task'), activity: out('activity') },
  };
}

function remembered(store: StoreContext, codes: string): Memory {
  const model = createModel(Lexicon.parse(bundled), suggestibleCodes(store));
  const known = new Map<Id, NumberedLine>();
  const sequence = lastAuditSequence(store);
  for (const line of latestCodedExpenses(store, mostExpenses)) {
    learn(model, line);
    known.set(line.id, line);
  }
  return { model, codes, known, oldest: null, sequence, isWhole: false };
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
