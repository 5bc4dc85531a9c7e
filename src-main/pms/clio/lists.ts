import type { z } from 'zod';
import type { Answer, Page, Unreadable } from '../../../shared/pms/port';
import type { HttpClient } from '../http/client';
import type { ClioAnswer, ClioApi } from './api';
import { issueWords, unreadableOf } from './map';
import { ClioList, ClioOne } from './schemas';

export type Failure = Exclude<Answer<never>, { kind: 'done' }>;
type RawPage = Page<unknown>;

/** One page of any list, its records still unread. Order by id is what the vendor's cursor paging needs. */
export async function readPage(api: ClioApi, http: HttpClient, path: string): Promise<Answer<RawPage>> {
  const answer = await api.call({ method: 'GET', path });
  if (answer.kind !== 'ok') return answer;
  const list = ClioList.safeParse(answer.json);
  if (!list.success) return notAList;
  return {
    kind: 'done',
    value: {
      items: list.data.data,
      unreadable: [],
      // Clio lists no deletions (contract 27).
      gone: [],
      cursor: null,
      next: list.data.meta?.paging?.next ?? null,
      serverTime: http.timeOf(answer.headers),
    },
  };
}

const notAList: Failure = {
  kind: 'retry',
  reason: 'bad_answer',
  afterMs: null,
  message: 'Clio sent something that is no list',
};

/** A server that always names a next page must not hold us for ever: 2,000 pages are 400,000 records. */
const maxPages = 2_000;

/** A whole collection, page after page; records that can't be read are collected beside the others. */
export async function readAll<S extends z.ZodType>(
  api: ClioApi,
  http: HttpClient,
  path: string,
  schema: S,
): Promise<Answer<{ items: z.output<S>[]; unreadable: Unreadable[] }>> {
  const items: z.output<S>[] = [];
  const unreadable: Unreadable[] = [];
  let next: string | null = path;
  for (let pages = 0; next !== null; pages += 1) {
    if (pages >= maxPages) return notAList;
    const page: Answer<RawPage> = await readPage(api, http, next);
    if (page.kind !== 'done') return page;
    for (const record of page.value.items) {
      const parsed = schema.safeParse(record);
      if (parsed.success) items.push(parsed.data);
      else unreadable.push(unreadableOf(record, issueWords(parsed.error.issues[0])));
    }
    next = page.value.next;
  }
  return { kind: 'done', value: { items, unreadable } };
}

/** The record of a single answer, still unread; undefined where the envelope is none. */
export function recordOf(answer: Extract<ClioAnswer, { kind: 'ok' }>): unknown {
  const one = ClioOne.safeParse(answer.json);
  return one.success ? one.data.data : undefined;
}
