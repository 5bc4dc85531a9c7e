import type { Matter, UtbmsKind } from '../../../shared/domain/reference';
import { keyOf } from '../../../shared/utbms/code-table';
import type { CodeChoice } from '../../state/use-codes';

/** The code that a text is, as written anywhere ("l450", "#L450", "/A103"); null where no line can carry it as this kind. */
export function codeNamedBy(
  text: string,
  kind: UtbmsKind,
  { table, canCarry }: Pick<CodeChoice, 'table' | 'canCarry'>,
): string | null {
  const written = text.trim().replace(/^[#/]/, '').toUpperCase();
  return table.byCode.has(keyOf(kind, written)) && canCarry(kind, written) ? written : null;
}

/** The one matter that has this number; null where none has it, or several. */
export function matterNumbered(text: string, matters: readonly Matter[]): string | null {
  const number = text.trim().toLowerCase();
  if (number === '') return null;
  const [found, other] = matters.filter((matter) => matter.number.toLowerCase() === number);
  return found && !other ? found.id : null;
}
