import { beforeEach, expect, test } from 'vitest';
import { type Desk, daniel, openDesk } from './desk';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
const path = (id: number, fields = ''): string =>
  `/activities/${id}.json${fields === '' ? '' : `?fields=${fields}`}`;

test('a new entry: seconds, rounding, price and total as the firm has them', () => {
  const { id } = desk.entry({ quantity: 4000 });
  const { data } = desk.call(
    'GET',
    path(id, 'quantity,quantity_in_hours,rounded_quantity,price,total,on_bill,billed,user{id,name}'),
  ).body;
  expect(data).toEqual({
    quantity: 4000,
    quantity_in_hours: 1.11,
    rounded_quantity: 4320,
    price: 525,
    total: 630,
    on_bill: false,
    billed: false,
    user: { id: desk.user('ana.rivera@hollisrivera.example'), name: 'Ana Rivera' },
  });
});

test('the etag carries its quotes in the header and in the field, and moves with every change', () => {
  const { id, etag } = desk.entry();
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  expect(desk.call('GET', path(id)).headers.etag).toBe(etag);
  const changed = desk.call('PATCH', path(id), { note: 'Draft codicil' }, { 'if-match': etag });
  expect(changed.status).toBe(200);
  expect(changed.headers.etag).toBe(changed.body.data.etag);
  expect(changed.body.data.etag).not.toBe(etag);
  // The same change again changes nothing, and says so by the same etag.
  expect(desk.call('PATCH', path(id), { note: 'Draft codicil' }).body.data.etag).toBe(changed.body.data.etag);
});

test('a precondition that does not hold is 412 and nothing is changed', () => {
  const { id, etag } = desk.entry();
  desk.pms.office({ do: 'edit', activityId: id, changes: { seconds: 1800 } });
  const stale = desk.call('PATCH', path(id), { note: 'mine' }, { 'if-match': etag });
  expect(stale.status).toBe(412);
  const unquoted = desk.call('GET', path(id)).body.data.etag.replaceAll('"', '');
  expect(desk.call('PATCH', path(id), { note: 'mine' }, { 'if-match': unquoted }).status).toBe(412);
  expect(desk.call('GET', path(id, 'note,quantity')).body.data).toEqual({
    note: 'Draft pour-over will',
    quantity: 1800,
  });
});

test('the price follows matter, timekeeper and activity unless it is sent', () => {
  const { id } = desk.entry();
  const smith = desk.matter('00231-003');
  const quiet = desk.call('PATCH', path(id, 'price'), { matter: { id: smith }, price: 525 });
  expect(quiet.body.data.price).toBe(525);
  const rated = desk.matter('00163-003');
  const codes = { utbms_activity_id: desk.code('A103'), utbms_task_id: desk.code('L350') };
  const moved = desk.call('PATCH', path(id, 'price'), { matter: { id: rated }, activity_description: codes });
  expect(moved.body.data.price).toBe(575);
  const other = desk.call('PATCH', path(id, 'price'), { user: { id: desk.user(daniel) } });
  expect(other.body.data.price).toBe(695);
  const noteOnly = desk.call('PATCH', path(id, 'price'), { note: 'only the words' });
  expect(noteOnly.body.data.price).toBe(695);
});

test('on any bill, draft included, an entry is neither changed nor deleted', () => {
  for (const state of ['draft', 'awaiting_approval', 'awaiting_payment', 'paid'] as const) {
    const { id } = desk.entry();
    expect(desk.pms.office({ do: 'bill', activityIds: [id], state }).ok).toBe(true);
    const refused = desk.call('PATCH', path(id), { note: 'late' });
    expect(refused.status).toBe(422);
    expect(refused.body.error.message).toContain('has been billed');
    expect(desk.call('DELETE', path(id)).status).toBe(403);
    const shown = desk.call('GET', path(id, 'on_bill,billed,bill{number,state}')).body.data;
    expect(shown).toMatchObject({ on_bill: true, billed: state === 'awaiting_payment' || state === 'paid' });
    expect(shown.bill.state).toBe(state);
  }
});

test('codes are required where the matter says so, and only there', () => {
  const required = {
    type: 'TimeEntry',
    date: '2026-11-20',
    quantity: 60,
    matter: { id: desk.matter('00231-004') },
  };
  const refused = desk.call('POST', '/activities.json', required);
  expect(refused.status).toBe(422);
  expect(Object.keys(refused.body.error.errors)).toEqual(['activity_description']);
  expect(desk.call('POST', '/activities.json', { ...required, non_billable: true }).status).toBe(201);
  const half = { ...required, activity_description: { utbms_task_id: desk.code('L350') } };
  expect(desk.call('POST', '/activities.json', half).status).toBe(422);
  const whole = {
    ...required,
    activity_description: { utbms_task_id: desk.code('L350'), utbms_activity_id: desk.code('A103') },
  };
  const made = desk.call(
    'POST',
    '/activities.json?fields=price,activity_description{name,utbms_activity_id,utbms_task_id}',
    whole,
  );
  expect(made.status).toBe(201);
  expect(made.body.data).toEqual({
    price: 450,
    activity_description: {
      name: 'Draft/revise',
      utbms_activity_id: desk.code('A103'),
      utbms_task_id: desk.code('L350'),
    },
  });
  // Contingency matters are exempt even where the matter asks for codes.
  desk.pms.office({ do: 'setRequireCodes', matter: '00262-001', required: true });
  const contingency = { ...required, matter: { id: desk.matter('00262-001') } };
  expect(desk.call('POST', '/activities.json', contingency).status).toBe(201);
});

