import type { Id } from '../domain/id';
import { classOfRole, type Timekeeper } from '../domain/reference';

/** A class that somebody said: for one client, or for all of which nothing else is said. */
export type SaidClass = {
  readonly timekeeperId: Id;
  readonly clientId: Id | null;
  readonly classCode: string;
};

/** As which class a client counts a timekeeper: what was said for the client, else for all, else by role. */
export function timekeeperClassOf(
  said: readonly SaidClass[],
  timekeeper: Pick<Timekeeper, 'id' | 'role'>,
  clientId: Id | null,
): string {
  const own = said.filter((one) => one.timekeeperId === timekeeper.id);
  const found = own.find((one) => one.clientId !== null && one.clientId === clientId);
  return (found ?? own.find((one) => one.clientId === null))?.classCode ?? classOfRole[timekeeper.role];
}
