import {
  BookOpen,
  ChartColumn,
  FileText,
  FolderOpen,
  GitCompareArrows,
  History,
  type LucideIcon,
  ReceiptText,
  Rows3,
  Settings as SettingsIcon,
} from 'lucide-react';
import type { ShortcutId } from '../../../shared/ipc/shortcuts';
import type { ScreenName } from '../../state/ui-store';
import { words } from '../../words';

export type ScreenEntry = {
  readonly name: ScreenName;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut: ShortcutId;
  /** Pressed after `g`. */
  readonly letter: string;
};

/** The screens in the order of the navigation. */
export const screens: readonly ScreenEntry[] = [
  { name: 'today', label: words.commands.today, icon: BookOpen, shortcut: 'go_today', letter: 't' },
  { name: 'entries', label: words.commands.entries, icon: Rows3, shortcut: 'go_entries', letter: 'e' },
  {
    name: 'conflicts',
    label: words.commands.conflicts,
    icon: GitCompareArrows,
    shortcut: 'go_conflicts',
    letter: 'c',
  },
  { name: 'prebill', label: words.commands.preBill, icon: ReceiptText, shortcut: 'go_prebill', letter: 'p' },
  { name: 'invoices', label: words.commands.invoices, icon: FileText, shortcut: 'go_invoices', letter: 'i' },
  { name: 'matters', label: words.commands.matters, icon: FolderOpen, shortcut: 'go_matters', letter: 'm' },
  { name: 'reports', label: words.commands.reports, icon: ChartColumn, shortcut: 'go_reports', letter: 'r' },
  { name: 'activity', label: words.commands.activity, icon: History, shortcut: 'go_activity', letter: 'a' },
  {
    name: 'settings',
    label: words.commands.settings,
    icon: SettingsIcon,
    shortcut: 'go_settings',
    letter: 's',
  },
];
