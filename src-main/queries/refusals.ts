import type { Id } from '../../shared/domain/id';
import type { Around } from '../../shared/guidelines/around';
import type { CompiledRuleSet } from '../../shared/guidelines/compile';
import type { Flag, ReasonCode } from '../../shared/guidelines/flag';
import { feeLineOf, type Line } from '../../shared/guidelines/line';
import { type CodeMeaning, type CodeMeanings, meaningsFor } from '../../shared/rejections/portal-code';
import { portalName, refusalFlag } from '../../shared/rejections/refusal-flag';
import type { StoreContext } from '../store/database';
import type { FrozenLine } from '../store/invoices';
import type { StoredAnswer } from '../store/portal-answers';
import { portalCodes } from '../store/portal-codes';
import { lastRefusalOf, refusedIds } from '../store/refusals';

/** Judges a line, its flags by the rules in hand. */
export type RefusalJudge = (
  line: Line,
  own: readonly Flag[],
  ruleSet: CompiledRuleSet,
  around: () => Around,
) => Flag[];

/** Says of lines that a client's portal refused and that went out on no invoice since what it asks of them. */
export function refusalJudge(store: StoreContext): RefusalJudge {
  const ids = refusedIds(store);
  const meaning = meaningOf(store);
  return (line, own, ruleSet, around) => {
    if (!ids.has(line.id)) return [];
    const refused = lastRefusalOf(store, line.what, line.id);
    if (refused === null) return [];
    const { frozen, ...told } = refused;
    const reason = reasonNow(meaning, refused);
    const flag = refusalFlag({ ...told, reason, before: lineAsSent(frozen) }, line, own, ruleSet, around());
    return flag === null ? [] : [flag];
  };
}

/** That an entry goes out once more after a refusal, in a sentence; null where it was not refused, or went out since. */
export function sentAnewWords(store: StoreContext, entryId: Id): string | null {
  if (!refusedIds(store).has(entryId)) return null;
  const refused = lastRefusalOf(store, 'fee', entryId);
  if (refused === null) return null;
  const { portal, invoiceNumber, lineNumber, code } = refused;
  const reason = reasonNow(meaningOf(store), refused);
  const where = lineNumber === null ? invoiceNumber : `${invoiceNumber}, line ${lineNumber}`;
  const why = reason ?? code;
  return `Sent anew: ${portalName(portal)} refused it on invoice ${where}${why === '' ? '' : ` (${why})`}.`;
}

/** What the firm says now of a portal's code. */
export type MeaningOf = (portal: string, code: string) => CodeMeaning | null;

export function meaningOf(store: StoreContext): MeaningOf {
  const all = portalCodes(store);
  const byPortal = new Map<string, CodeMeanings>();
  return (portal, code) => {
    const known = byPortal.get(portal) ?? meaningsFor(portal, all);
    byPortal.set(portal, known);
    return known(code);
  };
}

/** The reason of an answer as the firm understands its code now; what was understood when it was taken where nothing is said. */
export const reasonNow = (
  meaning: MeaningOf,
  { portal, code, reason }: Pick<StoredAnswer, 'portal' | 'code' | 'reason'>,
): ReasonCode | null => meaning(portal, code)?.reason ?? reason;

function lineAsSent(line: FrozenLine): Line {
  if (line.kind === 'expense') return { what: 'expense', id: line.id, expense: line.expense };
  const { id, facts, adjustmentMinor = 0 } = line;
  return feeLineOf({ id, workedSeconds: facts.seconds, adjustmentMinor }, facts);
}
