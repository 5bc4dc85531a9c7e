import type { CountersRow, RowOf, SettingsRow, TableName } from './rows';

type Tables = { readonly [T in TableName]: Map<RowOf[T]['id'], RowOf[T]> };

export type RateWindow = { readonly startMs: number; readonly count: number };

/** Everything the PMS knows. `tables` is the ground truth and is kept; the rest is forgotten by a restart. */
export type PmsState = {
  readonly tables: Tables;
  /** Per access token. */
  readonly rateWindows: Map<string, RateWindow>;
};

/** One change to one table: what the journal keeps, and all that it takes to rebuild the state. */
export type Change =
  | { readonly [T in TableName]: { readonly put: T; readonly row: RowOf[T] } }[TableName]
  | { readonly [T in TableName]: { readonly drop: T; readonly id: RowOf[T]['id'] } }[TableName];

export function emptyState(): PmsState {
  return {
    tables: {
      users: new Map(),
      contacts: new Map(),
      matters: new Map(),
      utbmsSets: new Map(),
      utbmsCodes: new Map(),
      activityDescriptions: new Map(),
      bills: new Map(),
      activities: new Map(),
      deletedActivities: new Map(),
      accessTokens: new Map(),
      refreshTokens: new Map(),
      authCodes: new Map(),
      writes: new Map(),
      settings: new Map(),
      counters: new Map(),
    },
    rateWindows: new Map(),
  };
}

export function applyChange(state: PmsState, change: Change): void {
  if ('put' in change) {
    // The union pairs each table with its row; the compiler cannot follow that through an index.
    const table = state.tables[change.put] as Map<number | string, RowOf[TableName]>;
    table.set(change.row.id, change.row);
  } else {
    const table = state.tables[change.drop] as Map<number | string, RowOf[TableName]>;
    table.delete(change.id);
  }
}

/** The whole state as changes: a snapshot is a journal with one line. */
export function snapshotOf(state: PmsState): Change[] {
  const changes: Change[] = [];
  for (const name of Object.keys(state.tables) as TableName[]) {
    for (const row of state.tables[name].values()) changes.push({ put: name, row } as Change);
  }
  return changes;
}

export function clearState(state: PmsState): void {
  for (const table of Object.values(state.tables)) table.clear();
  state.rateWindows.clear();
}

export function settingsOf(state: PmsState): SettingsRow {
  const settings = state.tables.settings.get(1);
  if (settings === undefined) throw new Error('The stand-in has no firm: seed it first.');
  return settings;
}

export function countersOf(state: PmsState): CountersRow {
  return state.tables.counters.get(1) ?? { id: 1, nextId: 1, requests: 0 };
}
