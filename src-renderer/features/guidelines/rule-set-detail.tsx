import { useMemo, useState } from 'react';
import { readRuleSet } from '../../../shared/guidelines/read-rule-set';
import { newestOf } from '../../../shared/guidelines/rule-book';
import type { AssignmentView, RuleBookView, RuleSetView } from '../../../shared/ipc/views';
import { useToday } from '../../state/clock';
import { sayDone } from '../../state/say-done';
import { runCommand, useCommand } from '../../state/use-command';
import { useWhyNot } from '../../state/use-why-not';
import { Button } from '../../ui/button';
import { SegmentedControl } from '../../ui/segmented-control';
import { Switch } from '../../ui/switch';
import { Heading, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { chooseFile } from '../files/choose-file';
import { RuleSetEditor } from './rule-set-editor';
import { withHead } from './rule-set-text';
import { TryOut } from './try-out';
import { VersionHistory } from './version-history';
import { WhereItHolds } from './where-it-holds';

type Part = 'rules' | 'try' | 'where' | 'history';

/** One rule set: its rules, trying them, where they hold, and its versions. */
export function RuleSetDetail({
  name,
  set,
  text,
  assignments,
  book,
  onText,
  onSaved,
}: {
  name: string;
  /** Null: begun and not saved yet. */
  set: RuleSetView | null;
  text: string;
  assignments: readonly AssignmentView[];
  book: RuleBookView | undefined;
  onText: (text: string) => void;
  onSaved: () => void;
}) {
  const whyNot = useWhyNot('changeRules');
  const [part, setPart] = useState<Part>('rules');
  const [inForce, setInForce] = useState(true);
  const today = useToday();
  const command = useCommand('ruleSetSave', { quiet: true });
  const known = useMemo(() => (book === undefined ? undefined : newestOf(book.sets)), [book]);
  const read = useMemo(() => readRuleSet(text, known), [text, known]);
  const latest = set?.versions[0];
  const next = (latest?.version ?? 0) + 1;
  const isChanged = latest?.text !== text;

  const save = async (): Promise<void> => {
    const done = await command.run({
      text: withHead(text, 'version', next),
      inForceFrom: inForce ? today : null,
    });
    if (!done.ok) return;
    sayDone(words.guidelines.versionSaved(done.value.version, done.value.name));
    onSaved();
  };
  /** The text as it stands, typed or saved. */
  const toFile = async (): Promise<void> => {
    const file = await chooseFile('rules_out');
    if (file === null) return;
    const done = await runCommand('ruleSetWrite', { chosen: file.id, text });
    if (done.ok) sayDone(words.guidelines.writtenTo(name, done.value.path));
  };
  return (
    <section aria-label={name} className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center gap-3 px-4 py-2">
        <div className="min-w-40 flex-1">
          <Heading className="truncate">{name}</Heading>
          <Note>
            {latest === undefined
              ? words.guidelines.notSavedYetDetail
              : words.guidelines.versionSavedBy(latest.version, latest.savedBy)}
            {latest !== undefined && isChanged ? words.guidelines.changedSince : ''}
          </Note>
        </div>
        {latest === undefined ? null : (
          <SegmentedControl
            label={words.guidelines.partsOfRuleSet}
            value={part}
            onChange={setPart}
            segments={[
              { id: 'rules', label: words.guidelines.rules },
              { id: 'try', label: words.guidelines.tryIt },
              { id: 'where', label: words.guidelines.whereItHolds },
              { id: 'history', label: words.guidelines.versions },
            ]}
          />
        )}
        {/* Together, so that they wrap as one on a small laptop. */}
        <div className="ml-auto flex items-center gap-3">
          {set === null ? null : (
            <Switch isSelected={inForce} onChange={setInForce}>
              {words.guidelines.inForceFromToday}
            </Switch>
          )}
          <Button variant="quiet" onPress={() => void toFile()}>
            {words.guidelines.toFile}
          </Button>
          <Button
            variant="primary"
            isDisabled={!read.ok || !isChanged || whyNot !== null}
            isPending={command.isPending}
            onPress={() => void save()}
          >
            {words.guidelines.saveAsVersion(next)}
          </Button>
        </div>
      </header>
      {command.error ? (
        <Text as="p" role="alert" tone="danger" className="px-4 pb-2">
          {command.error.message}
        </Text>
      ) : null}
      <div className="flex min-h-0 flex-1 flex-col overflow-auto px-4 pb-3">
        {part === 'rules' ? <RuleSetEditor text={text} read={read} onText={onText} /> : null}
        {part === 'try' ? <TryOut text={text} ruleSet={read.ok ? read.ruleSet : null} book={book} /> : null}
        {part === 'where' && set !== null ? <WhereItHolds set={set} assignments={assignments} /> : null}
        {part === 'history' && set !== null ? <VersionHistory set={set} /> : null}
      </div>
    </section>
  );
}
