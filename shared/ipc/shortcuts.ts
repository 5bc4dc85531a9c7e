/**
 * The one place of shortcuts: the application menu, the command palette and the help list are made from it.
 * `global` ones act anywhere in the window; `list` ones only while a list has the focus, since they are single letters; `text`
 * ones only while one types.
 */

export type ShortcutScope = 'global' | 'list' | 'text';

export type Shortcut = {
  readonly id: string;
  /** What it does, as a command. */
  readonly label: string;
  /** Keys with `Mod` for Ctrl (Windows, Linux) or Command (macOS), joined by `+`. */
  readonly keys: string;
  /** A second habit for the same thing; it acts and is not shown. */
  readonly also?: string;
  /** Several keys in one, or whatever is typed: they can't be changed. */
  readonly fixed?: true;
  readonly scope: ShortcutScope;
  /** The screens on which a `list` shortcut acts; absent: all lists. */
  readonly screens?: readonly ('today' | 'entries' | 'conflicts' | 'prebill' | 'reports' | 'matters')[];
};

export const shortcuts = [
  { id: 'new_entry', label: 'New time entry', keys: 'Mod+N', scope: 'global' },
  { id: 'notes', label: 'Notes to entries', keys: 'Mod+Shift+N', scope: 'global' },
  { id: 'palette', label: 'Command palette', keys: 'Mod+K', scope: 'global' },
  { id: 'toggle_timer', label: 'Start or stop the timer', keys: 'Mod+T', scope: 'global' },
  {
    id: 'switch_timer',
    label: 'Start or stop a timer by its number',
    keys: 'Alt+1…9',
    fixed: true,
    scope: 'global',
  },
  { id: 'court', label: 'Court mode', keys: 'F8', scope: 'global' },
  { id: 'lock_now', label: 'Lock Daybook', keys: 'Mod+L', scope: 'global' },
  { id: 'sync_now', label: 'Sync now', keys: 'Mod+Shift+S', scope: 'global' },
  { id: 'work_offline', label: 'Work offline', keys: 'Mod+Shift+O', scope: 'global' },
  { id: 'undo', label: 'Undo', keys: 'Mod+Z', scope: 'global' },
  { id: 'redo', label: 'Redo', keys: 'Mod+Shift+Z', also: 'Mod+Y', scope: 'global' },
  { id: 'go_today', label: 'Go to Today', keys: 'Mod+1', scope: 'global' },
  { id: 'go_entries', label: 'Go to Entries', keys: 'Mod+2', scope: 'global' },
  { id: 'go_conflicts', label: 'Go to Conflicts', keys: 'Mod+3', scope: 'global' },
  { id: 'go_prebill', label: 'Go to Pre-bill', keys: 'Mod+4', scope: 'global' },
  { id: 'go_activity', label: 'Go to Activity', keys: 'Mod+5', scope: 'global' },
  { id: 'go_settings', label: 'Go to Settings', keys: 'Mod+6', also: 'Mod+,', scope: 'global' },
  { id: 'go_invoices', label: 'Go to Invoices', keys: 'Mod+7', scope: 'global' },
  { id: 'go_reports', label: 'Go to Reports', keys: 'Mod+8', scope: 'global' },
  { id: 'go_matters', label: 'Go to Matters', keys: 'Mod+9', scope: 'global' },
  { id: 'help', label: 'Help', keys: '?', scope: 'global' },
  {
    id: 'back',
    label: 'Back: closes what is open, takes ticks away; typed text stays',
    keys: 'Escape',
    fixed: true,
    scope: 'global',
  },

  { id: 'spelling', label: 'Mend the spelling of a word', keys: 'Mod+.', scope: 'text' },

  { id: 'list_down', label: 'Next row', keys: 'J', scope: 'list' },
  { id: 'list_up', label: 'Previous row', keys: 'K', scope: 'list' },
  { id: 'list_open', label: 'Open', keys: 'Enter', scope: 'list' },
  { id: 'list_tick', label: 'Tick the row', keys: 'X', scope: 'list', screens: ['entries', 'prebill'] },
  { id: 'list_all', label: 'Tick all that are shown', keys: 'Mod+A', scope: 'list', screens: ['entries'] },
  {
    id: 'list_stretch',
    label: 'Tick on, row by row',
    keys: 'Shift+↑↓',
    fixed: true,
    scope: 'list',
    screens: ['entries'],
  },
  {
    id: 'entries_change',
    label: 'Change the ticked entries',
    keys: 'C',
    scope: 'list',
    screens: ['entries'],
  },
  { id: 'cell_edit', label: 'Edit in the row', keys: 'F2', scope: 'list', screens: ['entries'] },
  {
    id: 'cell_next',
    label: 'From field to field of the row',
    keys: '← →',
    fixed: true,
    scope: 'list',
    screens: ['entries'],
  },
  { id: 'entries_search', label: 'Search narratives', keys: '/', scope: 'list', screens: ['entries'] },
  {
    id: 'entries_details',
    label: 'Details of the entry',
    keys: 'Space',
    scope: 'list',
    screens: ['entries'],
  },
  { id: 'entries_export', label: 'Write the list to a file', keys: 'W', scope: 'list', screens: ['entries'] },
  { id: 'entries_print', label: 'Print the list', keys: 'P', scope: 'list', screens: ['entries'] },
  {
    id: 'entry_edit',
    label: 'Edit the entry',
    keys: 'E',
    scope: 'list',
    screens: ['today', 'entries', 'prebill'],
  },
  {
    id: 'entry_delete',
    label: 'Delete the entry',
    keys: 'Delete',
    scope: 'list',
    screens: ['today', 'entries'],
  },
  { id: 'entry_timer', label: 'Start a timer like this', keys: 'T', scope: 'list', screens: ['today'] },

  { id: 'entries_sort', label: 'Sort by a column', keys: 'S', scope: 'list', screens: ['entries'] },
  { id: 'entries_group', label: 'Group by', keys: 'G', scope: 'list', screens: ['entries'] },
  { id: 'entries_views', label: 'Saved views', keys: 'V', scope: 'list', screens: ['entries'] },
  { id: 'entries_columns', label: 'Columns', keys: 'O', scope: 'list', screens: ['entries'] },
  {
    id: 'group_fold',
    label: 'Fold or unfold a group (Ctrl: all)',
    keys: '←→',
    fixed: true,
    scope: 'list',
    screens: ['entries'],
  },

  { id: 'day_before', label: 'The day before', keys: '[', scope: 'list', screens: ['today'] },
  { id: 'day_after', label: 'The day after', keys: ']', scope: 'list', screens: ['today'] },
  { id: 'day_done', label: 'Day done, or open again', keys: 'D', scope: 'list', screens: ['today'] },
  {
    id: 'block_end',
    label: 'Move the end in the day',
    keys: 'Shift+↑↓',
    fixed: true,
    scope: 'list',
    screens: ['today'],
  },
  {
    id: 'block_start',
    label: 'Move the start in the day',
    keys: 'Alt+↑↓',
    fixed: true,
    scope: 'list',
    screens: ['today'],
  },
  {
    id: 'gap_fill',
    label: 'Fill a gap of the day',
    keys: 'Type',
    fixed: true,
    scope: 'list',
    screens: ['today'],
  },

  { id: 'conflict_local', label: 'Keep the laptop’s', keys: '1', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_remote', label: 'Keep the other side’s', keys: '2', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_base', label: 'Keep what was before', keys: '3', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_edit', label: 'Edit the result', keys: 'E', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_both', label: 'Keep both', keys: 'B', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_same', label: 'Same entry', keys: 'T', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_adjustment', label: 'Adjustment', keys: 'A', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_return', label: 'Ask the attorney', keys: 'R', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_snooze', label: 'Snooze', keys: 'S', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_unmerge', label: 'Undo a merged field', keys: 'U', scope: 'list', screens: ['conflicts'] },
  {
    id: 'conflict_suggested',
    label: 'Take the suggestion',
    keys: 'Y',
    scope: 'list',
    screens: ['conflicts'],
  },
  {
    id: 'conflict_candidate',
    label: 'Mean the next candidate',
    keys: 'C',
    scope: 'list',
    screens: ['conflicts'],
  },
  {
    id: 'conflict_alike',
    label: 'Same choice for all like it',
    keys: 'L',
    scope: 'list',
    screens: ['conflicts'],
  },
  { id: 'conflict_table', label: 'Full three-way table', keys: 'V', scope: 'list', screens: ['conflicts'] },
  { id: 'conflict_accept', label: 'Accept, next', keys: 'Mod+Enter', scope: 'list', screens: ['conflicts'] },

  { id: 'prebill_approve', label: 'Approve', keys: 'A', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_submit', label: 'Send into review', keys: 'S', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_return', label: 'Return with a comment', keys: 'R', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_hold', label: 'Put on hold', keys: 'H', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_write_down', label: 'Write down', keys: 'W', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_split', label: 'Split the line', keys: 'L', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_waive', label: 'Waive a guideline', keys: 'G', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_merge', label: 'Merge the ticked lines', keys: 'M', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_move', label: 'Move to another matter', keys: 'V', scope: 'list', screens: ['prebill'] },
  {
    id: 'prebill_charge',
    label: 'No charge, or charge again',
    keys: 'N',
    scope: 'list',
    screens: ['prebill'],
  },
  { id: 'prebill_replace', label: 'Find and replace', keys: 'F', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_code', label: 'Codes of the lines', keys: 'U', scope: 'list', screens: ['prebill'] },
  { id: 'prebill_comment', label: 'Comment on the line', keys: 'C', scope: 'list', screens: ['prebill'] },
  {
    id: 'prebill_spelling',
    label: 'Spelling of all lines',
    keys: 'O',
    scope: 'list',
    screens: ['prebill'],
  },
  { id: 'report_week', label: 'Weeks', keys: 'W', scope: 'list', screens: ['reports'] },
  { id: 'report_month', label: 'Months', keys: 'M', scope: 'list', screens: ['reports'] },
  { id: 'report_quarter', label: 'Quarters', keys: 'Q', scope: 'list', screens: ['reports'] },
  { id: 'report_year', label: 'Years', keys: 'Y', scope: 'list', screens: ['reports'] },
  { id: 'report_all', label: 'All days', keys: 'L', scope: 'list', screens: ['reports'] },
  { id: 'report_custom', label: 'Chosen days', keys: 'D', scope: 'list', screens: ['reports'] },
  { id: 'report_before', label: 'The span before', keys: '[', scope: 'list', screens: ['reports'] },
  { id: 'report_after', label: 'The span after', keys: ']', scope: 'list', screens: ['reports'] },
  { id: 'report_next', label: 'Next report', keys: 'R', scope: 'list', screens: ['reports'] },
  { id: 'report_group', label: 'Next grouping', keys: 'B', scope: 'list', screens: ['reports'] },
  { id: 'report_measure', label: 'Amounts or hours', keys: 'H', scope: 'list', screens: ['reports'] },
  { id: 'report_counted', label: 'How it is counted', keys: 'I', scope: 'list', screens: ['reports'] },
  { id: 'report_export', label: 'Export', keys: 'E', scope: 'list', screens: ['reports'] },
  { id: 'report_print', label: 'Print', keys: 'P', scope: 'list', screens: ['reports'] },
  {
    id: 'report_back',
    label: 'Back from the entries',
    keys: 'Backspace',
    scope: 'list',
    screens: ['reports'],
  },
  { id: 'matter_entries', label: 'Its entries', keys: 'E', scope: 'list', screens: ['matters'] },
  { id: 'matter_prebill', label: 'Its pre-bill', keys: 'P', scope: 'list', screens: ['matters'] },
  { id: 'matter_report', label: 'Its report', keys: 'R', scope: 'list', screens: ['matters'] },
  {
    id: 'matter_settings',
    label: 'Its rates and guidelines',
    keys: 'S',
    scope: 'list',
    screens: ['matters'],
  },
  { id: 'matter_search', label: 'Search matters', keys: '/', scope: 'list', screens: ['matters'] },
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]['id'];

export type Platform = 'mac' | 'other';

/** A combination as Electron spells it ("CommandOrControl+Shift+S"). */
export function acceleratorOf(keys: string): string {
  return keys.replace('Mod', 'CommandOrControl');
}

/** A combination as people read it on their platform ("Ctrl+K", "⌘+K"). */
export function keysAsPrinted(keys: string, platform: Platform): string {
  return platform === 'mac'
    ? keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥')
    : keys.replace('Mod', 'Ctrl');
}

/** The keys that a shortcut comes with. */
export function keysOf(id: ShortcutId): string {
  return shortcutOf(id).keys;
}

export function shortcutOf(id: ShortcutId): Shortcut {
  const found = shortcuts.find((shortcut) => shortcut.id === id);
  // The id's type comes from the list itself.
  if (!found) throw new Error(`No shortcut ${id}`);
  return found;
}
