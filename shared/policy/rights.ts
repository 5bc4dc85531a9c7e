import { z } from 'zod';
import type { Role } from '../domain/reference';
import { type FirmRole, type Policy, RightHolder } from './policy';

/**
 * Who may do what reaches beyond one's own work. Who approves and reviews is in `prebill/approval-policy`; these stand beside
 * it and never widen it.
 */
export const Rights = z.strictObject({
  /** Decides the hours and rates of others in a conflict (contract 24). */
  decideMoney: RightHolder,
  /** Goes on in spite of a client's guideline. */
  waive: RightHolder,
  /** Takes an approval back, so that a line can be changed again. */
  unlock: RightHolder,
  /** Changes rounding, approval, rights, rates and client guidelines. */
  changeRules: RightHolder,
});
export type Rights = z.infer<typeof Rights>;
export type Right = keyof Rights;

export const defaultRights: Rights = {
  decideMoney: 'partners',
  waive: 'anyone',
  unlock: 'anyone',
  changeRules: 'anyone',
};

/** Whether somebody of this role holds a right. An administrator holds every one. */
export function holds(holder: RightHolder, role: FirmRole): boolean {
  if (role === 'administrator') return true;
  switch (holder) {
    case 'anyone':
      return true;
    case 'attorneys_and_partners':
      return role !== 'paralegal';
    case 'partners':
      return role === 'partner';
    case 'administrators':
      return false;
  }
}

/** "a partner", for "Only … may …". */
export const holderWords: Readonly<Record<RightHolder, string>> = {
  anyone: 'anybody',
  attorneys_and_partners: 'an attorney or a partner',
  partners: 'a partner',
  administrators: 'an administrator',
};

const deeds: Readonly<Record<Right, string>> = {
  decideMoney: 'decides the hours and rates of others',
  waive: 'may waive a client’s guideline',
  unlock: 'may take an approval back',
  changeRules: 'may change rounding, approval, rights, rates and client guidelines',
};

/** Why somebody may not, naming who may; null where they may. */
export function whyNot(rights: Rights, right: Right, role: FirmRole): string | null {
  return holds(rights[right], role)
    ? null
    : `In this firm only ${holderWords[rights[right]]} ${deeds[right]}.`;
}

/** What the firm calls a person: by the policy, else as the PMS has them. */
export function firmRole(
  people: Policy['people'],
  person: { readonly name: string; readonly email: string | null; readonly role: Role } | null,
): FirmRole {
  if (person === null) return 'attorney';
  const called = [person.name, person.email].flatMap((one) =>
    one === null ? [] : [one.trim().toLowerCase()],
  );
  for (const said of people ?? []) {
    const at = said.lastIndexOf('=');
    if (called.includes(said.slice(0, at).trim().toLowerCase())) return said.slice(at + 1) as FirmRole;
  }
  return person.role;
}

/** An administrator reviews and approves as a partner does. */
export const asPmsRole = (role: FirmRole): Role => (role === 'administrator' ? 'partner' : role);
