import type { Finals, HistoryEvent } from '../../helpers/promises/history';
import type { SeedResult } from './seed-result';

type Told = Pick<SeedResult, 'history' | 'finals'>;
type LaptopBook = Finals['laptops'][number];
type Line = { readonly at: number; readonly words: string };

/**
 * What happened to one piece of work, on every laptop and at the PMS, in the order of the clocks that noted it. Laptops'
 * clocks may be off, so the lines of one side are in order and those of two need not be.
 * @param about an entry's id, or a record's; left out: everything that happened
 */
export function storyOf(result: Told, about?: string): string[] {
  const { history, finals } = result;
  const scope = about === undefined ? null : scopeOf(finals, about);
  const lines = [
    ...history.flatMap((event) => lineOf(event, scope)),
    ...finals.laptops.flatMap((laptop) => trailOf(laptop, scope)),
    ...truthOf(finals, scope),
  ].sort((a, b) => a.at - b.at);
  const ends = finals.laptops.flatMap((laptop) => endOf(laptop, scope));
  return [...lines.map(({ at, words }) => `${new Date(at).toISOString().slice(5, 23)}  ${words}`), ...ends];
}

/** The entries and records that are about one piece of work. */
type Scope = { readonly entryIds: ReadonlySet<string>; readonly remoteIds: ReadonlySet<string> };

function scopeOf({ laptops }: Finals, about: string): Scope {
  const entryIds = new Set([about]);
  const remoteIds = new Set([about]);
  // From entry to record and back, as far as two laptops reach.
  for (let hops = 0; hops < 2; hops += 1) {
    for (const { book } of laptops) {
      for (const { entryId, remoteId } of book.bases) join(entryIds, remoteIds, entryId, remoteId);
      for (const { entryId, remote } of book.conflicts) {
        if (remote !== null) join(entryIds, remoteIds, entryId, remote.remoteId);
      }
      for (const { subject, subjectId, before, after } of book.audit) {
        if (subject !== 'entry') continue;
        for (const value of [before, after]) {
          const remoteId = remoteIdIn(value);
          if (remoteId !== null) join(entryIds, remoteIds, subjectId, remoteId);
        }
      }
    }
  }
  return { entryIds, remoteIds };
}

function join(entryIds: Set<string>, remoteIds: Set<string>, entryId: string, remoteId: string): void {
  if (!entryIds.has(entryId) && !remoteIds.has(remoteId)) return;
  entryIds.add(entryId);
  remoteIds.add(remoteId);
}

function remoteIdIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'remoteId' in value ? String(value.remoteId) : null;
}

function lineOf(event: HistoryEvent, scope: Scope | null): Line[] {
  const line = (words: string): Line[] => [{ at: event.at, words }];
  switch (event.kind) {
    case 'command': {
      if (scope !== null && !event.entryIds.some((id) => scope.entryIds.has(id))) return [];
      return line(`${event.laptop}: a person ${event.words} → ${event.reply}`);
    }
    case 'office': {
      const isAbout = event.recordIds.length === 0 || event.recordIds.some((id) => scope?.remoteIds.has(id));
      return scope === null || isAbout ? line(`office: ${event.words} (${event.recordIds.join(', ')})`) : [];
    }
    case 'crash':
      return line(`${event.laptop}: the process ends: ${event.where}`);
    case 'start':
      return line(`${event.laptop}: starts${event.amnesia ? ' on an older copy of its disk' : ''}`);
    case 'quiet':
      return line('everything is at rest');
    case 'request': {
      const isAbout = scope === null || [...scope.remoteIds].some((id) => event.path.includes(`/${id}.`));
      return isAbout ? line(`${event.laptop}: request ${event.request}: ${event.method} ${event.path}`) : [];
    }
    case 'applied':
      return scope === null ? line(`PMS: request ${event.request} of ${event.laptop} takes effect`) : [];
    case 'answer': {
      const words = event.words === '' ? '' : ` (${event.words})`;
      return scope === null
        ? line(`${event.laptop}: request ${event.request} ← ${event.status ?? 'no answer'}${words}`)
        : [];
    }
    case 'commit':
      return [];
  }
}

/** What a laptop's own trail tells of it. */
function trailOf({ name, book }: LaptopBook, scope: Scope | null): Line[] {
  return book.audit.flatMap(({ at, actor, action, subject, subjectId, before, after, reason }) => {
    if (scope !== null && !(subject === 'entry' && scope.entryIds.has(subjectId))) return [];
    const said = [whatIn(before), whatIn(after)].filter((words) => words !== '').join(' ⇒ ');
    const why = reason === null ? '' : ` because “${reason}”`;
    return [{ at: Date.parse(at), words: `${name}: [${actor}] ${action} ${subjectId} ${said}${why}` }];
  });
}

const shown = [
  'revision',
  'reviewState',
  'workDate',
  'workedSeconds',
  'billedSeconds',
  'seconds',
  'taskCode',
  'activityCode',
  'rateMinor',
  'billing',
  'deletedAt',
  'remoteId',
  'etag',
  'operation',
  'kind',
  'choice',
  'conflictId',
  'operationId',
] as const;

/** The short facts in an image; narratives are long, and their marks say enough. */
function whatIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const record = value as Record<string, unknown>;
  const inner = ['facts', 'entry', 'remote', 'local'].flatMap((key) => {
    const words = whatIn(record[key]);
    return words === '' ? [] : [`${key} ${words}`];
  });
  const own = shown.flatMap((key) => (record[key] == null ? [] : [`${key}=${String(record[key])}`]));
  const text = typeof record.narrative === 'string' ? [`“${record.narrative.slice(-24)}”`] : [];
  return `{${[...own, ...text, ...inner].join(' ')}}`;
}

function truthOf({ truth }: Finals, scope: Scope | null): Line[] {
  return (truth?.writes ?? []).flatMap((write) => {
    const isAbout =
      scope === null || (write.collection === 'activities' && scope.remoteIds.has(String(write.recordId)));
    if (!isAbout) return [];
    const by = write.via === 'api' ? `over the API (${write.tokenTag})` : 'at the office';
    const words = `PMS: ${write.what} of record ${write.recordId} ${by}, version ${write.etagAfter ?? 'gone'}`;
    return [{ at: write.atMs, words }];
  });
}

/** What each laptop holds of it in the end. */
function endOf({ name, book }: LaptopBook, scope: Scope | null): string[] {
  const isAbout = (entryId: string) => scope === null || scope.entryIds.has(entryId);
  return [
    ...book.entries
      .filter(({ id }) => isAbout(id))
      .map((entry) => `end, ${name}: entry ${entry.id} ${entry.source} ${whatIn(entry)}`),
    ...book.bases
      .filter(({ entryId }) => isAbout(entryId))
      .map((base) => `end, ${name}: base of ${base.entryId} ${whatIn(base)}`),
    ...book.outbox
      .filter(({ entryId, state }) => isAbout(entryId) && state !== 'withdrawn')
      .map(
        (row) => `end, ${name}: row ${row.operation} of ${row.entryId} ${row.state}, tried ${row.attempts}`,
      ),
    ...book.conflicts
      .filter(({ entryId }) => isAbout(entryId))
      .map(
        ({ kind, entryId, closedAt }) =>
          `end, ${name}: conflict ${kind} of ${entryId}, ${closedAt ?? 'open'}`,
      ),
  ];
}
