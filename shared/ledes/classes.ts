import type { Role } from '../domain/reference';
import type { ExportProfile } from './profile';

/** A role as a timekeeper classification: of the 2014 revision, and the two letters used before it. */
const classOf: Readonly<Record<ExportProfile['classes'], Readonly<Record<Role, string>>>> = {
  '2014': { partner: 'PARTNR', attorney: 'ASSOC', paralegal: 'PARALG' },
  old: { partner: 'PT', attorney: 'AS', paralegal: 'LA' },
};

export function classificationOf(role: Role, classes: ExportProfile['classes']): string {
  return classOf[classes][role];
}

/** "Anna Maria Rivera" as last and first name: the last word, unless a comma says otherwise ("Rivera, Anna Maria"). */
export function partsOfName(name: string): { lastName: string; firstName: string } {
  const comma = name.indexOf(',');
  if (comma >= 0) return { lastName: name.slice(0, comma).trim(), firstName: name.slice(comma + 1).trim() };
  const words = name.trim().split(/\s+/);
  return { lastName: words.at(-1) ?? '', firstName: words.slice(0, -1).join(' ') };
}
