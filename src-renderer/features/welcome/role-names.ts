import type { Role } from '../../../shared/domain/reference';

/** What each role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  attorney: 'Attorney',
  paralegal: 'Paralegal',
  partner: 'Partner',
};
