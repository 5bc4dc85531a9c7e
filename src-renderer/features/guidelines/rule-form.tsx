import { kindNamed, ruleKinds } from '../../../shared/guidelines/kinds';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { Note } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { ParameterField } from './parameter-field';
import type { DraftRule } from './rule-set-text';

const actions = {
  block: words.guidelines.blockNoApproval,
  warn: words.guidelines.warnPersonWeighsIt,
  adjust: words.guidelines.adjustSayWhatItShould,
} as const;
type Action = keyof typeof actions;

const kinds = ruleKinds.map(({ kind, title }) => ({ id: kind, label: title }));
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One rule as a form: what kind it is, what it does, which clause it stands for, and its parameters. */
export function RuleForm({
  rule,
  onField,
  onKind,
  onRemove,
}: {
  rule: DraftRule;
  onField: (name: string, value: unknown) => void;
  onKind: (kind: string) => void;
  onRemove: () => void;
}) {
  const known = kinds.some(({ id }) => id === rule.kind) ? kindNamed(text(rule.kind)) : null;
  const offered = (Object.keys(actions) as Action[]).filter((one) => one !== 'adjust' || known?.adjusts);
  const say = (name: string) => (typed: string) => onField(name, typed === '' ? undefined : typed);
  return (
    <div className="@container flex flex-col gap-3">
      <div className="grid grid-cols-1 gap-3 @sm:grid-cols-2">
        <Select
          label={words.guidelines.kindOfRule}
          options={kinds}
          value={known === null ? null : text(rule.kind)}
          onChange={onKind}
        />
        <Select
          label={words.guidelines.whatItDoes}
          options={offered.map((id) => ({ id, label: actions[id] }))}
          value={offered.find((one) => one === rule.action) ?? null}
          onChange={(action) => onField('action', action)}
        />
        <TextField
          label={words.guidelines.clauseItIsCitedBy}
          value={text(rule.clause)}
          onChange={say('clause')}
          placeholder={words.guidelines.clauseExample}
        />
        <TextField label={words.guidelines.id} value={text(rule.id)} onChange={(id) => onField('id', id)} />
      </div>
      <Note>{known === null ? words.guidelines.thereIsNoSuchKind : known.about}</Note>
      {known === null
        ? null
        : Object.entries(known.parameters).map(([name, schema]) => (
            <ParameterField
              key={`${known.kind} ${name}`}
              schema={schema}
              value={rule[name]}
              onChange={(value) => onField(name, value)}
            />
          ))}
      <TextField
        label={words.guidelines.whatClientsTextSays}
        hint={words.guidelines.shownBesideVerdict}
        value={text(rule.note)}
        onChange={say('note')}
      />
      <Button className="self-start" variant="quiet" onPress={onRemove}>
        {words.guidelines.removeRule}
      </Button>
    </div>
  );
}
