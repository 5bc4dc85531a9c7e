import { createInProcessPms, type InProcessPms } from '../../pms-server/in-process';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';

/** A stand-in in process with somebody signed in: what the tests of its core sit at. */

export const ana = 'ana.rivera@hollisrivera.example';
export const daniel = 'daniel.cole@hollisrivera.example';
const data = loadSampleFirm();

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly body: any;
};

export type Desk = {
  readonly pms: InProcessPms;
  readonly token: string;
  readonly refreshToken: string;
  nowMs: number;
  call(method: string, path: string, data?: object, headers?: Record<string, string>): Answer;
  /** A matter's id by its number. */
  matter(number: string): number;
  user(email: string): number;
  code(code: string): number;
  /** Makes a time entry on a matter without code rules; returns it. */
  entry(more?: object): { id: number; etag: string };
};

export function openDesk(email = ana): Desk {
  const desk = { nowMs: Date.parse('2026-11-20T22:00:00Z') } as Desk & { nowMs: number };
  const pms = createInProcessPms({ data, clock: () => desk.nowMs });
  const { accessToken, refreshToken } = pms.signIn(email);
  return Object.assign(desk, {
    pms,
    token: accessToken,
    refreshToken,
    call(method: string, path: string, body?: object, headers: Record<string, string> = {}): Answer {
      const { outcome } = pms.send(method, `/api/v4${path}`, {
        headers: { authorization: `Bearer ${accessToken}`, 'user-agent': 'desk', ...headers },
        body: body === undefined ? '' : JSON.stringify({ data: body }),
      });
      if (outcome.kind !== 'answered') throw new Error(`No answer: ${outcome.kind}.`);
      const { answer } = outcome;
      return {
        status: answer.status,
        headers: answer.headers,
        body: answer.body === '' ? null : JSON.parse(answer.body),
      };
    },
    matter: (number: string) =>
      find(pms.state.tables.matters.values(), (row) => row.displayNumber === number),
    user: (address: string) => find(pms.state.tables.users.values(), (row) => row.email === address),
    code: (code: string) => find(pms.state.tables.utbmsCodes.values(), (row) => row.code === code),
    entry(more: object = {}) {
      const made = desk.call('POST', '/activities.json?fields=id,etag', {
        type: 'TimeEntry',
        date: '2026-11-20',
        quantity: 3600,
        note: 'Draft pour-over will',
        matter: { id: desk.matter('00231-002') },
        ...more,
      });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return made.body.data as { id: number; etag: string };
    },
  });
}

function find<Row extends { id: number }>(rows: Iterable<Row>, fits: (row: Row) => boolean): number {
  for (const row of rows) if (fits(row)) return row.id;
  throw new Error('Not in the sample firm.');
}
