import { contentVersion } from '../../../../../shared/pms/content-version';
import type {
  Answer,
  FoundRecords,
  IdMap,
  Page,
  PmsAdapter,
  PmsCapabilities,
  RemoteEntry,
  Unreadable,
} from '../../../../../shared/pms/port';
import type { Normalise } from '../../../../../shared/sync/compare';
import type { Instant } from '../../../../../shared/time/work-date';
import { createClioAdapter } from '../../../../../src-main/pms/clio/adapter';
import { createClioApi } from '../../../../../src-main/pms/clio/api';
import { createClioAuth } from '../../../../../src-main/pms/clio/auth';
import { normalise as clioNormalise } from '../../../../../src-main/pms/clio/normalise';
import { activityFields } from '../../../../../src-main/pms/clio/schemas';
import type { PmsConnection } from '../../../../../src-main/pms/connection';
import { createHttpClient, type HttpClient } from '../../../../../src-main/pms/http/client';
import type { HttpOutcome } from '../../../../../src-main/pms/http/outcome';
import type { Clock, HttpRequest, TokenStore, Transport } from '../../../../../src-main/ports';
import { application } from '../../../../pms-server/core/auth/application';
import { baseUrl } from '../in-process';
import { noVersion } from './no-versions';

export type LineParts = { transport: Transport; tokens: TokenStore; clock: Clock };

export type AdapterTraits = {
  readonly capabilities: PmsCapabilities;
  /** What the vendor makes of facts beyond what every vendor here does. */
  readonly normalise?: Normalise;
  /** Its records carry no version of their own. */
  readonly withoutVersions?: boolean;
  /** How much coarser than a second its timestamps are, in seconds. */
  readonly stampSeconds?: number;
};

/** What an answer said beside the vendor's documented shapes. */
type Heard = { gone: string[]; cursor: string | null };

/**
 * The adapter of an invented vendor: Clio's wire format and its adapter's parts, with the guarantees that the traits of the
 * vendor's server give in place of Clio's own.
 */
export function adapterOver(parts: LineParts, traits: AdapterTraits): PmsConnection {
  const { capabilities, withoutVersions = false, stampSeconds = 0 } = traits;
  const http = createHttpClient(parts.transport, parts.clock);
  const auth = createClioAuth(http, parts.tokens, parts.clock, application, baseUrl);
  const references = new Map<string, string>();
  const more = traits.normalise ?? ((facts) => facts);
  const normalise: Normalise = (facts) => more(clioNormalise(facts));

  /** Clio's adapter over a line that is changed on the way out and read on the way in. */
  function over(change: (request: Sent) => Sent = (request) => request, heard?: Heard): PmsAdapter {
    const seamed: HttpClient = {
      ...http,
      send: async (request) => read(await http.send(change(request)), references, heard),
    };
    return createClioAdapter(createClioApi(seamed, auth, baseUrl), seamed);
  }
  const plain = over();

  const dressed = (remote: RemoteEntry): RemoteEntry => {
    const reference = references.get(remote.remoteId);
    const mayHaveChanged = stampSeconds > 0 && remote.updatedAt === remote.createdAt;
    const updatedAt = mayHaveChanged ? justAfter(remote.createdAt) : remote.updatedAt;
    return {
      ...remote,
      updatedAt,
      ...(withoutVersions ? { etag: contentVersion(remote.facts, { ...remote, updatedAt }) } : {}),
      ...(reference === undefined ? {} : { reference }),
    };
  };
  const one = (answer: Answer<RemoteEntry>): Answer<RemoteEntry> =>
    answer.kind === 'done' ? { kind: 'done', value: dressed(answer.value) } : answer;

  const many = (answer: Answer<Page<RemoteEntry>>): Answer<Page<RemoteEntry>> =>
    answer.kind === 'done'
      ? { kind: 'done', value: { ...answer.value, items: answer.value.items.map(dressed) } }
      : answer;

  async function list(
    since: string | null,
    next: string | null,
    ids: IdMap,
  ): Promise<Answer<Page<RemoteEntry>>> {
    const heard: Heard = { gone: [], cursor: null };
    const answer = many(await over(undefined, heard).listChanged(since, next, ids));
    return answer.kind === 'done' ? { kind: 'done', value: { ...answer.value, ...heard } } : answer;
  }

  /** Every record of a list, or why it could not be read whole. */
  async function listAll(query: string, ids: IdMap): Promise<Answer<FoundRecords>> {
    const items: RemoteEntry[] = [];
    const unreadable: Unreadable[] = [];
    let next: string | null =
      `/activities.json?type=TimeEntry&order=id(asc)&${query}&fields=${activityFields}`;
    while (next !== null) {
      const page: Answer<Page<RemoteEntry>> = await list(null, next, ids);
      if (page.kind !== 'done') return page;
      items.push(...page.value.items);
      unreadable.push(...page.value.unreadable);
      next = page.value.next;
    }
    return { kind: 'done', value: { items, unreadable } };
  }

  const adapter: PmsAdapter = {
    ...plain,
    capabilities,
    normalise,
    listChanged(since, next, ids) {
      if (capabilities.changes === 'updated_since') return list(since, next, ids);
      if (capabilities.changes === 'full_list') return list(null, next, ids);
      const from = `/activities.json?type=TimeEntry&order=id(asc)&cursor=${since ?? 'start'}&fields=${activityFields}`;
      return list(null, next ?? from, ids);
    },
    listByIds: async (remoteIds, ids) => many(await plain.listByIds(remoteIds, ids)),
    listOfMatter: async (matter, next, ids) => many(await plain.listOfMatter(matter, next, ids)),
    get: async (remoteId, ids) => one(await plain.get(remoteId, ids)),
    async create(operationId, facts, ids) {
      const answer = await over(carrying(capabilities, operationId)).create(operationId, facts, ids);
      const isReused = answer.kind === 'refused' && answer.status === 409;
      return isReused ? { ...answer, why: 'key_reused' } : one(answer);
    },
    update: async (remoteId, etag, facts, hidden, ids) =>
      one(await plain.update(remoteId, etag, facts, hidden, ids)),
    async remove(remoteId, etag, ids) {
      if (!withoutVersions) return plain.remove(remoteId, etag, ids);
      const now = await adapter.get(remoteId, ids);
      if (now.kind !== 'done') return now;
      return now.value.etag === etag ? plain.remove(remoteId, noVersion, ids) : { kind: 'moved' };
    },
    async findCreated({ operationId, facts, since }, ids) {
      if (capabilities.createGuard === 'reference') return listAll(`reference=${operationId}`, ids);
      const userId = ids.toRemote('timekeepers', facts.timekeeperId);
      if (userId === null) return { kind: 'done', value: { items: [], unreadable: [] } };
      // Timestamps are cut off, never rounded up: what was made just after may say that it was made before.
      const from = Date.parse(since) - boundaryMs - stampSeconds * 1000;
      const found = await listAll(`user_id=${userId}&created_since=${new Date(from).toISOString()}`, ids);
      if (found.kind !== 'done') return found;
      const { items, unreadable } = found.value;
      const made = items.filter(({ createdAt }) => Date.parse(createdAt) >= from);
      return { kind: 'done', value: { items: made, unreadable } };
    },
  };
  return { adapter, auth, abort: () => http.abort() };
}

const justAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();

/** Whether a list holds its own boundary isn't said, and timestamps have whole seconds. */
const boundaryMs = 2_000;

type Sent = Omit<HttpRequest, 'timeoutMs'>;

/** Puts the operation id where the vendor takes it: in a header, in a field, or nowhere. */
function carrying({ createGuard }: PmsCapabilities, operationId: string): (request: Sent) => Sent {
  return (request) => {
    if (request.method !== 'POST' || request.body === null) return request;
    if (createGuard === 'idempotency_key') {
      return { ...request, headers: { ...request.headers, 'idempotency-key': operationId } };
    }
    if (createGuard !== 'reference') return request;
    const { data } = JSON.parse(request.body) as { data: object };
    return { ...request, body: JSON.stringify({ data: { ...data, reference: operationId } }) };
  };
}

/** Takes what Clio's shapes don't have out of an answer: references, tombstones, a cursor; 410 is 404 here. */
function read(outcome: HttpOutcome, references: Map<string, string>, heard?: Heard): HttpOutcome {
  if (outcome.kind !== 'answered') return outcome;
  // A version of the API that was retired is 410 as well, and no record.
  if (outcome.status === 410 && JSON.stringify(outcome.json).includes('"Gone"'))
    return { ...outcome, status: 404 };
  const { json } = outcome;
  if (typeof json !== 'object' || json === null || !('data' in json)) return outcome;
  const { data, meta } = json as { data: unknown; meta?: { deleted?: unknown; cursor?: unknown } };
  if (heard !== undefined && Array.isArray(meta?.deleted)) heard.gone = meta.deleted.map(String);
  if (heard !== undefined && typeof meta?.cursor === 'string') heard.cursor = meta.cursor;
  const bare = (record: unknown): unknown => {
    if (typeof record !== 'object' || record === null || !('reference' in record)) return record;
    const { reference, ...rest } = record;
    if ('id' in rest && typeof reference === 'string') references.set(String(rest.id), reference);
    return rest;
  };
  return { ...outcome, json: { ...json, data: Array.isArray(data) ? data.map(bare) : bare(data) } };
}
