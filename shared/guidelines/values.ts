import { z } from 'zod';

/**
 * The kinds of values that a rule's parameters have. In the JSON they are what a person would write: hours as 1.5, money in
 * the major unit as 450 or 0.1, a share as 50. Rules reckon in integer seconds and minor units.
 */

/** How the editor asks for a parameter. */
export type Control =
  | 'hours'
  | 'money'
  | 'number'
  | 'percent'
  | 'words'
  | 'codes'
  | 'switch'
  | 'choice'
  | 'json';
export type ParameterMeta = { readonly label: string; readonly control: Control; readonly hint?: string };

/** A parameter with the words and the control that the editor shows for it. */
export function parameter<S extends z.ZodType>(schema: S, control: Control, label: string, hint?: string): S {
  return schema.meta({ label, control, ...(hint === undefined ? {} : { hint }) }) as S;
}

/** Whether a number has no more than so many decimals, as far as a float can tell. */
function hasDecimals(value: number, most: number): boolean {
  const scaled = value * 10 ** most;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

/** Hours with at most two decimals, more than none. */
export const Hours = z
  .number()
  .positive()
  .max(100_000)
  .refine((value) => hasDecimals(value, 2), 'hours have at most two decimals (0.25)');
/** Money in the major unit with at most four decimals, more than none: a rate of zero is a mistake, not a rule. */
export const Money = z
  .number()
  .positive()
  .max(1_000_000_000)
  .refine((value) => hasDecimals(value, 4), 'an amount has at most four decimals');
export const Percent = z.number().min(0).max(100);
export const Count = z.int().min(0).max(1_000_000);
export const CountFromOne = z.int().min(1).max(1_000_000);
/** Words or phrases, looked for in any case and with any spacing. */
export const Words = z.array(z.string().trim().min(1).max(200)).max(500);
/** Codes, or beginnings of codes with a star ("L350", "E1*"). */
export const CodePattern = z
  .string()
  .regex(
    /^[A-Z]{1,3}[0-9]{0,3}\*?$/,
    'a code is letters and digits such as L350, or a beginning such as L3*',
  );
export const Codes = z.array(CodePattern).max(500);
export const ClassCode = z.string().trim().min(1).max(20);
export const Classes = z.array(ClassCode).max(100);

/** Whole seconds of hours as written in a rule. */
export const secondsOf = (hours: number): number => Math.round(hours * 3600);
/** Minor units of money as written in a rule. */
export const minorOf = (money: number, minorDigits: number): number => Math.round(money * 10 ** minorDigits);

/** Whether a code is named by a list of codes and beginnings of codes. */
export function namesCode(patterns: readonly string[], code: string | null): boolean {
  if (code === null) return false;
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : pattern === code,
  );
}
