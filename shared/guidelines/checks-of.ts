import type { Check, CheckInput } from './checks/check';
import { codes } from './checks/codes';
import { dates } from './checks/dates';
import { hours } from './checks/hours';
import { matterOpen } from './checks/matter-open';
import { narrative } from './checks/narrative';
import { rate } from './checks/rate';
import type { Flag } from './flag';

/** In the order of a line's fields. */
const checks: readonly Check[] = [matterOpen, hours, codes, rate, narrative, dates];

/** What Daybook itself finds on an entry, whoever the client is. */
export function checksOf(input: CheckInput): Flag[] {
  return checks.flatMap((check) => check(input));
}
