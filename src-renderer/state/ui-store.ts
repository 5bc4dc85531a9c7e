import { create } from 'zustand';
import type { FactName } from '../../shared/domain/time-entry';
import type { EntryFilter } from '../../shared/ipc/views';
import { today } from './clock';

export type ScreenName =
  | 'today'
  | 'entries'
  | 'conflicts'
  | 'prebill'
  | 'invoices'
  | 'matters'
  | 'reports'
  | 'activity'
  | 'settings';

export type SettingsPart =
  | 'guidelines'
  | 'firm'
  | 'time'
  | 'rates'
  | 'approval'
  | 'codes'
  | 'shorthand'
  | 'spelling'
  | 'appearance'
  | 'notices'
  | 'files'
  | 'moving'
  | 'security'
  | 'shortcuts'
  | 'about';

type UiState = {
  screen: ScreenName;
  /** The day that Today shows. */
  day: string;
  /** What Entries shows; the status bar sets it, so that its numbers open exactly their rows (P5). */
  entryFilter: EntryFilter;
  /** The conflict that is open in Conflicts; null: the first. */
  conflictId: string | null;
  /** The matter that is open in Pre-bill; null: the first. */
  prebillMatterId: string | null;
  /** The entry that is open in the editor, on whichever screen. */
  editedEntryId: string | null;
  /** The field that the editor opens at, such as the one at fault of a held entry; null: the narrative. */
  editedField: FactName | null;
  /** The part of the settings that is open; it stays while one looks elsewhere. */
  settingsPart: SettingsPart;
  /** The rule set that is open in Client guidelines; null: the first. */
  ruleSetName: string | null;
  isPaletteOpen: boolean;
  isHelpOpen: boolean;
  /** The dialog that turns notes into entries. */
  isNotesOpen: boolean;
  /** Grows with every wish to type a new entry; the quick entry line takes the focus when it does. */
  quickEntryFocus: number;
};

export const useUi = create<UiState>(() => ({
  screen: 'today',
  day: today(),
  entryFilter: {},
  conflictId: null,
  prebillMatterId: null,
  editedEntryId: null,
  editedField: null,
  settingsPart: 'firm',
  ruleSetName: null,
  isPaletteOpen: false,
  isHelpOpen: false,
  isNotesOpen: false,
  quickEntryFocus: 0,
}));

export function goTo(screen: ScreenName): void {
  useUi.setState({ screen });
}

/** Opens Entries with a filter that replaces the former one. */
export function openEntries(filter: EntryFilter): void {
  useUi.setState({ screen: 'entries', entryFilter: filter });
}

/** Narrows or widens what Entries shows. */
export function setEntryFilter(change: Partial<EntryFilter>): void {
  useUi.setState(({ entryFilter }) => ({ entryFilter: { ...entryFilter, ...change } }));
}

export function openConflict(conflictId: string | null): void {
  useUi.setState({ screen: 'conflicts', conflictId });
}

export function openPrebill(prebillMatterId: string | null): void {
  useUi.setState({ screen: 'prebill', prebillMatterId });
}

export function showSettings(settingsPart: SettingsPart): void {
  useUi.setState({ screen: 'settings', settingsPart });
}

/** Opens a rule set in Settings, Client guidelines. */
export function openRuleSet(ruleSetName: string): void {
  useUi.setState({ screen: 'settings', settingsPart: 'guidelines', ruleSetName });
}

/** Shows a day in Today. */
export function showDay(day: string): void {
  useUi.setState({ screen: 'today', day });
}

/** Opens the entry editor over the current screen, at a field where one is named; null closes it. */
export function editEntry(entryId: string | null, field: FactName | null = null): void {
  useUi.setState({ editedEntryId: entryId, editedField: field });
}

/** Puts the cursor into the quick entry line, from anywhere. */
export function focusQuickEntry(): void {
  useUi.setState(({ quickEntryFocus }) => ({ quickEntryFocus: quickEntryFocus + 1 }));
}
