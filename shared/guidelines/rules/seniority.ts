import type { Around } from '../around';

/** Classes of lawyers and others from the most senior down; a class that isn't here stands last. */
const order = ['PARTNR', 'PT', 'OFCOUN', 'OC', 'STFATT', 'ASSOC', 'AS', 'TEMPAT', 'PARALG', 'LA', 'LGLAST'];

/** Timekeepers, the most senior first; those of one class in a fixed order. */
export function seniorFirst(timekeeperIds: readonly string[], around: Around): string[] {
  const rank = (id: string): number => {
    const at = order.indexOf(around.timekeeperOf(id)?.class ?? '');
    return at === -1 ? order.length : at;
  };
  return [...timekeeperIds].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}
