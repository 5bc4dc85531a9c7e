import { Stethoscope } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { SettingRow } from '../../ui/setting-row';

const verdicts: Readonly<Record<Finding['verdict'], { tone: Tone; word: string }>> = {
  good: { tone: 'good', word: 'Good' },
  warn: { tone: 'warn', word: 'Look at it' },
  bad: { tone: 'danger', word: 'Wrong' },
  unknown: { tone: 'neutral', word: 'Not known' },
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
    announce(wrong === 0 ? 'Nothing is wrong' : `${plural(wrong, 'thing')} to look at`);
  };
  return (
    <section aria-label="What Daybook stands on" className="pb-4">
      <SettingRow
        title="Is something odd?"
        control={
          <Button icon={Stethoscope} isPending={run.isPending} onPress={() => void tryAll()}>
            Try everything
          </Button>
        }
      >
        Tries the network with its proxy and certificate, the clock, the disk, the database and the backups.
        It changes nothing and sends nothing of yours.
      </SettingRow>
      {findings === null ? null : (
        <ul aria-label="Findings">
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
    <li className="grid grid-cols-[14rem_5.5rem_minmax(0,1fr)] items-baseline gap-4 border-b border-line py-1.5">
      <span className="text-muted">{title}</span>
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <span data-copy>
        {words}
        {whatToDo === null ? null : <span className="text-muted"> {whatToDo}</span>}
      </span>
    </li>
  );
}
