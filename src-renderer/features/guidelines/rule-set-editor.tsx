import { useRef, useState } from 'react';
import { ruleKinds } from '../../../shared/guidelines/kinds';
import type { ReadRuleSet, RuleSetProblem } from '../../../shared/guidelines/read-rule-set';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { RowList } from '../../ui/row-list';
import { Muted, Note, Text } from '../../ui/text';
import { TextArea } from '../../ui/text-field';
import { words } from '../../words';
import { RuleForm } from './rule-form';
import { type DraftRule, draftOf, withField, withKind, withNewRule, withoutRule } from './rule-set-text';

const tones = { block: 'danger', warn: 'warn', adjust: 'accent' } as const;
const titles = new Map(ruleKinds.map(({ kind, title }) => [kind, title]));

/** A rule set as a form and as its text, side by side: what is changed in one is in the other at once. */
export function RuleSetEditor({
  text,
  read,
  onText,
}: {
  text: string;
  read: ReadRuleSet;
  onText: (text: string) => void;
}) {
  const draft = draftOf(text);
  const [at, setAt] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const rules = draft?.rules ?? [];
  const rule = rules[at];

  /** Puts the cursor where a problem is. */
  const show = ({ line, column }: RuleSetProblem): void => {
    const before = text.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    area.current?.focus();
    area.current?.setSelectionRange(start, start);
  };

  return (
    // Where there is no room for three columns, the rules stand above the form, so that the text is not squeezed.
    <div className="@container flex min-h-0 flex-1 flex-col">
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-4 overflow-hidden @5xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-h-0 flex-col gap-2">
          {draft === null ? (
            <Muted as="p">{words.guidelines.formComesBackAsSoon}</Muted>
          ) : (
            <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,2fr)_minmax(0,3fr)] gap-4 @5xl:grid-cols-[minmax(11.5rem,3fr)_minmax(0,5fr)] @5xl:grid-rows-1">
              <div className="flex min-h-0 flex-col gap-2">
                <div className="min-h-0 flex-1 overflow-auto">
                  <RowList
                    label={words.guidelines.rules}
                    items={rules.map((one, index) => ({ id: String(index), rule: one }))}
                    rowName={({ rule: one }) => titleOf(one)}
                    selection="single"
                    selectedIds={new Set([String(at)])}
                    onSelect={(ids) => setAt(Number([...ids][0] ?? 0))}
                    empty={<Note className="py-2">{words.guidelines.noRulesOfItsOwn}</Note>}
                  >
                    {({ rule: one }) => <RuleRow rule={one} />}
                  </RowList>
                </div>
                <Button
                  className="self-start"
                  onPress={() => {
                    onText(withNewRule(text));
                    setAt(rules.length);
                  }}
                >
                  {words.guidelines.addRule}
                </Button>
              </div>
              <div className="min-h-0 overflow-auto pr-2 pb-2">
                {rule === undefined ? null : (
                  <RuleForm
                    key={at}
                    rule={rule}
                    onField={(name, value) => onText(withField(text, at, name, value))}
                    onKind={(kind) => onText(withKind(text, at, kind))}
                    onRemove={() => {
                      onText(withoutRule(text, at));
                      setAt(Math.max(0, at - 1));
                    }}
                  />
                )}
              </div>
            </div>
          )}
        </div>
        <div className="flex min-h-0 flex-col gap-2">
          <TextArea
            label={words.guidelines.json}
            className="flex min-h-0 flex-1 flex-col font-mono *:[textarea]:min-h-0 *:[textarea]:text-note *:[textarea]:flex-1 *:[textarea]:resize-none"
            areaRef={area}
            rows={16}
            value={text}
            onChange={onText}
          />
          <Text as="div" role="status" size="note" className="max-h-32 overflow-auto">
            {read.ok ? (
              <Text as="p" tone="good">
                {words.guidelines.soundRulesOfItsOwn(read.ruleSet.rules.length)}
              </Text>
            ) : (
              <ul aria-label={words.guidelines.whatIsWrong}>
                {read.problems.map((problem) => (
                  <li key={`${problem.line} ${problem.column} ${problem.message}`}>
                    <Button size="small" variant="quiet" onPress={() => show(problem)}>
                      {words.guidelines.lineColumn(problem.line, problem.column)}
                    </Button>{' '}
                    <Text tone="danger">{problem.message}</Text>
                  </li>
                ))}
              </ul>
            )}
          </Text>
        </div>
      </div>
    </div>
  );
}

const titleOf = (rule: DraftRule): string => titles.get(String(rule.kind)) ?? `“${String(rule.kind)}”`;

function RuleRow({ rule }: { rule: DraftRule }) {
  const action = String(rule.action);
  const tone = action in tones ? tones[action as keyof typeof tones] : 'neutral';
  const clause = typeof rule.clause === 'string' ? rule.clause : String(rule.id ?? '');
  return (
    <div className="flex items-center gap-2 px-2 py-1.5">
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{titleOf(rule)}</span>
        <Text tone="faint" size="note" className="truncate">
          {clause}
        </Text>
      </span>
      <Badge tone={tone}>{action}</Badge>
    </div>
  );
}
