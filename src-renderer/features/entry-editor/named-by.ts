import type { Matter, UtbmsCode } from '../../../shared/domain/reference';

/** The code that a text is, as written anywhere ("l450", "#L450", "/A103"); null where it is none of this kind. */
export function codeNamedBy(
  text: string,
  kind: UtbmsCode['kind'],
  codes: readonly UtbmsCode[],
): string | null {
  const written = text.trim().replace(/^[#/]/, '').toUpperCase();
  return codes.find((code) => code.kind === kind && code.code.toUpperCase() === written)?.code ?? null;
}

/** The one matter that has this number; null where none has it, or several. */
export function matterNumbered(text: string, matters: readonly Matter[]): string | null {
  const number = text.trim().toLowerCase();
  if (number === '') return null;
  const [found, other] = matters.filter((matter) => matter.number.toLowerCase() === number);
  return found && !other ? found.id : null;
}
