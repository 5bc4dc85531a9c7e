import { useState } from 'react';
import type { VaultOpen, VaultView, WayIn } from '../../../shared/ipc/security-calls';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FullCover } from '../../ui/full-cover';
import { Muted, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { useWait } from './use-wait';
import { NewPassphraseForm, SecretForm } from './way-forms';

/** Over everything while the database isn't open: what is the matter, and what opens it. It needs no network. */
export function VaultCover() {
  const { data: view } = useQuery('vaultGet', {});
  return (
    <FullCover isOpen={view?.state === 'asks'} title={view?.title ?? ''} isMessage>
      {view?.state === 'asks' ? <Ways view={view} key={view.title} /> : null}
    </FullCover>
  );
}

type Chosen = Exclude<WayIn, 'retry' | 'meanwhile' | 'afresh'>;
const isForm = (way: WayIn): way is Chosen => way !== 'retry' && way !== 'meanwhile' && way !== 'afresh';

const names: Readonly<Record<Chosen, string>> = {
  passphrase: words.security.byPassphrase,
  recovery: words.security.byRecoveryKey,
  firm: words.security.byFirmKey,
  new_passphrase: words.security.withNewPassphrase,
};

function Ways({ view }: { view: VaultView }) {
  const { run, isPending, error } = useCommand('vaultOpen', { quiet: true });
  const first = view.ways[0];
  const [chosen, setChosen] = useState<Chosen | null>(first !== undefined && isForm(first) ? first : null);
  const wait = useWait(view.waitSeconds, error);
  const send = (asked: VaultOpen): void => void run(asked);
  const others = view.ways.filter(isForm).filter((way) => way !== chosen);
  const form = { isPending, error, isDisabled: wait > 0, label: words.security.open };
  return (
    <div className="flex flex-col gap-6">
      <p>{view.words}</p>
      {view.ways.includes('retry') ? (
        <div>
          <Button
            variant={first === 'retry' && chosen === null ? 'primary' : 'plain'}
            isPending={isPending && chosen === null}
            onPress={() => send({ by: 'retry' })}
          >
            {words.security.tryAgain}
          </Button>
        </div>
      ) : null}
      {chosen === 'passphrase' ? (
        <SecretForm
          key="passphrase"
          {...form}
          kind="passphrase"
          onSend={(passphrase) => send({ by: 'passphrase', passphrase })}
        />
      ) : null}
      {chosen === 'recovery' ? (
        <SecretForm
          key="recovery"
          {...form}
          kind="recovery"
          onSend={(recoveryKey) => send({ by: 'recovery', recoveryKey })}
        />
      ) : null}
      {chosen === 'firm' ? (
        <SecretForm
          key="firm"
          {...form}
          kind="firm"
          onSend={(privateKey) => send({ by: 'firm', privateKey })}
        />
      ) : null}
      {chosen === 'new_passphrase' ? (
        <NewPassphraseForm {...form} onSend={(passphrase) => send({ by: 'new_passphrase', passphrase })} />
      ) : null}
      {chosen === null && error !== null ? (
        <Text as="p" role="alert" tone="danger">
          {error.message}
        </Text>
      ) : null}
      {wait > 0 ? <Muted as="p">{words.security.waits(wait)}</Muted> : null}
      {others.length > 0 ? (
        <section aria-label={words.security.otherWays} className="flex flex-wrap gap-2">
          {others.map((way) => (
            <Button key={way} onPress={() => setChosen(way)}>
              {names[way]}
            </Button>
          ))}
        </section>
      ) : null}
      {view.ways.includes('meanwhile') ? (
        <section className="flex flex-col items-start gap-2">
          <Note>{words.security.meanwhileWords}</Note>
          <Button onPress={() => send({ by: 'meanwhile' })}>{words.security.meanwhile}</Button>
        </section>
      ) : null}
      {view.ways.includes('afresh') ? <Afresh onSure={() => send({ by: 'afresh', sure: 'twice' })} /> : null}
    </div>
  );
}

/** Gives up what is locked, for now. Last, asked twice, and never the default. */
function Afresh({ onSure }: { onSure: () => void }) {
  const [question, setQuestion] = useState<0 | 1 | 2>(0);
  return (
    <section className="flex flex-col items-start gap-2">
      <Note>{words.security.startAfreshWords}</Note>
      <Button onPress={() => setQuestion(1)}>{words.security.startAfreshMore}</Button>
      <ConfirmDialog
        isOpen={question === 1}
        title={words.security.firstQuestion}
        confirmLabel={words.security.firstAnswer}
        asksCarefully
        onClose={() => setQuestion(0)}
        onConfirm={() => setQuestion(2)}
      >
        {words.security.firstWords}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={question === 2}
        title={words.security.secondQuestion}
        confirmLabel={words.security.secondAnswer}
        danger
        asksCarefully
        onClose={() => setQuestion(0)}
        onConfirm={() => {
          setQuestion(0);
          onSure();
        }}
      >
        {words.security.secondWords}
      </ConfirmDialog>
    </section>
  );
}