test('a closed matter takes no entries and no changes', () => {
  const { id } = desk.entry();
  desk.pms.office({ do: 'setMatterStatus', matter: '00231-002', status: 'Closed' });
  const body = { type: 'TimeEntry', date: '2026-11-20', matter: { id: desk.matter('00231-002') } };
  expect(desk.call('POST', '/activities.json', body).status).toBe(422);
  expect(desk.call('PATCH', path(id), { quantity: 60 }).status).toBe(422);
  desk.pms.office({ do: 'setMatterStatus', matter: '00231-002', status: 'Open' });
  expect(desk.call('PATCH', path(id), { quantity: 60 }).status).toBe(200);
});

test('"no charge" is non-billable and shown; total is zero and the sum stands beside it', () => {
  const { id } = desk.entry({ no_charge: true });
  const fields = 'non_billable,no_charge,total,non_billable_total';
  expect(desk.call('GET', path(id, fields)).body.data).toEqual({
    non_billable: true,
    no_charge: true,
    total: 0,
    non_billable_total: 525,
  });
  expect(desk.call('PATCH', path(id, fields), { non_billable: false }).body.data).toMatchObject({
    no_charge: false,
    total: 525,
  });
});

test('hidden hours are null and cannot be set; a hidden matter takes its entries along', () => {
  const { id } = desk.entry({ user: { id: desk.user(daniel) } });
  const { tables } = desk.pms.state;
  const viewer = tables.users.get(desk.user('ana.rivera@hollisrivera.example'));
  if (viewer === undefined) throw new Error('Ana is missing.');
  tables.users.set(viewer.id, { ...viewer, hoursVisibility: 'own' });
  const shown = desk.call('GET', path(id, 'quantity,total,rounded_quantity,quantity_redacted,note')).body
    .data;
  expect(shown).toMatchObject({
    quantity: null,
    total: null,
    rounded_quantity: null,
    quantity_redacted: true,
  });
  expect(desk.call('PATCH', path(id), { quantity: 60 }).status).toBe(403);
  tables.users.set(viewer.id, { ...viewer, hiddenMatterIds: [desk.matter('00231-002')] });
  expect(desk.call('GET', path(id)).status).toBe(404);
  expect(desk.call('GET', `/activities.json?ids[]=${id}`).body.data).toEqual([]);
});

test('deleting leaves nothing to see', () => {
  const { id } = desk.entry();
  expect(desk.call('DELETE', path(id)).status).toBe(204);
  expect(desk.call('GET', path(id)).status).toBe(404);
  expect(desk.call('DELETE', path(id)).status).toBe(404);
  expect(desk.call('GET', `/activities.json?ids[]=${id}`).body.data).toEqual([]);
  expect(desk.pms.state.tables.deletedActivities.get(id)?.row.note).toBe('Draft pour-over will');
});

test('nonsense is refused by name and changes nothing', () => {
  const before = desk.pms.state.tables.activities.size;
  const good = {
    type: 'TimeEntry',
    date: '2026-11-20',
    quantity: 60,
    matter: { id: desk.matter('00231-002') },
  };
  const wrong: [object, number][] = [
    [{ ...good, type: 'Time' }, 400],
    [{ ...good, quantity: '60' }, 400],
    [{ ...good, matter: { id: 'x' } }, 400],
    [{ ...good, date: '2026-02-30' }, 422],
    [{ ...good, date: undefined }, 422],
    [{ ...good, quantity: -1 }, 422],
    [{ ...good, matter: undefined }, 422],
    [{ ...good, matter: { id: 3 } }, 404],
    [{ ...good, user: { id: 3 } }, 404],
    [{ ...good, activity_description: { id: 3 } }, 404],
  ];
  for (const [body, status] of wrong) {
    expect(desk.call('POST', '/activities.json', body), JSON.stringify(body)).toMatchObject({ status });
  }
  expect(desk.call('POST', '/activities.json?fields=nonsense', good).status).toBe(400);
  expect(desk.pms.state.tables.activities.size).toBe(before);
});

test('each record knows who brought it into the world, and the API never says', () => {
  const { id } = desk.entry();
  const typed = desk.pms.office({
    do: 'create',
    entry: { date: '2026-11-20', seconds: 3600, note: 'Draft pour-over will', matter: '00231-002' },
  });
  const rows = desk.pms.state.tables.activities;
  expect(rows.get(id)?.birth).toMatchObject({ via: 'api', userAgent: 'desk', tokenTag: expect.any(String) });
  expect(rows.get(typed.ok ? (typed.recordIds[0] ?? 0) : 0)?.birth).toMatchObject({
    via: 'office',
    tokenTag: null,
  });
  expect(desk.call('GET', path(id, 'birth')).status).toBe(400);
});
