import type { Behaviour, RowOf, SettingsRow, TableName } from '../core/rows';
import { applyChange, type Change, emptyState, type PmsState } from '../core/state';
import { wholeSeconds } from '../core/timestamps';
import { billHistory } from './bills';
import type { SampleFirmData } from './data';
import { diceOf } from './dice';
import { defaultHistoryDays, historyOf } from './history';
import { castOf } from './people-and-matters';

/** Generous for a first start; the vendor's peak is 50 a minute, which `/control/settings` can set. */
export const defaultBehaviour: Behaviour = {
  requestsPerMinute: 600,
  accessTokenSeconds: 30 * 86_400,
  readLagRequests: 0,
  updatedSinceInclusive: false,
  billingTouchesActivity: true,
};

export type SampleFirmOptions = {
  /** The end of the history. */
  readonly nowMs: number;
  /** How far the history goes back; two months where it is left out, none at 0. */
  readonly historyDays?: number;
  readonly seed?: number;
  readonly behaviour?: Partial<Behaviour>;
};

/**
 * The sample firm as changes to an empty state. Pure: the same data, instant and seed give the same rows and ids;
 * a later `nowMs` moves the history along, so that it is always recent.
 */
export function sampleFirm(data: SampleFirmData, options: SampleFirmOptions): readonly Change[] {
  const nowMs = wholeSeconds(options.nowMs);
  const dice = diceOf(options.seed ?? 1);
  let id = 1_740_000;
  const nextId = (): number => {
    id += 1;
    return id;
  };

  const span = { nowMs, days: options.historyDays ?? defaultHistoryDays };
  const cast = castOf(data, nowMs, nextId);
  const history = historyOf(data, cast, span, dice, nextId);
  const billing = billHistory(cast.matters, history.activities, nowMs, dice, nextId);

  const settings: SettingsRow = {
    id: 1,
    version: 1,
    createdAtMs: cast.users[0]?.createdAtMs ?? nowMs,
    updatedAtMs: cast.users[0]?.createdAtMs ?? nowMs,
    accountId: 318_204,
    accountName: data.firm.name,
    currency: data.firm.currency,
    roundingMinutes: data.firm.roundingMinutes,
    useDecimalRounding: false,
    useUtbmsCodes: true,
    nonBillableOnFlatAndContingency: false,
    behaviour: { ...defaultBehaviour, ...options.behaviour },
  };
  const puts = <T extends TableName>(put: T, rows: readonly RowOf[T][]): Change[] =>
    rows.map((row) => ({ put, row }) as Change);
  return [
    ...puts('settings', [settings]),
    ...puts('users', cast.users),
    ...puts('contacts', cast.contacts),
    ...puts(
      'matters',
      cast.matters.map(({ area: _, ...matter }) => matter),
    ),
    ...puts('utbmsSets', cast.sets),
    ...puts('utbmsCodes', cast.codes),
    ...puts('activityDescriptions', history.descriptions),
    ...puts('bills', billing.bills),
    ...puts('activities', billing.activities),
    ...puts('counters', [{ id: 1, nextId: id + 1, requests: 0 }]),
  ];
}

/** A state that holds the sample firm and nothing else: for the simulation and for tests in process. */
export function sampleState(data: SampleFirmData, options: SampleFirmOptions): PmsState {
  const state = emptyState();
  for (const change of sampleFirm(data, options)) applyChange(state, change);
  return state;
}
