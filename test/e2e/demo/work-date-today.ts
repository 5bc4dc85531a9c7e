import { format } from 'date-fns';

/** Today's work date in this machine's zone, which is the laptop's too. */
export function workDateToday(): string {
  return format(new Date(), 'yyyy-MM-dd');
}
