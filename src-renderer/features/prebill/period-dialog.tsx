import { useState } from 'react';
import type { BillingPeriodView } from '../../../shared/ipc/views';
import { formatWorkDate } from '../../../shared/time/calendar';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { Muted } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';

type Scope = 'matter' | 'client';

/** The period to which the client's guidelines hold this matter's lines, who says so, and saying another. */
export function PeriodButton({ matterId }: { matterId: string }) {
  const { data } = useQuery('billingPeriodGet', { matterId });
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  const text = data.period === null ? null : `${periodWords(data.period)}…`;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        // Two dates alone would not tell a screen reader what they are.
        {...(text === null ? {} : { 'aria-label': words.prebill.billingPeriod(text) })}
        onPress={() => setOpen(true)}
      >
        {text ?? words.prebill.billingPeriodMore}
      </Button>
      {isOpen ? <PeriodDialog matterId={matterId} view={data} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PeriodDialog({
  matterId,
  view,
  onClose,
}: {
  matterId: string;
  view: BillingPeriodView;
  onClose: () => void;
}) {
  const [scope, setScope] = useState<Scope>(
    view.ofMatter === null && view.ofClient !== null ? 'client' : 'matter',
  );
  const said = scope === 'matter' ? view.ofMatter : view.ofClient;
  const [typed, setTyped] = useState<{ from: string; to: string } | null>(null);
  const days = typed ?? said ?? { from: '', to: '' };
  const set = useCommand('billingPeriodSet', { quiet: true });
  const scopeId = scope === 'matter' ? matterId : view.clientId;
  const save = async (next: { from: string; to: string } | null): Promise<void> => {
    if (scopeId === null) return;
    const done = await set.run({ scope, scopeId, days: next });
    if (!done.ok) return;
    sayDone(next === null ? words.prebill.noBillingPeriodIsSaid : words.prebill.billingPeriodKeptUndoTakes);
    onClose();
  };
  const isWhole = days.from !== '' && days.to !== '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.prebill.billingPeriodTitle}
      footer={
        <>
          {said === null ? null : (
            <Button variant="quiet" isPending={set.isPending} onPress={() => void save(null)}>
              {words.prebill.sayNothing}
            </Button>
          )}
          <span className="flex-1" />
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isWhole || scopeId === null}
            isPending={set.isPending}
            onPress={() => void save(days)}
          >
            {words.prebill.keep}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Muted as="p">
          {words.prebill.draftInvoicesOwnPeriodGoes(
            view.period === null
              ? words.prebill.nobodySaysYetWhichDays
              : words.prebill.periodNow(periodWords(view.period), view.period.source),
          )}
        </Muted>
        <div className="grid grid-cols-[minmax(0,1fr)_9rem_9rem] gap-3">
          <Select
            label={words.prebill.forWhom}
            options={[
              { id: 'matter', label: words.prebill.thisMatter },
              ...(view.clientId === null
                ? []
                : [{ id: 'client' as const, label: words.prebill.allMattersOfClient }]),
            ]}
            value={scope}
            onChange={(next) => {
              setScope(next);
              setTyped(null);
            }}
          />
          <TextField
            label={words.prebill.fromDay}
            type="date"
            value={days.from}
            onChange={(from) => setTyped({ ...days, from })}
          />
          <TextField
            label={words.prebill.toDay}
            type="date"
            value={days.to}
            onChange={(to) => setTyped({ ...days, to })}
            error={set.error?.message ?? null}
          />
        </div>
      </div>
    </Dialog>
  );
}

function periodWords({ from, to }: NonNullable<BillingPeriodView['period']>): string {
  return to === null
    ? words.prebill.fromDayOn(formatWorkDate(from))
    : words.prebill.fromToDays(formatWorkDate(from), formatWorkDate(to));
}
