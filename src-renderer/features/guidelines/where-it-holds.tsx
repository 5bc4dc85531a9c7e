import { useState } from 'react';
import type { AssignmentView, RuleSetView } from '../../../shared/ipc/views';
import { formatWorkDate } from '../../../shared/time/calendar';
import { useToday } from '../../state/clock';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { useWhyNot } from '../../state/use-why-not';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { Select } from '../../ui/select';
import { Surface } from '../../ui/surface';
import { Muted, Note, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { MatterPicker } from '../entry-editor/matter-picker';

const scopes = [
  { id: 'client', label: words.guidelines.aClient },
  { id: 'matter', label: words.guidelines.aMatter },
  { id: 'firm', label: words.guidelines.firm },
] as const;
type Scope = (typeof scopes)[number]['id'];

/** Where versions of a rule set hold and since when, and how another place is added. */
export function WhereItHolds({
  set,
  assignments,
}: {
  set: RuleSetView;
  /** Every assignment of every set, the latest first. */
  assignments: readonly AssignmentView[];
}) {
  const today = useToday();
  const whyNot = useWhyNot('changeRules');
  const [scope, setScope] = useState<Scope>('client');
  const [scopeId, setScopeId] = useState<string | null>(null);
  const [version, setVersion] = useState(String(set.versions[0]?.version ?? 1));
  const [from, setFrom] = useState(today);
  const command = useCommand('ruleSetAssign', { quiet: true });
  const own = assignments.filter((one) => one.ruleSet === set.name);

  const assign = async (): Promise<void> => {
    const done = await command.run({
      scope,
      scopeId: scope === 'firm' ? null : scopeId,
      ruleSet: { name: set.name, version: Number(version) },
      effectiveFrom: from,
    });
    if (done.ok) sayDone(words.guidelines.versionHoldsFromOn(version, formatWorkDate(from, today)));
  };
  const end = async (one: AssignmentView): Promise<void> => {
    const done = await command.run({
      scope: one.scope,
      scopeId: one.scopeId,
      ruleSet: null,
      effectiveFrom: today,
    });
    if (done.ok) sayDone(words.guidelines.endedForFromToday(one.scopeName));
  };
  const isLatest = (one: AssignmentView): boolean =>
    assignments.find((other) => other.scope === one.scope && other.scopeId === one.scopeId) === one;

  return (
    <div className="flex max-w-190 flex-col gap-4">
      <Muted as="p">{words.guidelines.mattersOwnRuleSetGoes}</Muted>
      {own.length === 0 ? (
        <p>{words.guidelines.itHoldsNowhereYet}</p>
      ) : (
        <ul aria-label={words.guidelines.whereItHolds}>
          {own.map((one) => (
            <Surface
              as="li"
              key={one.sequence}
              edge="bottom"
              className="flex min-h-9 items-center gap-3 py-1"
            >
              <span className="min-w-0 flex-1">
                {one.scopeName} <Muted>{words.guidelines.versionHolds(one.version)}</Muted>
              </span>
              <Note as="span">
                {words.guidelines.fromBy(formatWorkDate(one.effectiveFrom, today), one.by)}
              </Note>
              {isLatest(one) ? (
                <Button size="small" isDisabled={whyNot !== null} onPress={() => void end(one)}>
                  {words.guidelines.end}
                </Button>
              ) : (
                <Text tone="faint" size="note">
                  {words.guidelines.followedByLaterOne}
                </Text>
              )}
            </Surface>
          ))}
        </ul>
      )}
      <div className="grid grid-cols-[9rem_minmax(0,1fr)_7rem_10rem_auto] items-end gap-3">
        <Select
          label={words.guidelines.forWhom}
          options={scopes}
          value={scope}
          onChange={(next) => {
            setScope(next);
            setScopeId(null);
          }}
        />
        {scope === 'matter' ? <MatterPicker value={scopeId} onChange={setScopeId} /> : null}
        {scope === 'client' ? <ClientPicker value={scopeId} onChange={setScopeId} /> : null}
        {scope === 'firm' ? <span /> : null}
        <Select
          label={words.guidelines.versionLabel}
          options={set.versions.map((one) => ({ id: String(one.version), label: String(one.version) }))}
          value={version}
          onChange={setVersion}
        />
        <TextField label={words.guidelines.fromWorkDate} type="date" value={from} onChange={setFrom} />
        <Button
          variant="primary"
          isPending={command.isPending}
          isDisabled={(scope !== 'firm' && scopeId === null) || from === '' || whyNot !== null}
          onPress={() => void assign()}
        >
          {words.guidelines.assign}
        </Button>
      </div>
      {command.error ? (
        <Text as="p" tone="danger">
          {command.error.message}
        </Text>
      ) : null}
    </div>
  );
}

function ClientPicker({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const clients = useReference()?.clients ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = clients.find((client) => client.id === value);
  const query = (typed ?? '').toLowerCase();
  const found = clients.filter((client) => client.name.toLowerCase().includes(query)).slice(0, 40);
  const options = chosen && !found.includes(chosen) ? [...found, chosen] : found;
  return (
    <ComboBox
      label={words.common.client}
      options={options.map((client) => ({ id: client.id, label: client.name }))}
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen?.name ?? ''}
      onInputChange={(next) => setTyped(next === chosen?.name ? null : next)}
      placeholder={words.common.name}
    />
  );
}
