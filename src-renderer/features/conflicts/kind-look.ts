import {
  ArrowLeftRight,
  CircleHelp,
  Copy,
  FileX2,
  FolderX,
  GitMerge,
  type LucideIcon,
  ReceiptText,
  Tags,
} from 'lucide-react';
import type { ShortcutId } from '../../../shared/ipc/shortcuts';
import type { ConflictView } from '../../../shared/ipc/views';
import type { ConflictChoice, ConflictKind } from '../../../shared/sync/types';
import { isUnsent } from './decision-draft';

type KindLook = { readonly icon: LucideIcon; readonly words: string };

/** Each kind of conflict in two words and a sign. */
export const kindLooks: Readonly<Record<ConflictKind, KindLook>> = {
  disjoint_fields: { icon: GitMerge, words: 'Merged' },
  same_field: { icon: ArrowLeftRight, words: 'Both changed' },
  edited_here_deleted_there: { icon: FileX2, words: 'Deleted there' },
  deleted_here_edited_there: { icon: FileX2, words: 'Deleted here' },
  edited_here_billed_there: { icon: ReceiptText, words: 'Billed' },
  twin: { icon: Copy, words: 'Twin?' },
  matter_unavailable: { icon: FolderX, words: 'Matter' },
  rate_or_code_changed: { icon: Tags, words: 'Rate or code' },
  outcome_ambiguous: { icon: CircleHelp, words: 'Sent or not?' },
  other: { icon: CircleHelp, words: 'Unusual' },
};

type Answer = { readonly choice: ConflictChoice; readonly label: string; readonly shortcut: ShortcutId };

/** The answers in the order and with the keys of the screen. */
export function answers(pmsName: string): readonly Answer[] {
  return [
    { choice: 'keep_laptop', label: 'Keep laptop', shortcut: 'conflict_local' },
    { choice: 'keep_pms', label: `Keep ${pmsName}`, shortcut: 'conflict_remote' },
    { choice: 'keep_both', label: 'Keep both', shortcut: 'conflict_both' },
    { choice: 'same_entry', label: 'Same entry', shortcut: 'conflict_same' },
    { choice: 'adjustment', label: 'Adjustment', shortcut: 'conflict_adjustment' },
  ];
}

/** An answer's name, with what it means here where that isn't plain from the name. */
export function answerLabel(view: ConflictView, choice: ConflictChoice, pmsName: string): string {
  if (choice === 'field_by_field') return mixLabel(view.summary.kind, pmsName);
  const label = answers(pmsName).find((answer) => answer.choice === choice)?.label ?? choice;
  if (isUnsent(view)) return choice === 'keep_laptop' ? `${label}: send it as it is` : label;
  if (view.remote === null && choice === 'keep_pms') return `${label}: delete it here too`;
  if (view.localDeleted && choice === 'keep_laptop') return `${label}: delete it there too`;
  if (view.summary.kind === 'outcome_ambiguous' && choice === 'keep_laptop') return `${label}: send it again`;
  return label;
}

/** What a suggested mix of both sides consists of. */
function mixLabel(kind: ConflictKind, pmsName: string): string {
  if (kind === 'rate_or_code_changed') return `${pmsName}'s rate and codes`;
  return kind === 'disjoint_fields' ? 'Both changes' : 'The fuller values';
}
