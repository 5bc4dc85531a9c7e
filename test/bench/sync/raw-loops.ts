import type { Agent } from 'node:http';
import { apiVersion } from '../../../src-main/pms/clio/api';
import { activityFields } from '../../../src-main/pms/clio/schemas';
import type { HttpRequest } from '../../../src-main/ports';
import { nodeTransport } from '../../helpers/sync/node-transport';

type Listed = {
  readonly data: readonly unknown[];
  readonly meta?: { readonly paging?: { readonly next?: string } };
};

/** What the engine asks for, and nothing else done: the limit of pull and push. */
export type RawLoops = {
  /** All time entries page after page, parsed and dropped. @returns how many */
  pages(): Promise<number>;
  /** One POST for each body, so many at a time, answers parsed and dropped. */
  posts(bodies: readonly string[], inFlight: number): Promise<void>;
};

export function rawLoops(url: string, accessToken: string, agent: Agent): RawLoops {
  const transport = nodeTransport(() => undefined, agent);
  async function exchange(request: Pick<HttpRequest, 'method' | 'url' | 'body'>): Promise<string> {
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${accessToken}`,
      'x-api-version': apiVersion,
      ...(request.body === null ? {} : { 'content-type': 'application/json' }),
    };
    const result = await transport({ ...request, headers, timeoutMs: 30_000 });
    if (!result.ok || result.answer.status >= 300)
      throw new Error(`${request.method}: ${JSON.stringify(result)}`);
    return result.answer.body;
  }
  return {
    async pages() {
      let next: string | undefined =
        `${url}/api/v4/activities.json?type=TimeEntry&order=id(asc)&fields=${activityFields}`;
      let count = 0;
      while (next !== undefined) {
        const answer: string = await exchange({ method: 'GET', url: next, body: null });
        const { data, meta } = JSON.parse(answer) as Listed;
        count += data.length;
        next = meta?.paging?.next;
      }
      return count;
    },
    async posts(bodies, inFlight) {
      const queue = bodies.values();
      const lane = async (): Promise<void> => {
        for (const body of queue) {
          const path = `/api/v4/activities.json?fields=${activityFields}`;
          JSON.parse(await exchange({ method: 'POST', url: `${url}${path}`, body }));
        }
      };
      await Promise.all(Array.from({ length: inFlight }, lane));
    },
  };
}
