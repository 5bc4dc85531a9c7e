import { z } from 'zod';
import { Billing, type FactName } from '../domain/time-entry';
import type { Around } from './around';
import type { Adjustment, Fix, ReasonCode } from './flag';
import type { Line } from './line';
import { Classes, Codes } from './values';

export const RuleId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'an id is small letters, digits, dots and hyphens');

/** For which lines a rule holds; what is left out is no condition. */
export const Scope = z.strictObject({
  classes: Classes.optional(),
  /** Numbers of matters, as the firm writes them. */
  matters: z.array(z.string().trim().min(1).max(100)).max(500).optional(),
  codes: Codes.optional(),
  billing: z.array(Billing).min(1).optional(),
});
export type Scope = z.infer<typeof Scope>;

/** What is the same in rules of all kinds. */
export type RuleCommon = {
  readonly id: string;
  readonly kind: string;
  readonly action: 'block' | 'warn' | 'adjust';
  /** The client's clause, as it would be cited ("OCG §4.2"). */
  readonly clause?: string | undefined;
  readonly when?: Scope | undefined;
  /** What the client's text says, in a sentence, shown with the verdict. */
  readonly note?: string | undefined;
};
export type Rule = RuleCommon & Readonly<Record<string, unknown>>;

/** What a rule found on a line. The engine adds who says so. */
export type Finding = {
  readonly message: string;
  readonly field: FactName | null;
  /** Tells two findings of one rule on one line apart ("task", "activity"). */
  readonly part?: string;
  readonly fix?: Fix;
  /** What would keep the rule, for rules that adjust. */
  readonly adjustment?: Adjustment;
  /** Softer than the rule's own action: told, and stops nothing. */
  readonly level?: 'warn';
  /** Where it is another than the kind's own. */
  readonly reason?: ReasonCode;
};
export type Judge = (line: Line, around: Around) => readonly Finding[] | Finding | null;

/** How far a rule looks: at the line alone, at a day's lines, or at all lines of the matter. Decides what is judged anew. */
export type Reach = 'line' | 'day' | 'matter';

/** A kind of rule: its parameters, and how a rule of the kind becomes a judge of lines. */
export type RuleKind = {
  readonly kind: string;
  /** What the editor calls it, and one sentence about it. */
  readonly title: string;
  readonly about: string;
  readonly reason: ReasonCode;
  /** Which lines it judges: expense lines never run rules over narratives. */
  readonly judges: 'fee' | 'expense' | 'both';
  readonly reach: Reach;
  /** Whether a rule of this kind can say what the line should be instead. */
  readonly adjusts: boolean;
  readonly schema: z.ZodObject;
  /** What the editor asks for, in its order. */
  readonly parameters: z.ZodRawShape;
  /** Makes ready what is needed at each line, once for the rule. */
  prepare(rule: Rule): Judge;
};

type KindInput<S extends z.ZodRawShape> = Omit<RuleKind, 'schema' | 'parameters' | 'prepare'> & {
  readonly parameters: S;
  /** What must hold between parameters; the words say what is wrong. */
  readonly check?: (rule: z.output<z.ZodObject<S>> & RuleCommon) => { path: string; message: string } | null;
  prepare(rule: z.output<z.ZodObject<S>> & RuleCommon): Judge;
};

export function defineKind<S extends z.ZodRawShape>({ check, ...kind }: KindInput<S>): RuleKind {
  const shape = z.strictObject({
    id: RuleId,
    kind: z.literal(kind.kind),
    clause: z.string().trim().min(1).max(200).optional(),
    action: z.enum(kind.adjusts ? ['block', 'warn', 'adjust'] : ['block', 'warn']),
    when: Scope.optional(),
    note: z.string().trim().min(1).max(1000).optional(),
    ...kind.parameters,
  });
  const schema =
    check === undefined
      ? shape
      : shape.superRefine((rule, context) => {
          const problem = check(rule as unknown as z.output<z.ZodObject<S>> & RuleCommon);
          if (problem !== null)
            context.addIssue({ code: 'custom', path: [problem.path], message: problem.message });
        });
  return {
    ...kind,
    schema: schema as unknown as z.ZodObject,
    // The schema has parsed the rule, so its parameters are the kind's.
    prepare: (rule) => kind.prepare(rule as unknown as z.output<z.ZodObject<S>> & RuleCommon),
  };
}
