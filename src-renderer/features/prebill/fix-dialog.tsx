import type { Fix } from '../../../shared/guidelines/flag';
import type { EntryView, Flag } from '../../../shared/ipc/views';
import { words } from '../../words';
import { CodeDialog } from './code-dialog';
import { MoveDialog } from './move-dialog';
import { SplitDialog } from './split-dialog';
import { WriteDownDialog } from './write-down-dialog';

/** What the button beside a flag says. */
export const fixWords: Readonly<Record<Fix, string>> = {
  split: words.prebill.fixSplit,
  describe: words.prebill.fixDescribe,
  shorten: words.prebill.fixShorten,
  code: words.prebill.fixCode,
  write_down: words.prebill.fixWriteDown,
  no_charge: words.common.noChargeTitle,
  rate: words.prebill.fixRate,
  date: words.prebill.fixDate,
  move: words.prebill.fixMove,
};

/** Whether the line has what the fix is made in: hours that are seen, and something billed. */
export function isFixable(fix: Fix, { entry, billedSeconds, hidden }: EntryView): boolean {
  if (fix === 'split' || fix === 'write_down') return billedSeconds > 0 && !hidden.includes('seconds');
  if (fix === 'rate') return !hidden.includes('rateMinor');
  return fix !== 'no_charge' || entry.billing === 'billable';
}

/** Fixes that a dialog makes; the others are typed into a field of the entry. */
const dialogs = ['split', 'code', 'move', 'write_down'] as const satisfies readonly Fix[];
export type DialogFix = (typeof dialogs)[number];
export const isDialogFix = (fix: Fix): fix is DialogFix => dialogs.some((one) => one === fix);

/** The dialog that mends a verdict where a person has to say more than a press. */
export function FixDialog({
  fix,
  flag,
  view,
  onClose,
}: {
  fix: DialogFix;
  flag: Flag;
  view: EntryView;
  onClose: () => void;
}) {
  const ends = { onClose, onDone: onClose };
  const lines = { lines: [view], currency: view.currency };
  switch (fix) {
    case 'split':
      return <SplitDialog view={view} {...ends} />;
    case 'code':
      return <CodeDialog {...lines} wrong={codeFieldOf(flag)} {...ends} />;
    case 'move':
      return <MoveDialog {...lines} {...ends} />;
    case 'write_down':
      return <WriteDownDialog view={view} currency={view.currency} {...ends} />;
  }
}

const codeFieldOf = ({ field }: Flag) => (field === 'activityCode' ? field : 'taskCode');
