import { adjustmentOf, amountOf, billedMinorOf, factsOf } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import type { EntryFacts, TimeEntry } from '../../shared/domain/time-entry';
import { blocksOf } from '../../shared/guidelines/flags-of';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { sumByCurrency } from '../../shared/money/amounts';
import { mayApproveAmount } from '../../shared/prebill/approval-policy';
import { standardSecondsOf } from '../../shared/prebill/totals';
import { allotDay } from '../../shared/time/allot-day';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { EngineError } from '../engine-error';
import { myRole } from '../queries/my-rights';
import { myTimekeeperId } from '../store/account';
import { type Approval, allottedOfDay, approvedUnbilled } from '../store/approvals';
import { currencies, lineCurrencies } from '../store/currencies';
import { nowInstant, type StoreContext } from '../store/database';
import { contentHash } from '../store/hash';
import { adjustmentReasonOf } from '../store/line-comments';
import { factsContext } from '../store/reference';
import { getSetting } from '../store/settings';
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
    return approveLines(store, prebillLines(store, [...revisions.keys()], revisions));
  });
}

/** The same as a part of a command that does more. @throws EngineError as `approvePrebill` does */
export function approveLines(
  store: StoreContext,
  shown: readonly PrebillLine[],
): CallOutput<'prebillApprove'> {
  assertPermitted(store, shown, 'approve');
  const lines = shown.filter((line) => stepOf(line, 'approve').changed || awaitsApproval(line));
  assertUnblocked(lines);
  const context = factsContext(store);
  const shares = dayShares(store, lines, context.policy);
  const frozen = lines.map(({ entry, title }) => {
    const share = shares.get(entry.id);
    const facts = { ...factsOf(entry, context), ...(share === undefined ? {} : { seconds: share }) };
    return { entry, title, facts, isShare: share !== undefined };
  });
  assertAmounts(store, frozen);
  for (const line of frozen) freeze(store, line, context.policy);
  const currencyOf = lineCurrencies(store);
  const amounts = frozen.map(({ entry, facts }) => ({
    currency: currencyOf(entry),
    minor: billedMinorOf(facts, entry.adjustmentMinor),
  }));
  return { approved: lines.length, amounts: sumByCurrency(amounts) };
}

/**
 * Whether approvals that were undone may be given once more: as when they were given, by whoever is at this laptop, under
 * the firm's policy and the rules of now (P4).
 * @throws EngineError as `approvePrebill` does
 */
export function assertApprovableAgain(store: StoreContext, approvals: readonly Approval[]): void {
  const factsById = new Map(approvals.map(({ entryId, facts }) => [entryId, facts]));
  const lines = prebillLines(store, [...factsById.keys()]);
  assertPermitted(store, lines, 'approve');
  assertUnblocked(lines);
  const approvable = lines.flatMap(({ entry, title }) => {
    const facts = factsById.get(entry.id);
    return facts === undefined ? [] : [{ entry, title, facts }];
  });
  assertAmounts(store, approvable);
}

/**
 * Where the firm rounds whole days: what each line gets of its day, rounded as a whole among the lines that are approved
 * together. Figures that a person said are left alone.
 */
function dayShares(
  store: StoreContext,
  lines: readonly PrebillLine[],
  policy: RoundingPolicy,
): Map<Id, number> {
  const shares = new Map<Id, number>();
  if (policy.scope !== 'day_and_matter') return shares;
  const days = Map.groupBy(
    lines.map(({ entry }) => entry).filter(({ billedSeconds }) => billedSeconds === null),
    ({ timekeeperId, matterId, workDate }) => [timekeeperId, matterId, workDate].join(' '),
  );
  for (const entries of days.values()) {
    const [first] = entries;
    if (first === undefined) continue;
    entries.sort((one, other) => (`${one.createdAt} ${one.id}` < `${other.createdAt} ${other.id}` ? -1 : 1));
    const earlier = allottedOfDay(
      store,
      first,
      entries.map(({ id }) => id),
    );
    const allotted = allotDay(
      entries.map(({ workedSeconds }) => workedSeconds),
      policy,
      earlier,
    );
    entries.forEach(({ id }, at) => {
      shares.set(id, allotted[at] ?? 0);
    });
  }
  return shares;
}

/** A line with what its approval says is billed. */
type Approvable = { readonly entry: TimeEntry; readonly title: string; readonly facts: EntryFacts };

type Frozen = Approvable & {
  /** Whether the billed time is a share of a rounded day. */
  readonly isShare: boolean;
};

/** @throws EngineError 'not_allowed' where the sum of a matter asks for somebody else to approve */
function assertAmounts(store: StoreContext, frozen: readonly Approvable[]): void {
  const policy = getSetting(store, 'approval');
  if (policy.above == null) return;
  const me = myTimekeeperId(store);
  const role = myRole(store);
  const { firm, ofMatter } = currencies(store);
  const ids = frozen.map(({ entry }) => entry.id);
  for (const [matterId, lines] of Map.groupBy(frozen, ({ entry }) => entry.matterId)) {
    const before = matterId === null ? [] : approvedUnbilled(store, matterId, ids);
    const now = lines.map(({ entry, facts }) => ({ facts, adjustmentMinor: entry.adjustmentMinor }));
    const minor = [...before, ...now].reduce(
      (sum, { facts, adjustmentMinor }) => sum + billedMinorOf(facts, adjustmentMinor),
      0,
    );
    const currency = ofMatter(matterId);
    for (const { entry, title } of lines) {
      const other = currency === firm ? null : currency;
      const permission = mayApproveAmount(policy, role, entry.timekeeperId === me, minor, other);
      if (!permission.ok) throw new EngineError('not_allowed', `${title}: ${permission.why}`);
    }
  }
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

function freeze(store: StoreContext, { entry, facts, isShare }: Frozen, policy: RoundingPolicy): void {
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
    currency: lineCurrencies(store)(entry),
    standardMinor: standardMinorOf(entry, facts, isShare, policy),
    adjustmentMinor: adjustmentOf(facts, entry.adjustmentMinor),
    adjustmentReason: adjustmentReasonOf(store, entry.id),
    allotted: isShare ? 1 : 0,
  };
  writeApproval(store, { entryId: entry.id, approval, action: 'approval.give', reason: null });
}

function standardMinorOf(
  entry: TimeEntry,
  facts: EntryFacts,
  isShare: boolean,
  policy: RoundingPolicy,
): number {
  if (facts.billing === 'non_billable') return 0;
  const seconds = isShare ? facts.seconds : standardSecondsOf(entry, policy);
  return amountOf({ ...facts, seconds, billing: 'billable' });
}
