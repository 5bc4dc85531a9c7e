import { Stethoscope } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { useCommand } from '../../state/use-command';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { SettingRow } from '../../ui/setting-row';
import { Surface } from '../../ui/surface';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import { SaveReport } from './save-report';

const verdicts: Readonly<Record<Finding['verdict'], { tone: Tone; word: string }>> = {
  good: { tone: 'good', word: words.settings.good },
  warn: { tone: 'warn', word: words.settings.lookAtIt },
  bad: { tone: 'danger', word: words.settings.wrong },
  unknown: { tone: 'neutral', word: words.settings.notKnown },
};

/** Tries at one press what a help desk would ask for first, and says what to do about what is wrong. */
export function Trial() {
  const run = useCommand('diagnosticsTry');
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const tryAll = async (): Promise<void> => {
    const done = await run.run({});
    if (!done.ok) return;
    setFindings(done.value.findings);
    const wrong = done.value.findings.filter(({ verdict }) => verdict === 'warn' || verdict === 'bad').length;
    announce(wrong === 0 ? words.settings.nothingIsWrong : words.settings.thingsToLookAt(wrong));
  };
  return (
    <section aria-label={words.settings.whatDaybookStandsOn} className="pb-4">
      <SettingRow
        title={words.settings.isSomethingOdd}
        control={
          <div className="flex gap-2">
            <SaveReport />
            <Button icon={Stethoscope} isPending={run.isPending} onPress={() => void tryAll()}>
              {words.settings.tryEverything}
            </Button>
          </div>
        }
      >
        {words.settings.triesNetworkWithItsProxy}
      </SettingRow>
      {findings === null ? null : (
        <ul aria-label={words.settings.findings}>
          {findings.map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingLine({ finding: { title, verdict, words, whatToDo } }: { finding: Finding }) {
  const { tone, word } = verdicts[verdict];
  return (
    <Surface
      as="li"
      edge="bottom"
      className="grid grid-cols-[14rem_5.5rem_minmax(0,1fr)] items-baseline gap-4 py-1.5"
    >
      <Muted>{title}</Muted>
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <span data-copy>
        {words}
        {whatToDo === null ? null : <Muted> {whatToDo}</Muted>}
      </span>
    </Surface>
  );
}
