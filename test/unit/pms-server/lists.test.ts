import { beforeEach, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
const idsOf = (answer: { body: { data: { id: number }[] } }): number[] =>
  answer.body.data.map((one) => one.id);

/** Follows `meta.paging.next` to the end. */
function everyPage(first: string, between: () => void = () => {}): number[][] {
  const pages: number[][] = [];
  let next: string | undefined = first;
  while (next !== undefined) {
    const answer = desk.call('GET', next);
    expect(answer.status).toBe(200);
    pages.push(idsOf(answer));
    const address: string | undefined = answer.body.meta.paging.next;
    next = address?.replace('http://pms.test/api/v4', '');
    between();
  }
  return pages;
}

test('pages follow each other in id order to the end, each record once', () => {
  const pages = everyPage('/activities.json?type=TimeEntry&limit=200');
  const all = pages.flat();
  const times = [...desk.pms.state.tables.activities.values()].filter((row) => row.type === 'TimeEntry');
  expect(pages.slice(0, -1).every((page) => page.length === 200)).toBe(true);
  expect(all).toEqual(all.toSorted((a, b) => a - b));
  expect(new Set(all)).toEqual(new Set(times.map((row) => row.id)));
});

test('records made and deleted between two pages shift nothing', () => {
  const known = [...desk.pms.state.tables.activities.keys()].toSorted((a, b) => a - b);
  const gone = known[3] ?? 0;
  let first = true;
  const all = everyPage('/activities.json?limit=100', () => {
    if (first) desk.call('DELETE', `/activities/${gone}.json`);
    first = false;
    if (desk.pms.state.tables.activities.size < known.length + 3) desk.entry();
  }).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(known.filter((id) => id !== gone && !all.includes(id))).toEqual([]);
});

test('the default page is 200; a limit out of range is refused', () => {
  expect(idsOf(desk.call('GET', '/activities.json'))).toHaveLength(200);
  for (const limit of ['0', '201', 'x']) {
    expect(desk.call('GET', `/activities.json?limit=${limit}`).status).toBe(400);
  }
});

test('updated_since means after, by whole seconds', () => {
  const { id } = desk.entry();
  const at = desk.call('GET', `/activities/${id}.json?fields=updated_at`).body.data.updated_at as string;
  expect(at).toBe('2026-11-20T22:00:00Z');
  const since = (text: string) => idsOf(desk.call('GET', `/activities.json?updated_since=${text}`));
  expect(since('2026-11-20T21:59:59Z')).toEqual([id]);
  expect(since('2026-11-20T22:00:00Z')).toEqual([]);
  desk.nowMs += 2000;
  desk.pms.office({ do: 'bill', activityIds: [id], state: 'draft' });
  expect(since('2026-11-20T22:00:00Z')).toEqual([id]);
});

test('ids[], dates, matter, words and status narrow the list', () => {
  const { id } = desk.entry({ note: 'Peculiar quillwork' });
  const list = (query: string) => idsOf(desk.call('GET', `/activities.json?${query}`));
  expect(list(`ids[]=${id}&ids[]=4`)).toEqual([id]);
  expect(list('query=QUILLWORK')).toEqual([id]);
  expect(list(`matter_id=${desk.matter('00231-002')}&start_date=2026-11-20&end_date=2026-11-20`)).toContain(
    id,
  );
  expect(list(`ids[]=${id}&status=billed`)).toEqual([]);
  desk.pms.office({ do: 'bill', activityIds: [id], state: 'paid' });
  expect(list(`ids[]=${id}&status=billed`)).toEqual([id]);
  expect(desk.call('GET', '/activities.json?updated_since=yesterday').status).toBe(400);
});

test('fields: id and etag without any, one level of braces, and a name that does not exist is refused', () => {
  const bare = desk.call('GET', '/activities.json?limit=1').body.data[0];
  expect(Object.keys(bare)).toEqual(['id', 'etag']);
  const shown = desk.call('GET', '/activities.json?limit=1&fields=id,matter,user{name}').body.data[0];
  expect(Object.keys(shown.matter)).toEqual(['id', 'etag']);
  expect(Object.keys(shown.user)).toEqual(['name']);
  for (const wrong of ['hours', 'matter{client{id}}', 'matter{hours}', 'note{id}', 'matter{', ',']) {
    const answer = desk.call('GET', `/activities.json?fields=${encodeURIComponent(wrong)}`);
    expect(answer.status, wrong).toBe(400);
    expect(answer.body.error.type).toBe('InvalidFields');
  }
});

test('with a read lag, lists are behind and single records are not', () => {
  const before = desk.entry();
  const settings = desk.pms.state.tables.settings.get(1);
  if (settings === undefined) throw new Error('No settings.');
  desk.pms.state.tables.settings.set(1, {
    ...settings,
    behaviour: { ...settings.behaviour, readLagRequests: 3 },
  });
  for (let request = 0; request < 4; request += 1) desk.call('GET', '/users/who_am_i.json');
  const { id } = desk.entry();
  desk.call('PATCH', `/activities/${before.id}.json`, { note: 'new words' });
  const list = () =>
    desk.call('GET', `/activities.json?ids[]=${id}&ids[]=${before.id}&fields=id,note`).body.data;
  expect(list()).toEqual([{ id: before.id, note: 'Draft pour-over will' }]);
  expect(desk.call('GET', `/activities/${id}.json`).status).toBe(200);
  desk.call('GET', '/users/who_am_i.json');
  desk.call('GET', '/users/who_am_i.json');
  expect(list()).toEqual([
    { id: before.id, note: 'new words' },
    { id, note: 'Draft pour-over will' },
  ]);
});

test('the firm: six timekeepers, 25 clients, 80 matters, 14 code sets, two months of work', () => {
  const count = (path: string): number => everyPage(path).flat().length;
  expect(count('/users.json')).toBe(6);
  expect(count('/contacts.json')).toBe(25);
  expect(count('/matters.json')).toBe(80);
  expect(count('/utbms/sets.json')).toBe(14);
  expect(count('/utbms/codes.json')).toBe(424);
  expect(count('/activities.json?type=TimeEntry')).toBeGreaterThan(1200);
  const smith = desk.call('GET', '/matters.json?query=smith v.&fields=display_number,description').body.data;
  expect(smith.map((one: { display_number: string }) => one.display_number)).toEqual([
    '00231-003',
    '00231-004',
  ]);
});

test('billing settings round a duration as bills will', () => {
  const rounded = (duration: string) =>
    desk.call('GET', `/settings/billing.json?fields=rounding,rounded_duration&duration=${duration}`).body
      .data;
  expect(rounded('0:50')).toEqual({ rounding: 6, rounded_duration: 0.9 });
  expect(rounded('1h30m')).toEqual({ rounding: 6, rounded_duration: 1.5 });
  expect(desk.call('GET', '/settings/billing.json?duration=soon').status).toBe(400);
});
