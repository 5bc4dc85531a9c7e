import { beforeEach, describe, expect, test } from 'vitest';
import { standInForFile } from '../helpers/stand-in';
import type { ControlClient } from '../pms-server/client/control-client';
import { signIn, type VendorAnswer, type VendorClient } from '../pms-server/client/vendor-client';
import type { PmsServer } from '../pms-server/http/server';
import { type ClioContract, loadClioContract, whenDocumented } from './clio-openapi';

/** Every endpoint of the stand-in and every status that it gives, held to the vendor's own document. */

const contract = loadClioContract();
const ana = 'ana.rivera@hollisrivera.example';

const standIn = standInForFile();
let server: PmsServer;
let control: ControlClient;
let client: VendorClient;

beforeEach(async () => {
  ({ server, control } = standIn());
  await control.clearFaults();
  await control.reset();
  client = await signIn(server.url, ana);
});

type Options = { body?: unknown; headers?: Record<string, string> };

/** Sends a request that itself fits the document, and expects an answer that does. */
async function held(
  judge: ClioContract,
  method: string,
  target: string,
  expected: number,
  options: Options = {},
): Promise<VendorAnswer> {
  const { pathname, searchParams } = new URL(target, server.url);
  if (expected < 400) {
    expect(judge.validateRequest(method, pathname, searchParams, options.body ?? null)).toEqual([]);
  }
  const answer = await client.call(method, target, options);
  expect(answer.status).toBe(expected);
  expect(judge.validateAnswer(method, pathname, answer.status, answer.body)).toEqual([]);
  return answer;
}

const everyField = {
  users:
    'id,etag,created_at,updated_at,name,first_name,last_name,email,initials,enabled,rate,roles,subscription_type,time_zone,account_owner,clio_connect,locale,phone_number,job_title{id,etag,name,initials},account{id,etag,name,state}',
  contacts:
    'id,etag,created_at,updated_at,name,type,first_name,last_name,initials,is_client,primary_email_address,ledes_client_id,require_utbms_codes',
  matters:
    'id,etag,created_at,updated_at,number,display_number,custom_number,description,status,billing_method,billable,require_utbms_codes,client_id,open_date,pending_date,close_date,client{id,name,type},responsible_attorney{id,name},practice_area{name},custom_rate{type,on_invoice,rates}',
  descriptions:
    'id,etag,created_at,updated_at,name,description,type,category_type,utbms_activity_id,utbms_task_id,utbms_task_name,accessible_to_user,default,rate{amount,hierarchy,type},utbms_activity{id,code},utbms_task{id,code}',
  codes: 'id,etag,created_at,updated_at,code,name,description,type,utbms_set_id',
  sets: 'id,etag,created_at,updated_at,name,enabled',
  billing:
    'id,etag,created_at,updated_at,rounding,use_decimal_rounding,use_utbms_codes,time_on_flat_rate_contingency_matters_is_non_billable,currency,currency_sign,multi_currency_billing,rounded_duration',
  activities:
    'id,etag,created_at,updated_at,type,date,note,price,quantity,quantity_in_hours,rounded_quantity,rounded_quantity_in_hours,quantity_redacted,total,non_billable_total,non_billable,no_charge,flat_rate,contingency_fee,billed,on_bill,reference,matter{id,display_number},user{id,name},activity_description{id,name,utbms_activity_id,utbms_task_id},utbms_expense{id,code},bill{id,number,state}',
};

