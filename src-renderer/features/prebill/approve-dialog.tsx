import type { EntryView } from '../../../shared/ipc/views';
import { sumByCurrency } from '../../../shared/money/amounts';
import { announce } from '../../state/announcer';
import { formatAmounts } from '../../state/format';
import { showToast } from '../../state/toasts';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Amounts, TotalHours } from '../../ui/figures';
import { Muted, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { LeftOutList } from './left-out-list';
import { revisionsOf, sumsOf, type Targets } from './targets';

/** Says count and money before anything is frozen; approves exactly the revisions that are shown (P4). */
export function ApproveDialog({
  matterName,
  targets,
  currency,
  pmsName,
  onClose,
  onDone,
}: {
  matterName: string;
  targets: Targets;
  currency: string;
  pmsName: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const approve = useCommand('prebillApprove', { quiet: true });
  const { lines, leftOut } = targets;
  // What would be frozen, found by trying: where whole days are rounded, that happens only now.
  const tried = useQuery(
    'prebillTry',
    lines.length === 0 ? null : { kind: 'approve', lines: revisionsOf(lines) },
  );
  const shown = sumsOf(lines);
  const seconds = tried.data?.after.billedSeconds ?? shown.seconds;
  const amounts = tried.data?.after.amounts ?? shown.amounts;
  const firmCurrency = useReference()?.currency;
  /** Work in another currency than the firm's is never sent: said before, and not by a hold afterwards. */
  const isKept = amounts.length > 0 && amounts.every((one) => one.currency !== firmCurrency);
  const written = lines.filter(({ adjustmentMinor }) => adjustmentMinor < 0);
  const kept = sumByCurrency(
    written.map((view) => ({ currency: view.currency, minor: -view.adjustmentMinor })),
  );
  const unanswered = lines.filter(({ flags }) =>
    flags.some(({ refusal, waiver }) => refusal !== undefined && waiver === undefined),
  );
  const refused = approve.error ?? tried.error;
  const submit = async (): Promise<void> => {
    const done = await approve.run({
      lines: lines.map(({ entry }: EntryView) => ({ id: entry.id, revision: entry.revision })),
    });
    if (!done.ok) return;
    const text = words.prebill.linesApproved(
      done.value.approved,
      formatAmounts(done.value.amounts, currency),
    );
    showToast({ text });
    announce(text);
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.prebill.approveLines(lines.length)}
      width="medium"
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={lines.length === 0}
            isPending={approve.isPending}
            autoFocus
            onPress={() => void submit()}
          >
            {words.prebill.approve}
          </Button>
        </>
      }
    >
      {lines.length === 0 ? (
        <p>{words.prebill.noneOfTheseLines}</p>
      ) : (
        <>
          <p>
            <Strong>{matterName}</Strong>: {words.counts.lines(lines.length)},{' '}
            <TotalHours seconds={seconds} />,{' '}
            <Amounts amounts={amounts} currency={currency} weight="semibold" />
          </p>
          <Muted as="p" className="mt-2">
            {words.prebill.theirWordsHoursAndRates(isKept, pmsName, firmCurrency)}
          </Muted>
          {unanswered.length === 0 ? null : (
            <Banner tone="warn" isInset className="mt-3">
              {words.prebill.refusedUnanswered(unanswered.length, lines.length)}
            </Banner>
          )}
          {isKept || written.length === 0 ? null : (
            <Muted as="p" className="mt-2">
              {words.prebill.linesWrittenDownStay(
                written.length,
                <Amounts amounts={kept} currency={currency} />,
                pmsName,
              )}
            </Muted>
          )}
        </>
      )}
      <LeftOutList leftOut={leftOut} />
      {refused ? (
        <Text as="p" role="alert" tone="danger" className="mt-3">
          {refused.message}
        </Text>
      ) : null}
    </Dialog>
  );
}
