import type { Id } from '../../shared/domain/id';
import type { Around } from '../../shared/guidelines/around';
import type { CompiledRuleSet } from '../../shared/guidelines/compile';
import type { Flag } from '../../shared/guidelines/flag';
import { feeLineOf, type Line } from '../../shared/guidelines/line';
import { portalName, refusalFlag } from '../../shared/rejections/refusal-flag';
import type { StoreContext } from '../store/database';
import type { FrozenLine } from '../store/invoices';
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
  return (line, own, ruleSet, around) => {
    if (!ids.has(line.id)) return [];
    const refused = lastRefusalOf(store, line.what, line.id);
    if (refused === null) return [];
    const { frozen, ...told } = refused;
    const flag = refusalFlag({ ...told, before: lineAsSent(frozen) }, line, own, ruleSet, around());
    return flag === null ? [] : [flag];
  };
}

/** That an entry goes out once more after a refusal, in a sentence; null where it was not refused, or went out since. */
export function sentAnewWords(store: StoreContext, entryId: Id): string | null {
  if (!refusedIds(store).has(entryId)) return null;
  const refused = lastRefusalOf(store, 'fee', entryId);
  if (refused === null) return null;
  const { portal, invoiceNumber, lineNumber, code, reason } = refused;
  const where = lineNumber === null ? invoiceNumber : `${invoiceNumber}, line ${lineNumber}`;
  const why = reason ?? code;
  return `Sent anew: ${portalName(portal)} refused it on invoice ${where}${why === '' ? '' : ` (${why})`}.`;
}

function lineAsSent(line: FrozenLine): Line {
  if (line.kind === 'expense') return { what: 'expense', id: line.id, expense: line.expense };
  const { id, facts, adjustmentMinor = 0 } = line;
  return feeLineOf({ id, workedSeconds: facts.seconds, adjustmentMinor }, facts);
}