describe('reading', () => {
  test.each([
    ['/api/v4/users.json', everyField.users],
    ['/api/v4/users/who_am_i.json', everyField.users],
    ['/api/v4/contacts.json', everyField.contacts],
    ['/api/v4/matters.json', everyField.matters],
    ['/api/v4/activity_descriptions.json', everyField.descriptions],
    ['/api/v4/utbms/codes.json', everyField.codes],
    ['/api/v4/utbms/sets.json', everyField.sets],
    ['/api/v4/settings/billing.json', everyField.billing],
    ['/api/v4/activities.json', everyField.activities],
  ])('%s with every field, and with none', async (path, fields) => {
    await judged(async (judge) => {
      await held(judge, 'GET', `${path}?fields=${encodeURIComponent(fields)}`, 200);
      await held(judge, 'GET', path, 200);
    });
  });

  test.each([
    ['/api/v4/users.json', '/api/v4/users', everyField.users],
    ['/api/v4/contacts.json', '/api/v4/contacts', everyField.contacts],
    ['/api/v4/matters.json', '/api/v4/matters', everyField.matters],
    ['/api/v4/activity_descriptions.json', '/api/v4/activity_descriptions', everyField.descriptions],
    ['/api/v4/utbms/codes.json', '/api/v4/utbms/codes', everyField.codes],
    ['/api/v4/activities.json', '/api/v4/activities', everyField.activities],
  ])('one record of %s: 200, 304, 400, 404', async (listPath, onePath, fields) => {
    await judged(async (judge) => {
      const listed = await held(judge, 'GET', `${listPath}?limit=1`, 200);
      const { id, etag } = firstOf(listed);
      const path = `${onePath}/${id}.json`;
      const shown = await held(judge, 'GET', `${path}?fields=${encodeURIComponent(fields)}`, 200);
      expect(shown.headers.get('etag')).toBe(etag);
      await held(judge, 'GET', path, 304, { headers: { 'if-none-match': etag } });
      await held(judge, 'GET', `${path}?fields=nonsense`, 400);
      await held(judge, 'GET', `${onePath}/9.json`, 404);
    });
  });

  test('every filter of activities', async () => {
    await judged(async (judge) => {
      const { id } = firstOf(await held(judge, 'GET', '/api/v4/activities.json?limit=1', 200));
      const filters = [
        'type=TimeEntry&updated_since=2026-01-01T00:00:00Z&order=id(asc)',
        'created_since=2026-01-01T00:00:00Z&start_date=2026-01-01&end_date=2099-01-01',
        `ids[]=${id}&ids[]=17&limit=200`,
        'user_id=1&matter_id=null&status=unbilled&query=draft',
        'activity_description_id=null&flat_rate=false&order=date(desc)',
      ];
      for (const filter of filters) await held(judge, 'GET', `/api/v4/activities.json?${filter}`, 200);
      await held(judge, 'GET', '/api/v4/matters.json?status=open,pending&billable=true&query=smith', 200);
      await held(judge, 'GET', '/api/v4/settings/billing.json?duration=1:15&fields=rounded_duration', 200);
      await held(judge, 'GET', '/api/v4/activities.json?limit=0', 400);
    });
  });

  test('a page leads to the next by a full address', async () => {
    await judged(async (judge) => {
      const first = await held(judge, 'GET', '/api/v4/utbms/codes.json', 200);
      const next = new URL((first.body as { meta: { paging: { next: string } } }).meta.paging.next);
      await held(judge, 'GET', `${next.pathname}${next.search}`, 200);
    });
  });
});

