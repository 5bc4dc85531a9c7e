import type { Matter, Role, Timekeeper, UtbmsKind } from '../../../shared/domain/reference';
import { UtbmsCodeText } from '../../../shared/domain/time-entry';
import type { Answer, ReferenceScope, RemoteReference, Unreadable } from '../../../shared/pms/port';
import type { HttpClient } from '../http/client';
import type { ClioApi } from './api';
import { readAll } from './lists';
import { minorOf, unreadableOf } from './map';
import {
  ClioCode,
  ClioContact,
  ClioMatter,
  ClioSet,
  ClioUser,
  codeFields,
  contactFields,
  matterFields,
  setFields,
  userFields,
} from './schemas';

/** The firm's people, clients, matters, rates and codes, each collection read whole (contract 25). */
export async function readReference(
  api: ClioApi,
  http: HttpClient,
  scope: ReferenceScope,
): Promise<Answer<RemoteReference>> {
  const users = await readAll(api, http, listOf('/users.json', userFields), ClioUser);
  if (users.kind !== 'done') return users;
  const clientsOnly = `${listOf('/contacts.json', contactFields)}&client_only=true`;
  const contacts = await readAll(api, http, clientsOnly, ClioContact);
  if (contacts.kind !== 'done') return contacts;
  const matters = await readAll(api, http, listOf('/matters.json', matterFields), ClioMatter);
  if (matters.kind !== 'done') return matters;
  const codes = scope === 'all' ? await readCodes(api, http) : noCodes;
  if (codes.kind !== 'done') return codes;
  return {
    kind: 'done',
    value: {
      timekeepers: users.value.items.map(timekeeperOf),
      clients: contacts.value.items.map(({ id, name }) => ({ remoteId: String(id), name })),
      matters: matters.value.items.map(matterOf),
      codes: codes.value.items,
      unreadable: [users, contacts, matters, codes].flatMap((answer) => answer.value.unreadable),
    },
  };
}

const listOf = (path: string, fields: string) => `${path}?order=id(asc)&fields=${fields}`;

type CodesRead = { items: RemoteReference['codes']; unreadable: Unreadable[] };
const noCodes: Extract<Answer<CodesRead>, { kind: 'done' }> = {
  kind: 'done',
  value: { items: null, unreadable: [] },
};

async function readCodes(api: ClioApi, http: HttpClient): Promise<Answer<CodesRead>> {
  const sets = await readAll(api, http, listOf('/utbms/sets.json', setFields), ClioSet);
  if (sets.kind !== 'done') return sets;
  const codes = await readAll(api, http, listOf('/utbms/codes.json', codeFields), ClioCode);
  if (codes.kind !== 'done') return codes;
  const setNames = new Map(sets.value.items.map((set) => [set.id, set.name]));
  const unreadable = [...sets.value.unreadable, ...codes.value.unreadable];
  const items = codes.value.items.flatMap((code) => {
    const text = UtbmsCodeText.safeParse(code.code);
    if (!text.success) {
      unreadable.push(unreadableOf(code, 'code: not a UTBMS code'));
      return [];
    }
    return [
      {
        remoteId: String(code.id),
        code: text.data,
        kind: codeKinds[code.type],
        setName: setNames.get(code.utbms_set_id) ?? '',
        name: code.name,
      },
    ];
  });
  return { kind: 'done', value: { items, unreadable } };
}

const codeKinds: Record<ClioCode['type'], UtbmsKind> = {
  UtbmsTask: 'task',
  UtbmsActivity: 'activity',
  UtbmsExpense: 'expense',
};

function timekeeperOf(user: ClioUser): Omit<Timekeeper, 'id'> & { remoteId: string } {
  return {
    remoteId: String(user.id),
    name: user.name,
    initials: (user.initials ?? '').slice(0, 8),
    email: user.email,
    role: roleOf(user),
    rateMinor: user.rate === null ? null : minorOf(user.rate),
    active: user.enabled,
  };
}

/** The vendor knows attorneys and others; whether an attorney is a partner is said by the job title alone. */
function roleOf(user: ClioUser): Role {
  if (user.subscription_type !== 'Attorney') return 'paralegal';
  return /\bpartner\b/i.test(user.job_title?.name ?? '') ? 'partner' : 'attorney';
}

const statuses: Record<ClioMatter['status'], Matter['status']> = {
  Open: 'open',
  Pending: 'pending',
  Closed: 'closed',
};

function matterOf(matter: ClioMatter): RemoteReference['matters'][number] {
  const hasHourlyRates = matter.custom_rate?.type == null || matter.custom_rate.type === 'HourlyRate';
  return {
    remoteId: String(matter.id),
    number: matter.display_number,
    // The caption is what people say; a matter without one is called by its number.
    name: (matter.description?.trim() || matter.display_number || `Matter ${matter.id}`).slice(0, 500),
    status: statuses[matter.status],
    billingMethod: matter.billing_method,
    requireUtbms: matter.require_utbms_codes,
    clientRemoteId: matter.client ? String(matter.client.id) : null,
    responsibleRemoteId: matter.responsible_attorney ? String(matter.responsible_attorney.id) : null,
    rates: !hasHourlyRates
      ? []
      : (matter.custom_rate?.rates ?? []).flatMap(({ rate, user }) => {
          const rateMinor = rate === null ? null : minorOf(rate);
          return rateMinor === null || !user ? [] : [{ timekeeperRemoteId: String(user.id), rateMinor }];
        }),
  };
}
