import type { Role } from '../../../shared/domain/reference';
import { words } from '../../words';

/** What each role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  attorney: words.welcome.attorney,
  paralegal: words.welcome.paralegal,
  partner: words.welcome.partner,
};
