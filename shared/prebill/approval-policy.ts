import { z } from 'zod';
import type { Role } from '../domain/reference';
import { type FactName, factNames } from '../domain/time-entry';
import type { Currency, Minor } from '../money/money';
import type { FirmRole, RightHolder } from '../policy/policy';
import { holds } from '../policy/rights';

/** Who may approve a pre-bill: the firm's setting. */
export const ApprovalPolicy = z.strictObject({
  approvers: z.enum(['anyone', 'attorneys_and_partners', 'partners']),
  /** Whether one may approve one's own time. */
  ownTime: z.boolean(),
  /** What else it takes once the work of a matter that is approved and not yet billed comes to more than this. */
  above: z
    .strictObject({ amountMinor: z.int().min(1), needs: z.enum(['partner', 'second_person']) })
    .nullish(),
});
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>;

export type Permission = { readonly ok: true } | { readonly ok: false; readonly why: string };

const yes: Permission = { ok: true };

const approverWords: Readonly<Record<ApprovalPolicy['approvers'], string>> = {
  anyone: 'everybody',
  attorneys_and_partners: 'attorneys and partners',
  partners: 'partners',
};

/** Whether a person may approve a line, or withdraw its approval. */
export function mayApprove(policy: ApprovalPolicy, role: Role, isOwn: boolean): Permission {
  if (!holds(policy.approvers, role)) {
    return { ok: false, why: `In this firm only ${approverWords[policy.approvers]} approve pre-bills.` };
  }
  if (isOwn && !policy.ownTime) return { ok: false, why: 'In this firm nobody approves their own time.' };
  return yes;
}

/**
 * Whether the amount asks for more than the role does: a partner, or somebody other than the line's timekeeper.
 * @param matterMinor what would stand approved and unbilled on the matter, the lines asked about included: approving in
 *   small pieces comes to the same
 * @param otherCurrency the matter's, where it is another than that of the limit: nothing is converted, so that it can't be
 *   weighed against the limit and counts as above it
 */
export function mayApproveAmount(
  policy: ApprovalPolicy,
  role: Role,
  isOwn: boolean,
  matterMinor: Minor,
  otherCurrency: Currency | null = null,
): Permission {
  const { above } = policy;
  if (above == null || (otherCurrency === null && matterMinor <= above.amountMinor)) return yes;
  if (otherCurrency !== null) {
    const isFree = above.needs === 'partner' ? role === 'partner' : !isOwn;
    const who =
      above.needs === 'partner' ? 'a partner approves it' : 'somebody else than its timekeeper approves it';
    return isFree
      ? yes
      : {
          ok: false,
          why: `The work is in ${otherCurrency}, for which the firm has set no limit: it counts as a large amount, and ${who}.`,
        };
  }
  if (above.needs === 'partner') {
    return role === 'partner'
      ? yes
      : { ok: false, why: 'The matter’s approved work comes to more than only a partner may approve here.' };
  }
  return isOwn
    ? {
        ok: false,
        why: 'The matter’s approved work comes to more than one may approve of one’s own time here.',
      }
    : yes;
}

/** Whether a person may return, hold, edit, write down, merge or split a line: its timekeeper may, and whoever may approve. */
export function mayReview(policy: ApprovalPolicy, role: Role, isOwn: boolean): Permission {
  if (isOwn || holds(policy.approvers, role)) return yes;
  return {
    ok: false,
    why: `In this firm only its timekeeper or ${approverWords[policy.approvers]} may do this.`,
  };
}

/** Fields in which a change moves money. */
const moneyFields: readonly FactName[] = ['seconds', 'rateMinor', 'billing', 'timekeeperId'];

/**
 * The fields that a person may decide in a conflict: hours and rate only the timekeeper or a partner (contract 24).
 * @param holder who else than the timekeeper, by the firm's setting
 */
export function mayDecide(role: FirmRole, isOwn: boolean, holder: RightHolder = 'partners'): FactName[] {
  if (isOwn || holds(holder, role)) return [...factNames];
  return factNames.filter((name) => !moneyFields.includes(name));
}
