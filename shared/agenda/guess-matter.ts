import type { Id } from '../domain/id';
import type { Client, Matter } from '../domain/reference';

/** What an event says that may name a matter. */
export type EventWords = { readonly title: string; readonly place: string };

export type MatterGuess = { readonly matterId: Id; readonly reason: string };

/** Words of a name that many names have, and that name nothing by themselves. */
const common = new Set(
  `the a an of and v vs in re et al inc llc llp lp ltd corp co company group trust estate matter case claim plan
  agreement agreements litigation general advice`.split(/\s+/),
);

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
const wordsOf = (text: string) => plain(text).trim().split(' ').filter(Boolean);

type Named = {
  readonly matter: Matter;
  readonly number: string;
  readonly name: string;
  readonly own: readonly string[];
};

/**
 * Makes the guesser for a day's events, which reads all names once. It says which matter an event is about: its number in
 * the text; else its whole name; else what the same title was taken for before; else all the words of one name that are its
 * own; else the only open matter of a client that is named. Two that fit are no guess: nothing is chosen silently.
 * @param before matter by title (`titleKey`), of events that a person took
 */
export function matterGuesser(
  matters: readonly Matter[],
  clients: readonly Client[],
  before: ReadonlyMap<string, Id>,
): (event: EventWords) => MatterGuess | null {
  const open = matters.filter(({ status }) => status !== 'closed').map(named);
  const ofClients = clients
    .filter(({ name }) => name.length >= leastName)
    .map((client) => ({ client, name: plain(client.name) }));
  return (event) => {
    const text = plain(`${event.title} ${event.place}`);
    const present = new Set(text.split(' '));
    const numbered = open.filter(({ number }) => number.length > leastNumber && text.includes(number));
    if (numbered.length > 0) return only(numbered, ({ number }) => `its number ${number} is in the event`);
    const whole = longestOnly(open.filter(({ name }) => name.length > leastName && text.includes(name)));
    if (whole.length > 0) return only(whole, ({ name }) => `“${name}” is in the event`);
    const known = before.get(titleKey(event.title));
    if (open.some(({ matter }) => matter.id === known) && known !== undefined)
      return { matterId: known, reason: 'an event of this title was for it before' };
    const own = open.filter((one) => one.own.length > 0 && one.own.every((word) => present.has(word)));
    if (own.length > 0) return only(own, ({ name }) => `the words of “${name}” are in the event`);
    const [client, ...others] = ofClients.filter(({ name }) => text.includes(name));
    if (client === undefined || others.length > 0) return null;
    const ofClient = open.filter(({ matter }) => matter.clientId === client.client.id);
    return only(ofClient, () => `the only open matter of ${client.client.name}`);
  };
}

/** Shorter names and numbers stand in any text by chance. */
const leastName = 4;
const leastNumber = 3;

function named(matter: Matter): Named {
  const words = wordsOf(matter.name).filter((word) => word.length > 2 && !common.has(word));
  return { matter, number: plain(matter.number), name: plain(matter.name), own: words };
}

function only(found: readonly Named[], reason: (matter: Matter) => string): MatterGuess | null {
  const [one, ...others] = found;
  return one === undefined || others.length > 0
    ? null
    : { matterId: one.matter.id, reason: reason(one.matter) };
}

/** The key under which a taken event's matter is remembered. */
export function titleKey(title: string): string {
  return plain(title);
}

/** "Acme" and "Acme Lease" are both in "Acme Lease review": the longer one is meant. */
function longestOnly(found: readonly Named[]): readonly Named[] {
  const longest = Math.max(0, ...found.map(({ name }) => name.length));
  return found.filter(({ name }) => name.length === longest);
}
