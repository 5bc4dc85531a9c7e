import type { Id } from '../domain/id';
import type { Client, Matter } from '../domain/reference';
import { type CellReading, cellQuoted } from './read-cell';

export type KnownMatters = {
  readonly matters: readonly Matter[];
  readonly clients: readonly Client[];
  readonly pmsName: string;
};

/** Whether two cells say the same name, whatever their case. */
export const sameName = (left: string, right: string): boolean =>
  left.trim().toLocaleLowerCase('en') === right.trim().toLocaleLowerCase('en');

/** By its whole number or its whole name; where two bear it, the client's name tells them apart. Never a guess. */
export function findMatter(
  cell: string,
  client: string,
  { matters, clients, pmsName }: KnownMatters,
): CellReading<Id> {
  const byNumber = matters.filter(({ number }) => number !== '' && sameName(number, cell));
  const named = byNumber.length > 0 ? byNumber : matters.filter(({ name }) => sameName(name, cell));
  const nameOf = (id: Id | null) => clients.find((one) => one.id === id)?.name ?? '';
  const ofClient =
    client.trim() === '' ? named : named.filter(({ clientId }) => sameName(nameOf(clientId), client));
  const [found, second] = ofClient.length > 0 ? ofClient : named;
  if (found === undefined)
    return {
      ok: false,
      why: `No matter ${cellQuoted(cell)} is known on this laptop. Write its number, as in ${pmsName}.`,
    };
  if (second !== undefined)
    return { ok: false, why: `Two matters are called ${cellQuoted(cell)}. Write the matter’s number.` };
  if (ofClient.length === 0)
    return {
      ok: false,
      why: `Matter ${cellQuoted(cell)} belongs to ${nameOf(found.clientId)}, and the row says ${cellQuoted(client)}.`,
    };
  return { ok: true, value: found.id };
}
