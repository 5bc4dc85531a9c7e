import { CircleCheck, CloudOff, Hourglass, Octagon } from 'lucide-react';
import { useState } from 'react';
import type { PushPlan, StatusView } from '../../../shared/ipc/views';
import { asSentence, formatMoney } from '../../state/format';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failed, Loading } from '../../ui/loading';
import { Muted, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { PushLineList } from './push-line-list';
import { hasWork, planWords, pushLines } from './push-lines';

/** A push begins with a dry run; sending then tells of each line what became of it. */
export function PushDialog({ currency, onClose }: { currency: string; onClose: () => void }) {
  const { data: plan, error, retry } = useQuery('pushDryRun', {});
  const status = useQuery('statusGet', {}).data;
  const [started, setStarted] = useState<PushPlan | null>(null);
  const isOnline = status?.connection === 'online';

  const send = (): void => {
    if (plan === undefined) return;
    setStarted(plan);
    void runCommand('syncNow', {});
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        started === null
          ? words.prebill.pushToDryRun(status?.pmsName ?? words.common.firmsSystem)
          : words.prebill.pushDialog
      }
      width="wide"
      footer={
        <>
          <Muted as="p" className="min-w-0 flex-1">
            {plan ? footWords(started, plan, status) : null}
          </Muted>
          <Button onPress={onClose}>{started === null ? words.common.cancel : words.common.close}</Button>
          {started === null ? (
            <Button
              variant="primary"
              isDisabled={plan === undefined || !hasWork(plan)}
              onPress={send}
              autoFocus
            >
              {words.prebill.sendNow}
            </Button>
          ) : null}
        </>
      }
    >
      {plan === undefined ? (
        error ? (
          <Failed message={error.message} onRetry={retry} />
        ) : (
          <Loading label={words.prebill.tryingItOut} />
        )
      ) : (
        <div className="flex flex-col gap-3">
          <PushHeading
            started={started}
            plan={plan}
            currency={currency}
            pmsName={status?.pmsName ?? 'Clio'}
          />
          {isOnline || status === undefined ? null : (
            <Banner isInset>
              {words.prebill.whatIsReadyGoes(
                asSentence(status.connectionWords || words.prebill.cantBeReachedNow(status.pmsName)),
              )}
            </Banner>
          )}
          <PushLineList lines={pushLines(started, plan)} />
        </div>
      )}
    </Dialog>
  );
}

function PushHeading({
  started,
  plan,
  currency,
  pmsName,
}: {
  started: PushPlan | null;
  plan: PushPlan;
  currency: string;
  pmsName: string;
}) {
  if (started === null) {
    return (
      <Text as="p" size="lead">
        <Text weight="semibold">{planWords(plan)}</Text>
        {plan.amountMinor === 0 ? null : <Muted> · {formatMoney(plan.amountMinor, currency)}</Muted>}
        {plan.keptMinor === 0 ? null : (
          <Text tone="warn" size="base" className="block">
            {words.prebill.writeDownsStayHere(formatMoney(-plan.keptMinor, currency), pmsName)}
          </Text>
        )}
      </Text>
    );
  }
  const lines = pushLines(started, plan);
  const count = (outcome: (typeof lines)[number]['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const results = [
    { id: 'sent', icon: CircleCheck, words: words.prebill.sent(count('sent')) },
    { id: 'waiting', icon: Hourglass, words: words.prebill.waiting(count('waiting')) },
    { id: 'stopped', icon: Octagon, words: words.prebill.stopped(count('stopped')) },
  ];
  return (
    <Text as="p" role="status" size="lead" weight="semibold" className="flex gap-4">
      {results.map(({ id, icon: Icon, words }) => (
        <span key={id} className="inline-flex items-center gap-1.5">
          <ToneIcon aria-hidden="true" of={Icon} tone="muted" className="size-4" />
          {words}
        </span>
      ))}
    </Text>
  );
}

function footWords(started: PushPlan | null, plan: PushPlan, status: StatusView | undefined) {
  if (started === null) {
    if (hasWork(plan)) return words.prebill.nothingHasBeenSentYet;
    return plan.held > 0 ? words.prebill.nothingCanBeSent : words.prebill.approveLinesFirstOnly;
  }
  if (status?.syncing) return words.prebill.sendingYouCanClose;
  return status?.connection === 'online' ? null : (
    <span className="inline-flex items-center gap-1.5">
      {words.prebill.itWillGoOnReconnect(<CloudOff aria-hidden="true" className="size-3.5" />)}
    </span>
  );
}
