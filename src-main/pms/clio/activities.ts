import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { Answer, IdMap, Page, PmsAdapter, RemoteEntry, Unreadable } from '../../../shared/pms/port';
import type { Instant } from '../../../shared/time/work-date';
import type { HttpClient } from '../http/client';
import type { ClioApi } from './api';
import { type Failure, readPage, recordOf } from './lists';
import { type Body, bodyOf, readActivity, type Unsayable } from './map';
import { activityFields } from './schemas';

export type ClioActivities = Pick<
  PmsAdapter,
  'listChanged' | 'listOfMatter' | 'listByIds' | 'get' | 'create' | 'update' | 'remove' | 'findCreated'
>;

const fields = `fields=${activityFields}`;

/** The vendor's activities as time entries: one request each, but for `remove`, which has to look first. */
export function createClioActivities(api: ClioApi, http: HttpClient): ClioActivities {
  async function list(path: string, ids: IdMap): Promise<Answer<Page<RemoteEntry>>> {
    const page = await readPage(api, http, path);
    if (page.kind !== 'done') return page;
    const read = page.value.items.map((record) => readActivity(record, ids));
    return {
      kind: 'done',
      value: {
        ...page.value,
        items: read.flatMap((one) => (one.ok ? [one.entry] : [])),
        unreadable: read.flatMap((one) => (one.ok ? [] : [one.unreadable])),
      },
    };
  }

  async function get(remoteId: string, ids: IdMap): Promise<Answer<RemoteEntry>> {
    const answer = await api.call({ method: 'GET', path: `/activities/${remoteId}.json?${fields}` });
    if (answer.kind !== 'ok') return answer;
    const read = readActivity(recordOf(answer), ids);
    return read.ok ? { kind: 'done', value: read.entry } : cantRead(read.unreadable.reason);
  }

  /** A write and its answer. An answer that can't be read tells nothing about what was stored (contract 9). */
  async function write(
    method: 'POST' | 'PATCH',
    path: string,
    body: Body,
    etag: string | null,
    ids: IdMap,
  ): Promise<Answer<RemoteEntry>> {
    const answer = await api.call({
      method,
      path: `${path}?${fields}`,
      body,
      ...(etag === null ? {} : { etag }),
    });
    if (answer.kind !== 'ok') return answer;
    const read = readActivity(recordOf(answer), ids);
    return read.ok
      ? { kind: 'done', value: read.entry }
      : { kind: 'unknown', message: `The answer could not be read (${read.unreadable.reason})` };
  }

  return {
    listChanged(since, next, ids) {
      const changed = since === null ? '' : `&updated_since=${encodeURIComponent(since)}`;
      return list(next ?? `/activities.json?type=TimeEntry&order=id(asc)${changed}&${fields}`, ids);
    },

    listOfMatter(matterRemoteId, next, ids) {
      return list(
        next ?? `/activities.json?type=TimeEntry&matter_id=${matterRemoteId}&order=id(asc)&${fields}`,
        ids,
      );
    },

    listByIds(remoteIds, ids) {
      const named = remoteIds.map((id) => `ids[]=${encodeURIComponent(id)}`).join('&');
      return list(`/activities.json?type=TimeEntry&order=id(asc)&${named}&${fields}`, ids);
    },

    get,

    async create(_operationId, facts, ids) {
      // No idempotency key exists here (contract 27): what makes this safe is contract 9 and 10.
      const body = bodyOf(facts, [], ids);
      if ('field' in body) return unsayable(body);
      return write('POST', '/activities.json', body, null, ids);
    },

    async update(remoteId, etag, facts, hidden, ids) {
      const body = bodyOf(facts, hidden, ids);
      if ('field' in body) return unsayable(body);
      return write('PATCH', `/activities/${remoteId}.json`, body, etag, ids);
    },

    async remove(remoteId, etag, ids) {
      // DELETE knows no If-Match: read and compare first (contract 12). The race that is left is a moment wide.
      const now = await get(remoteId, ids);
      if (now.kind !== 'done') return now;
      if (now.value.etag !== etag) return { kind: 'moved' };
      if (now.value.onBill) return billed;
      const answer = await api.call({ method: 'DELETE', path: `/activities/${remoteId}.json` });
      return answer.kind === 'ok' ? { kind: 'done', value: null } : answer;
    },

    async findCreated({ facts, since }, ids) {
      const items: RemoteEntry[] = [];
      const unreadable: Unreadable[] = [];
      let next = searchPath(facts, since, ids);
      while (next !== null) {
        const page: Answer<Page<RemoteEntry>> = await list(next, ids);
        if (page.kind !== 'done') return page;
        unreadable.push(...page.value.unreadable);
        items.push(...page.value.items.filter((entry) => isMadeSince(entry, since)));
        next = page.value.next;
      }
      return { kind: 'done', value: { items, unreadable } };
    },
  };
}

/** Timestamps have whole seconds, and whether "since" holds the boundary is not said: ask for a little more. */
const boundaryMs = 2_000;

function searchPath(facts: EntryFacts, since: Instant, ids: IdMap): string | null {
  const userId = ids.toRemote('timekeepers', facts.timekeeperId);
  if (userId === null) return null;
  const from = new Date(Date.parse(since) - boundaryMs).toISOString();
  // Neither matter nor day: somebody may have moved it before we heard that it was made.
  return (
    `/activities.json?type=TimeEntry&order=id(asc)&user_id=${userId}` +
    `&created_since=${encodeURIComponent(from)}&${fields}`
  );
}

function isMadeSince({ createdAt }: RemoteEntry, since: Instant): boolean {
  return Date.parse(createdAt) >= Date.parse(since) - boundaryMs;
}

function unsayable({ field, message }: Unsayable): Failure {
  const isCode = field === 'taskCode' || field === 'activityCode';
  return { kind: 'refused', status: 422, message, field, why: isCode ? 'codes_missing' : 'invalid' };
}

const billed: Failure = {
  kind: 'refused',
  status: 422,
  message: 'It is on a bill',
  field: null,
  why: 'billed',
};

function cantRead(reason: string): Failure {
  return {
    kind: 'retry',
    reason: 'bad_answer',
    afterMs: null,
    message: `A record in Clio could not be read (${reason})`,
  };
}
