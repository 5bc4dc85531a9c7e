import { nearWord } from '../guidelines/near-word';
import { policyFieldNames, policyFields } from './fields';
import { Policy, type PolicyField } from './policy';

/** What is wrong with a policy, for an administrator. */
export type PolicyProblem = {
  /** "/etc/daybook/policy.json, line 4", or the registry's key and value. */
  readonly place: string;
  readonly field: PolicyField | null;
  /** What is wrong, what is expected, and what Daybook does meanwhile. */
  readonly message: string;
};

/** What a reader found: fields by name as they stand there, or why nothing could be read. */
export type FoundPolicy =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly source: string; readonly place: string; readonly message: string }
  | {
      readonly kind: 'fields';
      readonly source: string;
      readonly fields: Readonly<Record<string, unknown>>;
      /** Where a field stands, for a message. */
      readonly placeOf: (name: string) => string;
    };

export type PolicyInForce = {
  readonly policy: Policy;
  /** Where it came from; null: the firm set none. */
  readonly source: string | null;
  readonly problems: readonly PolicyProblem[];
  /** Fields that were said, could not be read and never could: what they hold is kept closed. */
  readonly guarded: ReadonlySet<PolicyField>;
};

export const noPolicy: PolicyInForce = {
  policy: {},
  source: null,
  problems: [],
  guarded: new Set(),
};

/**
 * The policy that holds now. What can't be read is as it was when it last could; what never could is kept closed: a policy
 * that can't be read unlocks nothing.
 * @param lastGood the policy as it was last read whole or in part; null: never
 */
export function policyInForce(found: FoundPolicy, lastGood: Policy | null): PolicyInForce {
  if (found.kind === 'none') return noPolicy;
  if (found.kind === 'unreadable') {
    const meanwhile =
      lastGood === null
        ? 'Meanwhile every setting that a policy can hold is locked as it is, and nothing that a policy could allow is allowed.'
        : 'Meanwhile the policy holds as it was last read.';
    return {
      policy: lastGood ?? {},
      source: found.source,
      problems: [{ place: found.place, field: null, message: `${found.message} ${meanwhile}` }],
      guarded: new Set(lastGood === null ? policyFieldNames : []),
    };
  }
  return fieldByField(found, lastGood);
}

function fieldByField(
  { source, fields, placeOf }: Extract<FoundPolicy, { kind: 'fields' }>,
  lastGood: Policy | null,
): PolicyInForce {
  const policy: Record<string, unknown> = {};
  const problems: PolicyProblem[] = [];
  const guarded = new Set<PolicyField>();
  for (const [said, value] of Object.entries(fields)) {
    const field = policyFieldNames.find((name) => name.toLowerCase() === said.toLowerCase());
    if (field === undefined) {
      problems.push({ place: placeOf(said), field: null, message: unknownName(said) });
      continue;
    }
    const read = Policy.shape[field].safeParse(value);
    if (read.success) {
      if (read.data !== undefined) policy[field] = read.data;
      continue;
    }
    const before = lastGood?.[field];
    if (before === undefined) guarded.add(field);
    else policy[field] = before;
    problems.push({
      place: placeOf(said),
      field,
      message: `${field}: expected ${policyFields[field].expected}. ${
        before === undefined ? closedWords(field) : 'Meanwhile it is as it was last read.'
      }`,
    });
  }
  return { policy: policy as Policy, source, problems, guarded };
}

function unknownName(said: string): string {
  const meant = nearWord(said, policyFieldNames);
  return `“${said}” is no field of a policy${meant === null ? '' : `: did you mean ${meant}`}. Meanwhile it is passed over.`;
}

const closedWords = (field: PolicyField): string =>
  field === 'allowUnencrypted' || field === 'devTools'
    ? 'Meanwhile it is not allowed.'
    : 'Meanwhile what it sets is locked as it is.';

/** Whether the policy allows what is closed without it. What can't be read allows nothing. */
export function policyAllows(
  { policy, guarded }: PolicyInForce,
  field: 'allowUnencrypted' | 'devTools',
): boolean {
  return policy[field] === true && !guarded.has(field);
}
