import { useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import type { EntryView, Flag } from '../../../shared/ipc/views';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RadioCard } from '../../ui/radio-card';
import { Muted, Note } from '../../ui/text';
import { TextArea } from '../../ui/text-field';
import { words } from '../../words';

/** The flags that a person may waive: verdicts of guidelines that nobody waived yet. Daybook's own checks are not among them. */
export function waivable(view: { readonly flags: readonly Flag[] }): Flag[] {
  return view.flags.filter((flag) => flag.guideline !== undefined && flag.waiver === undefined);
}

/** Goes on in spite of one rule on one line: which one, and why. What blocks is offered first. */
export function WaiveDialog({
  view,
  first,
  onClose,
}: {
  view: EntryView;
  /** The flag that was pressed; left out: the first that blocks. */
  first?: Flag | undefined;
  onClose: () => void;
}) {
  const command = useCommand('flagWaive', { quiet: true });
  const { id: entryId, revision } = view.entry;
  return (
    <WaiveForm
      flags={waivable(view)}
      first={first}
      error={command.error?.message ?? null}
      isPending={command.isPending}
      onWaive={async (waived) => (await command.run({ entryId, revision, ...waived })).ok}
      onClose={onClose}
    />
  );
}

export type Waived = {
  readonly rule: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly reason: string;
};

/** The question itself, for time and expenses alike. */
export function WaiveForm({
  flags,
  first,
  error,
  isPending,
  onWaive,
  onClose,
}: {
  flags: readonly Flag[];
  first?: Flag | undefined;
  error: string | null;
  isPending: boolean;
  /** @returns whether it was taken */
  onWaive: (waived: Waived) => Promise<boolean>;
  onClose: () => void;
}) {
  const [rule, setRule] = useState(
    (first ?? flags.find((flag) => flag.level === 'block') ?? flags[0])?.rule ?? '',
  );
  const [reason, setReason] = useState('');
  const flag = flags.find((one) => one.rule === rule);
  const guideline = flag?.guideline;
  const submit = async (): Promise<void> => {
    if (flag === undefined || guideline === undefined) return;
    const { ruleSet, version } = guideline;
    if (!(await onWaive({ rule: flag.rule, ruleSet, version, reason }))) return;
    sayDone(words.prebill.waivedWithYourName);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.prebill.waiveGuideline}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={reason.trim() === '' || flag === undefined}
            isPending={isPending}
            onPress={() => void submit()}
          >
            {words.prebill.waiveDialog}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {flags.length === 1 && flag ? (
          <p>
            {flag.message} <Muted>{flag.source}</Muted>
          </p>
        ) : (
          <RadioGroup
            aria-label={words.prebill.whichOne}
            value={rule}
            onChange={setRule}
            className="flex flex-col gap-1"
          >
            {flags.map((one) => (
              <RadioCard key={one.rule} value={one.rule} name={`${one.message} ${one.source}`}>
                {one.message} <Note as="span">{one.source}</Note>
              </RadioCard>
            ))}
          </RadioGroup>
        )}
        <TextArea
          label={words.prebill.whyItIsFineHere}
          hint={words.prebill.itHoldsForThisRule}
          error={error}
          value={reason}
          onChange={setReason}
          rows={3}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
