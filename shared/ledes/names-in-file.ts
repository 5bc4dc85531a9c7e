import type { Id } from '../domain/id';
import type { Matter, Timekeeper } from '../domain/reference';
import { partsOfName } from './classes';
import type { LedesLine } from './document';
import type { ExportProfile } from './profile';

/** The names under which a file speaks of a matter, as one key. */
export const matterKeyOf = ({ matter }: LedesLine): string =>
  JSON.stringify([matter.firmId, matter.clientId, matter.name]);

/** The names under which a file speaks of a timekeeper, as one key; '' where it names nobody. */
export const personKeyOf = ({ timekeeper }: LedesLine): string =>
  timekeeper.id === '' && timekeeper.name === '' ? '' : JSON.stringify([timekeeper.id, timekeeper.name]);

const same = (left: string, right: string): boolean =>
  left !== '' && left.trim().toLocaleLowerCase('en') === right.trim().toLocaleLowerCase('en');

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

/** The matter that a line means: by the firm's number, else by its whole name. Two or none: a person says it, never a guess. */
export function guessMatter({ matter }: LedesLine, matters: readonly Matter[]): Id | null {
  const byNumber = matters.filter(({ number }) => same(number, matter.firmId));
  const found = byNumber.length > 0 ? byNumber : matters.filter(({ name }) => same(name, matter.name));
  return only(found)?.id ?? null;
}

/**
 * The person that a line means: by the name, else as a client's profile calls them, else by initials. Two or none: a person
 * says it.
 * @param aliases how clients' profiles call timekeepers
 */
export function guessPerson(
  { timekeeper }: LedesLine,
  timekeepers: readonly Timekeeper[],
  aliases: ExportProfile['timekeepers'],
): Timekeeper | null {
  const nameOf = ({ name }: Timekeeper) => {
    const { lastName, firstName } = partsOfName(name);
    return firstName === '' ? lastName : `${lastName}, ${firstName}`;
  };
  const byName = timekeepers.filter(
    (one) => same(timekeeper.name, nameOf(one)) || same(timekeeper.name, one.name),
  );
  // A name that is somebody's decides; initials alone may be another firm's numbers.
  if (byName.length > 0) return only(byName);
  const called = aliases.filter(
    ({ id, lastName, firstName }) =>
      same(id, timekeeper.id) &&
      same(firstName === '' ? lastName : `${lastName}, ${firstName}`, timekeeper.name),
  );
  const byAlias = timekeepers.filter(({ id }) => called.some(({ timekeeperId }) => timekeeperId === id));
  if (byAlias.length > 0) return only(byAlias);
  return timekeeper.name === '' ? only(timekeepers.filter((one) => same(one.initials, timekeeper.id))) : null;
}
