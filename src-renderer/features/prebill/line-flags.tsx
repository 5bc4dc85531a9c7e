import { useState } from 'react';
import type { EntryView, Flag } from '../../../shared/ipc/views';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { FlagList } from '../../ui/flag-list';
import { words } from '../../words';
import { oneStepFor } from './apply-adjustment';
import { WaiveDialog, waivable } from './waive-dialog';

/**
 * A line's verdicts with what a person may do about each: take its adjustment in one step, waive it with a
 * reason, or take the waiver back.
 */
export function LineFlags({ view }: { view: EntryView }) {
  const [waiving, setWaiving] = useState<Flag | null>(null);
  const mayChange =
    view.conflictId === null &&
    !view.custody.onBill &&
    view.entry.reviewState !== 'approved' &&
    view.entry.deletedAt === null;
  const open = new Set(waivable(view).map((flag) => flag.rule));

  const withdraw = async (id: string): Promise<void> => {
    const done = await runCommand('waiverWithdraw', { id });
    if (done.ok) sayDone(words.prebill.waiverWithdrawnRuleSpeaksAgain);
  };
  const actionOf = (flag: Flag) => {
    const { waiver } = flag;
    if (!mayChange) return null;
    if (waiver !== undefined) {
      return (
        <Button size="small" variant="quiet" onPress={() => void withdraw(waiver.id)}>
          {words.prebill.withdraw}
        </Button>
      );
    }
    if (!open.has(flag.rule)) return null;
    const step = oneStepFor(flag, view, view.currency);
    return (
      <span className="flex shrink-0 flex-col items-stretch gap-0.5">
        {step === null ? null : (
          <Button size="small" onPress={() => void step.run()}>
            {step.label}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => setWaiving(flag)}>
          {words.prebill.waive}
        </Button>
      </span>
    );
  };
  return (
    <>
      <FlagList flags={view.flags} actionOf={actionOf} />
      {waiving ? <WaiveDialog view={view} first={waiving} onClose={() => setWaiving(null)} /> : null}
    </>
  );
}
