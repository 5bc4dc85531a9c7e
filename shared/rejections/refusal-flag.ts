import type { FactName } from '../domain/time-entry';
import type { Around } from '../guidelines/around';
import type { CompiledRuleSet } from '../guidelines/compile';
import { fixFields } from '../guidelines/fix-field';
import type { Adjustment, Fix, Flag, ReasonCode } from '../guidelines/flag';
import { keepingOf } from '../guidelines/judge';
import { amountMinorOf, type Line } from '../guidelines/line';
import type { Minor } from '../money/money';
import { isMended } from './mended';
import { fixFor } from './reason-of';
import { reasonWords } from './reason-words';
import type { PortalOutcome } from './rejection';

/** How a portal refused a line that had gone out on an invoice. */
export type Refused = {
  readonly answerId: number;
  /** As people call it; '': nobody said. */
  readonly portal: string;
  readonly invoiceNumber: string;
  /** Null: the whole invoice was refused. */
  readonly lineNumber: number | null;
  readonly code: string;
  readonly words: string;
  readonly reason: ReasonCode | null;
  readonly receivedAt: string;
  /** What would be paid of the line; null: not said. */
  readonly allowedMinor: Minor | null;
  /** The line as it went out. */
  readonly before: Line;
  /** What was answered about the same line since; null: nothing. */
  readonly since: PortalOutcome | null;
};

/** Under which a refusal is waived: by its answer, so that the next refusal asks anew. */
export const refusalSet = 'E-billing portal';
export const portalName = (portal: string): string => (portal === '' ? 'The client’s portal' : portal);

/**
 * What is to be said of a line that a portal refused, as long as it was neither mended nor billed anew; null: nothing. It warns, or
 * blocks where the client's own rule of the same reason does; a line that the portal took after all always blocks.
 * @param now the line as it would go out
 * @param own the flags of the rules on it
 */
export function refusalFlag(
  refused: Refused,
  now: Line,
  own: readonly Flag[],
  ruleSet: CompiledRuleSet,
  around: Around,
): Flag | null {
  const { since, reason, before } = refused;
  if (amountMinorOf(now) === 0 && amountMinorOf(before) !== 0) return null;
  if (since !== null && since !== 'rejected') return takenAfterAll(refused, since);
  if (isMended(reason, before, now, own)) return null;
  const rules = ruleSet.rules.filter(({ kind }) => kind.reason === reason);
  const rule = rules.find((one) => one.rule.action === 'block') ?? rules[0];
  const fix = fixOf(reason, now);
  return {
    rule: 'refused',
    level: rule?.rule.action === 'block' ? 'block' : 'warn',
    message: `${portalName(refused.portal)} refused it ${whereOf(refused)}${reason === null ? '' : `: ${reasonWords[reason]}`}.`,
    field: now.what === 'fee' && fix !== null ? fieldOf(fix, refused) : null,
    source: rule === undefined ? refusalSet : clauseOf(rule.origin.client, rule.rule.clause),
    guideline: {
      ...verdictOf(refused),
      clause: rule?.rule.clause ?? null,
      note: rule?.rule.note ?? null,
      action: rule?.rule.action === 'block' ? 'block' : 'warn',
      adjustment:
        rules.length === 0
          ? allowedOf(refused, now)
          : (keepingOf(rules, now, around) ?? allowedOf(refused, now)),
      fix,
    },
    refusal: toldOf(refused),
  };
}

/** Billed anew, the line would be paid twice (P2). */
function takenAfterAll(refused: Refused, since: PortalOutcome): Flag {
  return {
    rule: 'refused.taken',
    level: 'block',
    message: `${portalName(refused.portal)} refused it ${whereOf(refused)}, and said since that it is ${since}: billed anew, it would be billed twice.`,
    field: null,
    source: refusalSet,
    guideline: {
      ...verdictOf(refused),
      clause: null,
      note: null,
      action: 'block',
      adjustment: null,
      fix: null,
    },
    refusal: toldOf(refused),
  };
}

const whereOf = ({ invoiceNumber, lineNumber }: Refused): string =>
  lineNumber === null
    ? `with all of invoice ${invoiceNumber}`
    : `on invoice ${invoiceNumber}, line ${lineNumber}`;

const clauseOf = (client: string | null, clause: string | undefined): string =>
  [client ?? refusalSet, clause].filter((part) => part !== undefined).join(', ');

const toldOf = ({
  portal,
  invoiceNumber,
  lineNumber,
  code,
  words,
  receivedAt,
}: Refused): Flag['refusal'] => ({
  portal,
  invoiceNumber,
  lineNumber,
  code,
  words,
  at: receivedAt,
});

const verdictOf = ({ answerId, invoiceNumber, lineNumber, code, reason }: Refused) => ({
  ruleSet: refusalSet,
  version: answerId,
  client: null,
  ruleId: 'refused',
  kind: 'refusal',
  reason,
  parameters: { invoice: invoiceNumber, line: lineNumber, code },
});

/** An expense has neither a narrative to split nor hours. */
function fixOf(reason: ReasonCode | null, { what }: Line): Fix | null {
  const fix = fixFor(reason);
  return what === 'fee' || fix === 'no_charge' ? fix : null;
}

/** Which of the two codes, where the portal's words say so. */
function fieldOf(fix: Fix, { code, words }: Refused): FactName {
  return fix === 'code' && /\bactivity\b/i.test(`${code} ${words}`) ? 'activityCode' : fixFields[fix];
}

/** What the portal itself would pay of it. */
function allowedOf({ allowedMinor }: Refused, now: Line): Adjustment | null {
  const before = amountMinorOf(now);
  if (allowedMinor === null || allowedMinor <= 0 || allowedMinor >= before) return null;
  return { what: 'amount', before, after: allowedMinor };
}