describe('writing', () => {
  test('create: 201, 400, 404, 422', async () => {
    await judged(async (judge) => {
      const matter = await matterId('00231-002');
      const path = '/api/v4/activities.json';
      const good = {
        type: 'TimeEntry',
        date: '2026-11-18',
        quantity: 4320,
        note: 'x',
        matter: { id: matter },
      };
      const created = await held(judge, 'POST', `${path}?fields=${everyField.activities}`, 201, {
        body: { data: good },
      });
      expect(created.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
      await held(judge, 'POST', path, 400, { body: { type: 'TimeEntry' } });
      await held(judge, 'POST', path, 404, { body: { data: { ...good, matter: { id: 9 } } } });
      await held(judge, 'POST', path, 422, {
        body: { data: { ...good, matter: { id: await matterId('00231-004') } } },
      });
    });
  });

  test('update: 200, 400, 404, 412, 422; delete: 204, 403, 404', async () => {
    await judged(async (judge) => {
      const [id] = await control.office({
        do: 'create',
        entry: { date: '2026-11-18', seconds: 3600, note: 'Draft will', matter: '00231-002' },
      });
      const path = `/api/v4/activities/${id}.json`;
      await held(judge, 'PATCH', path, 200, { body: { data: { note: 'Draft revised will', price: 500 } } });
      await held(judge, 'PATCH', path, 400, { body: { data: { quantity: 'an hour' } } });
      await held(judge, 'PATCH', '/api/v4/activities/9.json', 404, { body: { data: { note: 'y' } } });
      await held(judge, 'PATCH', path, 412, {
        body: { data: { note: 'y' } },
        headers: { 'if-match': '"old"' },
      });
      await control.office({ do: 'bill', activityIds: [id ?? 0], state: 'draft' });
      await held(judge, 'PATCH', path, 422, { body: { data: { note: 'y' } } });
      await held(judge, 'DELETE', path, 403);
      await control.office({ do: 'unbill', activityIds: [id ?? 0] });
      await held(judge, 'DELETE', path, 204);
      await held(judge, 'DELETE', path, 404);
    });
  });
});

describe('refusing', () => {
  test('both shapes of 401', async () => {
    await judged(async (judge) => {
      const path = '/api/v4/users/who_am_i.json';
      const missing = await held(judge, 'GET', path, 401, { headers: { authorization: '' } });
      expect(missing.body).toMatchObject({ error: { type: expect.any(String) } });
      const unknown = await held(judge, 'GET', path, 401, { headers: { authorization: 'Bearer nobody' } });
      expect(unknown.body).toMatchObject({ error: 'invalid_token' });
      await held(judge, 'DELETE', '/api/v4/activities/9.json', 401, { headers: { authorization: '' } });
    });
  });

  test('403 where hours are hidden from this user', async () => {
    await judged(async (judge) => {
      const [id] = await control.office({
        do: 'create',
        entry: { date: '2026-11-18', seconds: 3600, note: 'Draft will', matter: '00231-002' },
      });
      await control.rights({ email: ana, hoursVisibility: 'own' });
      const fields = `fields=${everyField.activities}`;
      const shown = await held(judge, 'GET', `/api/v4/activities/${id}.json?${fields}`, 200);
      expect(shown.body).toMatchObject({ data: { quantity: null, quantity_redacted: true } });
      await held(judge, 'PATCH', `/api/v4/activities/${id}.json`, 403, { body: { data: { quantity: 60 } } });
    });
  });

  test('410 for a retired version, 429 beyond the limit', async () => {
    await judged(async (judge) => {
      const path = '/api/v4/users/who_am_i.json';
      await held(judge, 'GET', path, 410, { headers: { 'x-api-version': '4.0.3' } });
      await control.settings({ requestsPerMinute: 1 });
      await held(judge, 'GET', path, 200);
      await held(judge, 'GET', path, 429);
      await held(judge, 'DELETE', '/api/v4/activities/9.json', 429);
    });
  });
});

describe('the judge itself', () => {
  test('refuses what the document does not name', async () => {
    await judged((judge) => {
      const answer = (body: unknown) => judge.validateAnswer('GET', '/api/v4/activities/7.json', 200, body);
      expect(answer({ data: { id: 7, type: 'TimeEntry' } })).toEqual([]);
      expect(answer({ data: { id: 7, surcharge: 1 } })).not.toEqual([]);
      expect(answer({ data: { id: 7, type: 'RetainerDrawdown' } })).not.toEqual([]);
      expect(answer({ data: { id: 7, matter: { id: 1, nickname: 'x' } } })).not.toEqual([]);
      expect(answer({ data: { id: null } })).not.toEqual([]);
      expect(answer({})).not.toEqual([]);
      expect(judge.validateAnswer('GET', '/api/v4/activities/7.json', 418, {})).not.toEqual([]);

      const request = (query: string, body: unknown = null, method = 'GET') =>
        judge.validateRequest(method, '/api/v4/activities.json', new URLSearchParams(query), body);
      expect(request('user_id=null&fields=id,matter{id}')).toEqual([]);
      expect(request('offset=3')).not.toEqual([]);
      expect(request('limit=many')).not.toEqual([]);
      expect(request('type=Time')).not.toEqual([]);
      expect(request('fields=id,hours')).not.toEqual([]);
      expect(request('fields=matter{id,nickname}')).not.toEqual([]);
      expect(request('', { data: { type: 'TimeEntry', date: '2026-11-18' } }, 'POST')).toEqual([]);
      expect(request('', { data: { type: 'TimeEntry' } }, 'POST')).not.toEqual([]);
      expect(
        request('', { data: { type: 'TimeEntry', date: '2026-11-18', quantity_in_hours: 1 } }, 'POST'),
      ).not.toEqual([]);
    });
  });
});

const judged = (run: (judge: ClioContract) => Promise<void> | void): Promise<void> =>
  whenDocumented(contract, run);

function firstOf(answer: VendorAnswer): { id: number; etag: string } {
  const [first] = (answer.body as { data: { id: number; etag: string }[] }).data;
  if (first === undefined) throw new Error('The list is empty.');
  return first;
}

async function matterId(number: string): Promise<number> {
  return firstOf(await client.call('GET', `/api/v4/matters.json?query=${number}&limit=1`)).id;
}
