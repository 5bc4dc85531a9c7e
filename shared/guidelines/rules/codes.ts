import { type CodedLine, checkCodes } from '../../utbms/check-codes';
import { CodePolicy } from '../../utbms/code-policy';
import type { Line } from '../line';
import { defineKind } from '../rule-kind';
import { parameter } from '../values';

const { requireTask, requireActivity, requireExpense, requireLeaf, allowedSets, allow, deny } =
  CodePolicy.shape;
const fields = { task: 'taskCode', activity: 'activityCode', expense: null } as const;

/**
 * Required, forbidden and missing codes: the parameters are the code policy itself, which the pickers ask too. A code that
 * nobody knows, or of another kind, is Daybook's own check on time entries and not said twice.
 */
export const codes = defineKind({
  kind: 'codes',
  title: 'Codes',
  about: 'Which codes the client asks for, takes and refuses.',
  reason: 'CODE',
  judges: 'both',
  reach: 'line',
  adjusts: false,
  parameters: {
    requireTask: parameter(requireTask, 'switch', 'A task code on all time'),
    requireActivity: parameter(requireActivity, 'switch', 'An activity code on all time'),
    requireExpense: parameter(requireExpense, 'switch', 'A code on all expenses'),
    requireLeaf: parameter(requireLeaf, 'switch', 'No heading where codes stand under it'),
    allowedSets: parameter(allowedSets, 'words', 'Sets taken'),
    allow: parameter(allow, 'codes', 'Only these codes'),
    deny: parameter(deny, 'codes', 'Never these codes'),
  },
  prepare(rule) {
    const policy = policyOf(rule);
    return (line, around) => {
      if (line.what === 'fee' && line.facts.billing === 'non_billable') return null;
      return checkCodes(policy, codedLine(line), around.codes)
        .filter(
          ({ trouble }) => line.what === 'expense' || (trouble !== 'unknown' && trouble !== 'wrong_kind'),
        )
        .map(({ kind, trouble, code, message }) => ({
          message: `${message}${standsFor(line.firmCodes?.[kind], code)}`,
          field: fields[kind],
          part: `${trouble}-${kind}`,
          fix: 'code' as const,
        }));
    };
  },
});

/** Where the line shows the firm's code, and the verdict is about the client's. */
function standsFor(firmCode: string | null | undefined, code: string | null): string {
  if (code === null || firmCode === undefined || firmCode === code) return '';
  return firmCode === null ? ` ${code} is said for this line’s bill.` : ` ${firmCode} goes out as ${code}.`;
}

/** The policy that a rule on codes stands for. */
export function policyOf(rule: Readonly<Record<string, unknown>>): CodePolicy {
  const names = Object.keys(CodePolicy.shape);
  return CodePolicy.parse(
    Object.fromEntries(
      Object.entries(rule).filter(([name, value]) => names.includes(name) && value !== undefined),
    ),
  );
}

function codedLine(line: Line): CodedLine {
  if (line.what === 'expense') return { type: 'expense', expenseCode: line.expense.code };
  return { type: 'fee', taskCode: line.facts.taskCode, activityCode: line.facts.activityCode };
}
