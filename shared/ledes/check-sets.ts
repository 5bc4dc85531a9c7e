import type { UtbmsKind } from '../domain/reference';
import { checkCode } from '../utbms/check-code';
import { type CodeTable, keyOf } from '../utbms/code-table';
import type { LedesLine } from './document';
import { type Finding, warningOf } from './problem';
import type { ExportProfile } from './profile';

/** Which code sets an invoice's codes are held against. */
export type UsedSets = {
  /** All codes that this laptop knows. */
  readonly table: CodeTable;
  /** The client's own sets with codes of a kind; empty: it has none, or they are nobody's in particular. */
  readonly own: (kind: UtbmsKind) => readonly string[];
  /** A guideline in force says which sets are taken: that is judged there, with its clause. */
  readonly isRuled: (kind: UtbmsKind) => boolean;
};

const fields = [
  { kind: 'task', of: 'taskCode', field: 'LINE_ITEM_TASK_CODE' },
  { kind: 'activity', of: 'activityCode', field: 'LINE_ITEM_ACTIVITY_CODE' },
  { kind: 'expense', of: 'expenseCode', field: 'LINE_ITEM_EXPENSE_CODE' },
] as const;

/**
 * Codes that the client is likely to refuse although no guideline says so: of no list at all, of none of the client's own sets,
 * or the odd one out beside the other codes of the invoice ("B110" among litigation codes). The profile says whether that stops
 * the export. Codes with the same letters are of one family: eDiscovery stands beside Litigation on many bills.
 */
export function setFindings(
  lines: readonly LedesLine[],
  { table, own, isRuled }: UsedSets,
  { stopOtherSets }: Pick<ExportProfile, 'stopOtherSets'>,
): { readonly index: number; readonly finding: Finding }[] {
  return fields
    .filter(({ kind }) => !isRuled(kind))
    .flatMap(({ kind, of, field }) => {
      const ownSets = own(kind);
      const family = ownSets.length > 0 ? null : mainFamily(lines.map((line) => line[of]));
      const whyNot = (code: string): string | null => {
        if (code === '') return null;
        const sets = (table.byCode.get(keyOf(kind, code)) ?? []).map(({ setName }) => setName);
        if (checkCode(table, kind, code) === 'unknown')
          return `${code} is in no list of ${kind} codes on this laptop. The client may refuse the line.`;
        if (ownSets.length > 0 && sets.length > 0 && !sets.some((name) => ownSets.includes(name)))
          return `${code} is a code of “${sets[0]}”. This client has ${kind} codes of its own: “${ownSets.join('”, “')}”.`;
        if (family === null || lettersOf(code) === family.letters || sets.length === 0) return null;
        return `${code} is a code of “${sets[0]}”; the other ${kind} codes of this invoice begin with ${family.letters}, as ${family.example}.`;
      };
      return lines.flatMap((line, index) => {
        const why = whyNot(line[of]);
        if (why === null) return [];
        const finding: Finding = warningOf('code', field, why);
        return [{ index, finding: stopOtherSets ? { ...finding, severity: 'error' as const } : finding }];
      });
    });
}

const lettersOf = (code: string): string => /^[A-Za-z]*/.exec(code)?.[0] ?? '';

/** The letters that more of the codes begin with than all others together; null where there is no such majority. */
function mainFamily(codes: readonly string[]): { readonly letters: string; readonly example: string } | null {
  const known = codes.filter((code) => code !== '');
  const counts = Map.groupBy(known, lettersOf);
  for (const [letters, [example = '', ...more]] of counts) {
    if ((more.length + 1) * 2 > known.length) return { letters, example };
  }
  return null;
}
