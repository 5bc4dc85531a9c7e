import type { Finals, History, HistoryEvent } from '../../helpers/promises/history';

/** Rare situations by name, and how often each was really met. */
export type Situations = ReadonlyMap<string, number>;

/** What a history and the books that it ended in tell of rare situations: the product counts none of them itself. */
export function situationsIn(history: History, { laptops }: Pick<Finals, 'laptops'>): Situations {
  const met = new Map<string, number>();
  const count = (name: string): void => {
    met.set(name, (met.get(name) ?? 0) + 1);
  };
  for (const { book } of laptops) {
    for (const { kind, decision } of book.conflicts) {
      count(`conflict: ${kind}`);
      const choice = choiceIn(decision);
      if (choice !== null) count(`decided: ${kind}, ${choice}`);
    }
    for (const { action } of book.audit) {
      const name = told[action];
      if (name !== undefined) count(name);
    }
  }
  for (const name of onTheRoad(history)) count(name);
  return met;
}

/** What the trail says in words of its own. */
const told: Readonly<Record<string, string>> = {
  'sync.found': 'unknown outcome found at the PMS',
  'sync.found_second': 'a second record found',
  'sync.not_applied': 'unknown outcome sent again',
  'sync.cut_off': 'a process ended while a request was under way',
  'sync.held': 'held with the vendor’s words',
  'sync.trash': 'deleted there, unchanged here',
  'sync.deleted': 'deleted here, and then there',
  'sync.bill': 'put on a bill, or taken off it',
  'sync.rate_changed': 'a rate changed after approval',
  'conflict.undo': 'a decision undone',
  'conflict.return': 'a conflict sent back to its timekeeper',
  'conflict.settled_itself': 'a conflict that settled itself',
};

function choiceIn(decision: unknown): string | null {
  return typeof decision === 'object' && decision !== null && 'choice' in decision
    ? String(decision.choice)
    : null;
}

type Request = Extract<HistoryEvent, { kind: 'request' }>;

/** What is under way on a laptop, and what it asked last. */
type Way = { readonly open: Map<number, Request>; lastList: 'page' | null };

function onTheRoad(history: History): string[] {
  const ways = new Map<string, Way>();
  const wayOf = (laptop: string): Way => {
    const known = ways.get(laptop) ?? { open: new Map(), lastList: null };
    ways.set(laptop, known);
    return known;
  };
  const met: string[] = [];
  for (const event of history) {
    switch (event.kind) {
      case 'request': {
        const way = wayOf(event.laptop);
        way.open.set(event.request, event);
        if (!isList(event)) way.lastList = null;
        break;
      }
      case 'answer': {
        const way = wayOf(event.laptop);
        const request = way.open.get(event.request);
        way.open.delete(event.request);
        if (request === undefined || !isList(request)) break;
        if (event.status === 401 && way.lastList === 'page') met.push('sign-in expired between two pages');
        way.lastList = event.status === 200 ? 'page' : null;
        break;
      }
      case 'command':
        met.push(...whileUnderWay(event, wayOf(event.laptop)));
        break;
      case 'office':
        if ([...ways.values()].some(({ lastList, open }) => lastList !== null && hasList(open)))
          met.push('changed while pages were turned');
        break;
      case 'crash': {
        wayOf(event.laptop).open.clear();
        if (event.where.startsWith('sync.page') || event.where.startsWith('pull:'))
          met.push('a process ended while pages were applied');
        if (event.where.startsWith('conflict.')) met.push('a process ended while a conflict was decided');
        break;
      }
      default:
        break;
    }
  }
  return met;
}

const isList = ({ method, path }: Request): boolean => method === 'GET' && path.endsWith('/activities.json');
const isWrite = ({ method, path }: Request): boolean => method !== 'GET' && path.includes('/activities');
const hasList = (open: ReadonlyMap<number, Request>): boolean => [...open.values()].some(isList);

function whileUnderWay(command: Extract<HistoryEvent, { kind: 'command' }>, { open }: Way): string[] {
  if (command.reply !== 'ok' || open.size === 0) return [];
  if (command.name === 'sign out') return ['signed out while a request was under way'];
  if (command.name === 'sign in') return ['signed in while a request was under way'];
  if (!changes.includes(command.name) || ![...open.values()].some(isWrite)) return [];
  return [`${command.name} while a write was under way`];
}

const changes = ['edit', 'delete', 'withdraw', 'decide'];
