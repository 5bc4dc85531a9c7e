import { Currency } from '../../../shared/money/money';
import type {
  Answer,
  PmsAccount,
  PmsAdapter,
  PmsBillingSettings,
  PmsCapabilities,
} from '../../../shared/pms/port';
import type { Clock, TokenStore, Transport } from '../../ports';
import type { PmsConnection } from '../connection';
import { createHttpClient, type HttpClient } from '../http/client';
import { createClioActivities } from './activities';
import { type ClioApi, createClioApi } from './api';
import { createClioAuth, type OAuthClient } from './auth';
import { type Failure, recordOf } from './lists';
import { normalise } from './normalise';
import { readReference } from './reference';
import { billingSettingFields, ClioBillingSettings, ClioMe, meFields } from './schemas';

/** Clio Manage API v4, from the vendor's OpenAPI document and the facts that bite (study of its API). */
export const clioCapabilities: PmsCapabilities = {
  vendor: 'Clio',
  changes: 'updated_since',
  // Whole seconds and an exclusive boundary; a minute more covers commits that become visible late.
  changesOverlapSeconds: 60,
  deletions: 'absence',
  updateGuard: 'if_match',
  // Its document names no way to send an entry without the pair that it has.
  takesCodesAway: false,
  // An activity has quantity, price and a derived total; a discount is a bill line's (`LineItem.discount`), which is not ours.
  carriesWriteDowns: false,
  createGuard: 'search',
  keySeconds: 0,
  lateEffectSeconds: 60,
  // The vendor's own maximum for a page; the address stays under 4,000 characters.
  idsPerCall: 200,
};

export type ClioOptions = {
  /** Of one of the vendor's regions, without a slash at the end ("https://app.clio.com"). */
  readonly baseUrl: string;
  readonly oauth: OAuthClient;
  readonly transport: Transport;
  readonly tokens: TokenStore;
  readonly clock: Clock;
};

/** Opens the way to Clio: nothing is sent until it is asked for something. */
export function connectClio(options: ClioOptions): PmsConnection {
  const http = createHttpClient(options.transport, options.clock);
  const auth = createClioAuth(http, options.tokens, options.clock, options.oauth, options.baseUrl);
  const api = createClioApi(http, auth, options.baseUrl);
  return { adapter: createClioAdapter(api, http), auth, abort: abortOf(http) };
}

/** The port over one way to the vendor's API. */
export function createClioAdapter(api: ClioApi, http: HttpClient): PmsAdapter {
  return {
    capabilities: clioCapabilities,
    account: () => readAccount(api),
    reference: (scope) => readReference(api, http, scope),
    billingSettings: () => readBillingSettings(api),
    ...createClioActivities(api, http),
    serverTime: http.serverTime,
    normalise,
  };
}

const abortOf = (http: HttpClient) => () => http.abort();

async function readAccount(api: ClioApi): Promise<Answer<PmsAccount>> {
  const answer = await api.call({ method: 'GET', path: `/users/who_am_i.json?fields=${meFields}` });
  if (answer.kind !== 'ok') return answer;
  const me = ClioMe.safeParse(recordOf(answer));
  if (!me.success) return notReadable('who is signed in');
  const { id, name, account } = me.data;
  return {
    kind: 'done',
    value: {
      // Regions are separate worlds: the same numbers in another one are another firm.
      accountKey: `clio ${new URL(api.baseUrl).hostname} ${account.id} ${id}`,
      firmName: account.name,
      userName: name,
      userRemoteId: String(id),
    },
  };
}

async function readBillingSettings(api: ClioApi): Promise<Answer<PmsBillingSettings>> {
  const answer = await api.call({
    method: 'GET',
    path: `/settings/billing.json?fields=${billingSettingFields}`,
  });
  if (answer.kind !== 'ok') return answer;
  const settings = ClioBillingSettings.safeParse(recordOf(answer));
  const currency = Currency.safeParse(settings.data?.currency);
  if (!settings.success || !currency.success) return notReadable('the billing settings');
  return { kind: 'done', value: { roundingMinutes: settings.data.rounding, currency: currency.data } };
}

function notReadable(what: string): Failure {
  return {
    kind: 'retry',
    reason: 'bad_answer',
    afterMs: null,
    message: `Clio’s answer about ${what} could not be read`,
  };
}
