import { useState } from 'react';
import type { FactName } from '../../../shared/domain/time-entry';
import { fixFields } from '../../../shared/guidelines/fix-field';
import type { EntryView, Flag } from '../../../shared/ipc/views';
import { sayDone } from '../../state/say-done';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { useWhyNot } from '../../state/use-why-not';
import { Button } from '../../ui/button';
import { FlagList } from '../../ui/flag-list';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { oneStepFor } from './apply-adjustment';
import { type DialogFix, FixDialog, fixWords, isDialogFix, isFixable } from './fix-dialog';
import { WaiveDialog, waivable } from './waive-dialog';

/**
 * A line's verdicts with what a person may do about each: take its adjustment in one step, go to where it is mended, waive it with a
 * reason, or take the waiver back.
 */
export function LineFlags({
  view,
  onField = (field) => editEntry(view.entry.id, field),
}: {
  view: EntryView;
  /** Goes to a field of the entry, for what is mended by typing. Left out: opens the editor there. */
  onField?: (field: FactName) => void;
}) {
  const [waiving, setWaiving] = useState<Flag | null>(null);
  const [fixing, setFixing] = useState<{ fix: DialogFix; flag: Flag } | null>(null);
  const mayChange =
    view.conflictId === null &&
    !view.custody.onBill &&
    view.entry.reviewState !== 'approved' &&
    view.entry.deletedAt === null;
  const whyNot = useWhyNot('waive');
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
    const fix = flag.guideline?.fix;
    return (
      <span className="flex shrink-0 flex-col items-stretch gap-0.5">
        {step === null ? null : (
          <Button size="small" onPress={() => void step.run()}>
            {step.label}
          </Button>
        )}
        {step === null && fix != null && isFixable(fix, view) ? (
          <Button
            size="small"
            onPress={() => (isDialogFix(fix) ? setFixing({ fix, flag }) : onField(fixFields[fix]))}
          >
            {fixWords[fix]}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" isDisabled={whyNot !== null} onPress={() => setWaiving(flag)}>
          {words.prebill.waive}
        </Button>
      </span>
    );
  };
  return (
    <>
      <FlagList flags={view.flags} actionOf={actionOf} />
      {fixing ? <FixDialog {...fixing} view={view} onClose={() => setFixing(null)} /> : null}
      {whyNot !== null && mayChange && open.size > 0 ? <Note>{whyNot}</Note> : null}
      {waiving ? <WaiveDialog view={view} first={waiving} onClose={() => setWaiving(null)} /> : null}
    </>
  );
}
