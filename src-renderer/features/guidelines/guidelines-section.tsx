import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { AssignmentView } from '../../../shared/ipc/views';
import { sayDone } from '../../state/say-done';
import { useUi } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { useWhyNot } from '../../state/use-why-not';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Failed, Loading } from '../../ui/loading';
import { RowList } from '../../ui/row-list';
import { HeldNote } from '../../ui/setting-row';
import { SplitView } from '../../ui/split-view';
import { Surface } from '../../ui/surface';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { chooseFile } from '../files/choose-file';
import { NewRuleSetDialog } from './new-rule-set-dialog';
import { RuleSetDetail } from './rule-set-detail';

/** Clients' guidelines: rule sets at the left, the one that is open at the right. What is typed stays while one looks elsewhere. */
export function GuidelinesSection() {
  const { data, error, retry } = useQuery('guidelinesGet', {});
  const { data: book } = useQuery('ruleBookGet', {});
  const whyNot = useWhyNot('changeRules');
  const openName = useUi((state) => state.ruleSetName);
  const setOpen = (ruleSetName: string | null) => useUi.setState({ ruleSetName });
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const [isNew, setNew] = useState(false);
  if (data === undefined) {
    return error ? (
      <Failed message={error.message} onRetry={retry} />
    ) : (
      <Loading label={words.guidelines.readingGuidelines} />
    );
  }
  const saved = new Map(data.sets.map((set) => [set.name, set]));
  const names = [...saved.keys(), ...[...drafts.keys()].filter((name) => !saved.has(name))];
  // One that a verdict named and that is no longer there gives way to the first.
  const name = openName !== null && names.includes(openName) ? openName : (names[0] ?? null);
  const set = name === null ? null : (saved.get(name) ?? null);
  const text = name === null ? null : (drafts.get(name) ?? set?.versions[0]?.text ?? null);
  const setDraft = (of: string, next: string | null): void => {
    const changed = new Map(drafts);
    if (next === null) changed.delete(of);
    else changed.set(of, next);
    setDrafts(changed);
  };

  /** What was read is a draft: of the rule set of its name, or a new one. Nothing is saved yet. */
  const openFile = async (): Promise<void> => {
    const file = await chooseFile('rules_in');
    if (file === null) return;
    const read = await runCommand('ruleSetRead', { chosen: file.id });
    if (!read.ok) return;
    const { name: inText, fileName, text: newText, problems } = read.value;
    const into = inText ?? fileName;
    setDraft(into, newText);
    setOpen(into);
    sayDone(
      problems.length === 0
        ? words.guidelines.wasRead(into)
        : words.guidelines.wasReadProblemsToMend(into, problems.length),
    );
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <SplitView
        listWidth="13rem"
        list={
          <div className="flex min-h-0 flex-1 flex-col">
            <div className="flex flex-col items-stretch gap-1 px-3 py-2">
              <Button isDisabled={whyNot !== null} onPress={() => setNew(true)}>
                {words.guidelines.newRuleSet}
              </Button>
              <Button isDisabled={whyNot !== null} onPress={() => void openFile()}>
                {words.guidelines.fromFile}
              </Button>
              {whyNot === null ? null : <HeldNote>{whyNot}</HeldNote>}
            </div>
            <div className="min-h-0 flex-1 overflow-auto">
              <RowList
                label={words.guidelines.ruleSets}
                items={names.map((id) => ({ id }))}
                rowName={({ id }) => id}
                selection="single"
                selectedIds={new Set(name === null ? [] : [name])}
                onSelect={(ids) => setOpen([...ids][0] ?? null)}
              >
                {({ id }) => (
                  <div className="px-3 py-1.5">
                    <p className="truncate">{id}</p>
                    <Note className="truncate">
                      {saved.has(id) ? placesOf(data.assignments, id) : words.guidelines.notSavedYet}
                    </Note>
                  </div>
                )}
              </RowList>
            </div>
            <Surface as="p" edge="top" tone="muted" size="note" className="px-3 py-2">
              {words.guidelines.whereNoneHoldsDaybooksStandard}
            </Surface>
          </div>
        }
        detail={
          name === null || text === null ? (
            <EmptyState
              icon={Scale}
              title={words.guidelines.noClientGuidelinesYet}
              action={
                <Button variant="primary" isDisabled={whyNot !== null} onPress={() => setNew(true)}>
                  {words.guidelines.newRuleSet}
                </Button>
              }
            >
              {words.guidelines.takeClientsOutsideCounselGuidelines}
            </EmptyState>
          ) : (
            <RuleSetDetail
              key={name}
              name={name}
              set={set}
              text={text}
              assignments={data.assignments}
              book={book}
              onText={(next) => setDraft(name, next)}
              onSaved={() => setDraft(name, null)}
            />
          )
        }
      />
      {isNew ? (
        <NewRuleSetDialog
          taken={new Set(names)}
          onClose={() => setNew(false)}
          onBegin={(begun, draft) => {
            setDraft(begun, draft);
            setOpen(begun);
            setNew(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** Where a rule set holds now, in a few words. */
function placesOf(assignments: readonly AssignmentView[], name: string): string {
  const latest = new Map<string, AssignmentView>();
  // The latest stand first.
  for (const one of assignments) {
    const key = `${one.scope} ${one.scopeId}`;
    if (!latest.has(key)) latest.set(key, one);
  }
  const places = [...latest.values()].filter((one) => one.ruleSet === name);
  const [first] = places;
  if (first === undefined) return words.guidelines.holdsNowhereYet;
  return places.length === 1
    ? first.scopeName
    : words.guidelines.andMorePlaces(first.scopeName, places.length - 1);
}
