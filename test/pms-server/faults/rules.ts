import { z } from 'zod';

/** What can go wrong between a client and the PMS, one rule a fault; each is used up by the requests it meets. */

const shared = {
  match: z
    .strictObject({
      method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(),
      /** From the start of the path ("/api/v4/activities"). */
      pathPrefix: z.string().optional(),
    })
    .default({}),
  /** How many requests it meets before it is gone. */
  times: z.int().min(1).default(1),
};

export const FaultRule = z.discriminatedUnion('kind', [
  /** Nothing is applied; the connection is destroyed. */
  z.strictObject({ kind: z.literal('refuse'), ...shared }),
  /** Applied; the connection is destroyed before the answer. */
  z.strictObject({ kind: z.literal('answerLost'), ...shared }),
  /** The connection is destroyed now, and the request takes effect `ms` later. */
  z.strictObject({ kind: z.literal('appliedLate'), ms: z.int().min(1), ...shared }),
  /** Applied twice, as by a proxy that tries again; the second answer is given. */
  z.strictObject({ kind: z.literal('appliedTwice'), ...shared }),
  /** Applied; the answer stops in the middle of its body. */
  z.strictObject({ kind: z.literal('cutBody'), ...shared }),
  /** Not applied; a captive portal's page with status 200. */
  z.strictObject({ kind: z.literal('htmlPage'), ...shared }),
  /** Applied; status 200 and no body. */
  z.strictObject({ kind: z.literal('emptyBody'), ...shared }),
  /** Not applied; this status, with `Retry-After` where seconds are given. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.int().min(0).optional(),
    ...shared,
  }),
  /** Applied; the answer leaves `ms` later. */
  z.strictObject({ kind: z.literal('slow'), ms: z.int().min(0), ...shared }),
  /** A record of the next list carries a field that nobody knows. */
  z.strictObject({ kind: z.literal('unknownField'), ...shared }),
  /** The next list holds one more record, with an enum value that nobody knows. */
  z.strictObject({ kind: z.literal('unknownEnum'), ...shared }),
  /** The next list holds one more record, with a value of the wrong type. */
  z.strictObject({ kind: z.literal('wrongType'), ...shared }),
  /** The access token of the request ends just before it is looked at. */
  z.strictObject({ kind: z.literal('expireToken'), ...shared }),
]);
export type FaultRule = z.infer<typeof FaultRule>;
export type FaultRuleInput = z.input<typeof FaultRule>;

/** Takes the first rule that fits this request, and counts it down. */
export function takeRule(rules: FaultRule[], method: string, path: string): FaultRule | null {
  const at = rules.findIndex(
    ({ match }) =>
      (match.method === undefined || match.method === method) &&
      (match.pathPrefix === undefined || path.startsWith(match.pathPrefix)),
  );
  const rule = rules[at];
  if (rule === undefined) return null;
  if (rule.times > 1) rules[at] = { ...rule, times: rule.times - 1 };
  else rules.splice(at, 1);
  return rule;
}
