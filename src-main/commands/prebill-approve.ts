import { amountOf, factsOf } from '../../shared/domain/entry-facts';
import type { EntryFacts, TimeEntry } from '../../shared/domain/time-entry';
import { blocksOf } from '../../shared/guidelines/flags-of';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { myTimekeeperId } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { contentHash } from '../store/hash';
import { factsContext } from '../store/reference';
import { assertPermitted, linesWord, type PrebillLine, prebillLines, stepOf } from './prebill-line';
import { runCommand } from './run-command';
import { writeApproval, writeEntry } from './write-entry';

/** So many lines at fault are named in one refusal; the others are counted. */
const named = 3;

/**
 * Approves exactly the revisions that were shown, all or none (P4). Content, rounding and rate are frozen on the entry
 * and, under a hash, in the approval: what is pushed is that and nothing else, however rates change meanwhile.
 * @throws EngineError 'moved' for another revision; 'not_allowed' for policy, state or a blocking flag, naming the line
 */
export function approvePrebill(
  store: StoreContext,
  { lines: asked }: CallParsed<'prebillApprove'>,
): CallOutput<'prebillApprove'> {
  return runCommand(store, { name: 'prebill.approve', label: `Approve ${linesWord(asked.length)}` }, () => {
    const revisions = new Map(asked.map(({ id, revision }) => [id, revision]));
    const shown = prebillLines(store, [...revisions.keys()], revisions);
    assertPermitted(store, shown, 'approve');
    const lines = shown.filter((line) => stepOf(line, 'approve').changed || awaitsApproval(line));
    assertUnblocked(lines);
    const context = factsContext(store);
    let amountMinor = 0;
    for (const { entry } of lines) {
      const facts = factsOf(entry, context);
      freeze(store, entry, facts, context.policy);
      amountMinor += amountOf(facts);
    }
    return { approved: lines.length, amountMinor };
  });
}

/** Said to be approved, but not in this content: custody calls that "in review". */
function awaitsApproval({ view }: PrebillLine): boolean {
  return view.custody.reason === 'in_review';
}

function assertUnblocked(lines: readonly PrebillLine[]): void {
  const faults = lines.flatMap(({ view, title }) => {
    const [block] = blocksOf(view.flags);
    return block === undefined ? [] : [{ block, words: `${title}: ${block.message}` }];
  });
  const [first] = faults;
  if (first === undefined) return;
  const rest = faults.length - named;
  const told = faults.slice(0, named).map((fault) => fault.words);
  const words = rest > 0 ? [...told, `And ${rest} more.`] : told;
  throw new EngineError('not_allowed', `Nothing was approved. ${words.join(' ')}`, first.block.field);
}

function freeze(
  store: StoreContext,
  entry: TimeEntry,
  facts: EntryFacts,
  policy: ReturnType<typeof factsContext>['policy'],
): void {
  const at = nowInstant(store);
  // The facts stay the same, so the revision does: what was derived is now said.
  const after: TimeEntry = {
    ...entry,
    reviewState: 'approved',
    billedSeconds: facts.seconds,
    rateMinor: facts.rateMinor,
    updatedAt: at,
  };
  writeEntry(store, { action: 'prebill.approve', before: entry, after, reason: null });
  const approval = {
    entryId: entry.id,
    revision: entry.revision,
    facts,
    hash: contentHash(facts),
    policy,
    approvedBy: myTimekeeperId(store),
    approvedAt: at,
  };
  writeApproval(store, { entryId: entry.id, approval, action: 'approval.give', reason: null });
}
