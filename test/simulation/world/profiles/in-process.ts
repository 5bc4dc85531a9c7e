import type { HttpAnswer, HttpRequest, StoredTokens } from '../../../../src-main/ports';
import { groundTruthOf } from '../../../pms-server/control/ground-truth';
import type { ActivityRow, Behaviour } from '../../../pms-server/core/rows';
import { applyChange, settingsOf } from '../../../pms-server/core/state';
import { createInProcessPms, type InProcessPms } from '../../../pms-server/in-process';
import { tinyFirm } from '../firm';
import type { OfficeRecord, SimulatedVendor, VendorOptions } from '../vendor';
import { normalising, trimming } from './traits/normalising';

/** Where every simulated vendor is reached. */
export const baseUrl = 'http://pms.test';
const host = new URL(baseUrl).hostname;

/** What vendors on the stand-in's core have in common: all but the profile's own traits. */
export type CoreVendor = Omit<SimulatedVendor, 'profile' | 'capabilities' | 'connect' | 'stores'> & {
  readonly pms: InProcessPms;
};

/**
 * Opens the tiny firm on the stand-in's pure core, which stores notes as Clio's adapter declares (contract 5). Faults of the
 * line are not its business.
 */
export function coreVendor(options: VendorOptions, behaviour: Partial<Behaviour> = {}): CoreVendor {
  const pms = createInProcessPms({
    data: tinyFirm(),
    clock: options.clock,
    historyDays: 0,
    seed: options.seed,
    behaviour: { requestsPerMinute: 600, ...behaviour },
  });
  const { state } = pms;
  const server = normalising(trimming)({
    state,
    clock: options.clock,
    handle: (request) => handle(pms, request),
    office(action) {
      const done = pms.office(action);
      return done.ok ? done.recordIds.map(String) : [];
    },
  });
  const userOf = (email: string) => [...state.tables.users.values()].find((one) => one.email === email);
  return {
    pms,
    handle: server.handle,
    office: server.office,
    signIn(email, nowMs): StoredTokens {
      const { accessToken, refreshToken } = pms.signIn(email);
      const { accessTokenSeconds } = settingsOf(state).behaviour;
      return { accessToken, refreshToken, expiresAt: nowMs + accessTokenSeconds * 1000 };
    },
    groundTruth: () => groundTruthOf(state),
    records: () => [...state.tables.activities.values()].map(seenAtOffice),
    record(id) {
      const row = state.tables.activities.get(id);
      return row === undefined ? null : seenAtOffice(row);
    },
    behave(changes) {
      const settings = settingsOf(state);
      applyChange(state, {
        put: 'settings',
        row: { ...settings, behaviour: { ...settings.behaviour, ...changes } },
      });
    },
    hideHours(email, isHidden) {
      const user = userOf(email);
      if (user === undefined) return;
      applyChange(state, { put: 'users', row: { ...user, hoursVisibility: isHidden ? 'own' : 'all' } });
    },
    hideMatters(email, numbers) {
      const user = userOf(email);
      if (user === undefined) return;
      const hiddenMatterIds = [...state.tables.matters.values()]
        .filter((matter) => numbers.includes(matter.displayNumber))
        .map((matter) => matter.id);
      applyChange(state, { put: 'users', row: { ...user, hiddenMatterIds } });
    },
    accountOf(request) {
      const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const token = bearer === undefined ? undefined : state.tables.accessTokens.get(bearer);
      if (token === undefined) return null;
      return `clio ${host} ${settingsOf(state).accountId} ${token.userId}`;
    },
  };
}

const seenAtOffice = (row: ActivityRow): OfficeRecord => ({
  id: row.id,
  note: row.note,
  seconds: row.quantity,
  date: row.date,
  matterId: row.matterId,
  isOnBill: row.billId !== null,
});

function handle(pms: InProcessPms, request: HttpRequest): HttpAnswer {
  const { outcome } = pms.send(request.method, request.url.slice(baseUrl.length), {
    headers: request.headers,
    body: request.body ?? '',
  });
  if (outcome.kind !== 'answered') throw new Error('The core of a simulated vendor gave no answer');
  return outcome.answer;
}
