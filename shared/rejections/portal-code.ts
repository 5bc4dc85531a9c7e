import { z } from 'zod';
import { ReasonCode } from '../guidelines/flag';
import { PortalOutcome } from './rejection';

/** What the firm says that a code of a portal means. */
export const CodeMeaning = z.strictObject({
  /** What a line with it is treated as, whatever its row says; null: as its row says. */
  outcome: PortalOutcome.nullable(),
  /** Null: none of ours. */
  reason: ReasonCode.nullable(),
});
export type CodeMeaning = z.infer<typeof CodeMeaning>;

export const PortalName = z.string().trim().max(60);
export const PortalCode = z.strictObject({
  /** As people call it; '': nobody said which. */
  portal: PortalName,
  /** The portal's own, whatever its case. */
  code: z.string().trim().min(1).max(60),
  meaning: CodeMeaning,
});
export type PortalCode = z.infer<typeof PortalCode>;

/** What the firm said of one portal's codes, asked by the code as it came. */
export type CodeMeanings = (code: string) => CodeMeaning | null;

/** @param all what the firm said of all portals */
export function meaningsFor(portal: string, all: readonly PortalCode[]): CodeMeanings {
  const same = (left: string, right: string) => left.trim().toUpperCase() === right.trim().toUpperCase();
  const own = all.filter((one) => same(one.portal, portal));
  const find = (code: string) => own.find((one) => same(one.code, code))?.meaning ?? null;
  return (cell) => {
    const whole = find(cell);
    if (whole !== null || own.length === 0) return whole;
    const said = codesIn(cell)
      .map(find)
      .filter((one) => one !== null);
    return said.find(({ reason }) => reason !== null) ?? said[0] ?? null;
  };
}

/** The codes in a cell: a line may break several rules. */
export const codesIn = (cell: string): string[] =>
  cell
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
