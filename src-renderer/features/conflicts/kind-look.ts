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
import { words } from '../../words';
import { isUnsent } from './decision-draft';

type KindLook = { readonly icon: LucideIcon; readonly words: string };

/** Each kind of conflict in two words and a sign. */
export const kindLooks: Readonly<Record<ConflictKind, KindLook>> = {
  disjoint_fields: { icon: GitMerge, words: words.conflicts.mergedLook },
  same_field: { icon: ArrowLeftRight, words: words.conflicts.bothChanged },
  edited_here_deleted_there: { icon: FileX2, words: words.conflicts.deletedThere },
  deleted_here_edited_there: { icon: FileX2, words: words.conflicts.deletedHere },
  edited_here_billed_there: { icon: ReceiptText, words: words.common.billed },
  twin: { icon: Copy, words: words.conflicts.twin },
  matter_unavailable: { icon: FolderX, words: words.common.matter },
  rate_or_code_changed: { icon: Tags, words: words.conflicts.rateOrCode },
  outcome_ambiguous: { icon: CircleHelp, words: words.conflicts.sentOrNot },
  other: { icon: CircleHelp, words: words.conflicts.unusual },
};

type Answer = { readonly choice: ConflictChoice; readonly label: string; readonly shortcut: ShortcutId };

/** The answers in the order and with the keys of the screen. */
export function answers(pmsName: string): readonly Answer[] {
  return [
    { choice: 'keep_laptop', label: words.conflicts.keepLaptop, shortcut: 'conflict_local' },
    { choice: 'keep_pms', label: words.conflicts.keep(pmsName), shortcut: 'conflict_remote' },
    { choice: 'keep_both', label: words.conflicts.keepBoth, shortcut: 'conflict_both' },
    { choice: 'same_entry', label: words.conflicts.sameEntry, shortcut: 'conflict_same' },
    { choice: 'adjustment', label: words.conflicts.adjustment, shortcut: 'conflict_adjustment' },
  ];
}

/** An answer's name, with what it means here where that isn't plain from the name. */
export function answerLabel(view: ConflictView, choice: ConflictChoice, pmsName: string): string {
  if (choice === 'field_by_field') return mixLabel(view.summary.kind, pmsName);
  const label = answers(pmsName).find((answer) => answer.choice === choice)?.label ?? choice;
  if (isUnsent(view)) return choice === 'keep_laptop' ? words.conflicts.sendItAsItIs(label) : label;
  if (view.remote === null && choice === 'keep_pms') return words.conflicts.deleteItHereToo(label);
  if (view.localDeleted && choice === 'keep_laptop') return words.conflicts.deleteItThereToo(label);
  if (view.summary.kind === 'outcome_ambiguous' && choice === 'keep_laptop')
    return words.conflicts.sendItAgain(label);
  return label;
}

/** What a suggested mix of both sides consists of. */
function mixLabel(kind: ConflictKind, pmsName: string): string {
  if (kind === 'rate_or_code_changed') return words.conflicts.pmsRateAndCodes(pmsName);
  return kind === 'disjoint_fields' ? words.conflicts.bothChanges : words.conflicts.fullerValues;
}
