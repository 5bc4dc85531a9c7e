/**
 * Text that a spreadsheet would run as a formula is written with an apostrophe before it, which the programs take as "this
 * is text"; reading takes it off again. (OWASP, "CSV Injection".)
 */
const wouldRun = /^[=+\-@\t\r]/;
const guarded = /^'[=+\-@\t\r]/;

export function guardCell(text: string): string {
  return wouldRun.test(text) ? `'${text}` : text;
}

export function unguardCell(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
