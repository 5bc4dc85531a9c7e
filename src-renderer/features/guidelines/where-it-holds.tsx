import { useState } from 'react';
import type { AssignmentView, RuleSetView } from '../../../shared/ipc/views';
import { formatWorkDate } from '../../../shared/time/calendar';
import { useToday } from '../../state/clock';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { MatterPicker } from '../entry-editor/matter-picker';

const scopes = [
  { id: 'client', label: 'A client' },
  { id: 'matter', label: 'A matter' },
  { id: 'firm', label: 'The firm' },
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
    if (done.ok) sayDone(`Version ${version} holds from ${formatWorkDate(from, today)} on.`);
  };
  const end = async (one: AssignmentView): Promise<void> => {
    const done = await command.run({
      scope: one.scope,
      scopeId: one.scopeId,
      ruleSet: null,
      effectiveFrom: today,
    });
    if (done.ok) sayDone(`Ended for ${one.scopeName} from today on. Days before stay as they were.`);
  };
  const isLatest = (one: AssignmentView): boolean =>
    assignments.find((other) => other.scope === one.scope && other.scopeId === one.scopeId) === one;

  return (
    <div className="flex max-w-190 flex-col gap-4">
      <p className="text-muted">
        A matter’s own rule set goes before its client’s, and that before the firm’s. The work date decides
        which version judges a line.
      </p>
      {own.length === 0 ? (
        <p>It holds nowhere yet.</p>
      ) : (
        <ul aria-label="Where it holds">
          {own.map((one) => (
            <li key={one.sequence} className="flex min-h-9 items-center gap-3 border-b border-line py-1">
              <span className="min-w-0 flex-1">
                {one.scopeName} <span className="text-muted">version {one.version}</span>
              </span>
              <span className="text-note text-muted">
                from {formatWorkDate(one.effectiveFrom, today)}, by {one.by}
              </span>
              {isLatest(one) ? (
                <Button size="small" onPress={() => void end(one)}>
                  End
                </Button>
              ) : (
                <span className="text-note text-faint">followed by a later one</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="grid grid-cols-[9rem_minmax(0,1fr)_7rem_10rem_auto] items-end gap-3">
        <Select
          label="For"
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
          label="Version"
          options={set.versions.map((one) => ({ id: String(one.version), label: String(one.version) }))}
          value={version}
          onChange={setVersion}
        />
        <TextField label="From work date" type="date" value={from} onChange={setFrom} />
        <Button
          variant="primary"
          isPending={command.isPending}
          isDisabled={(scope !== 'firm' && scopeId === null) || from === ''}
          onPress={() => void assign()}
        >
          Assign
        </Button>
      </div>
      {command.error ? <p className="text-danger">{command.error.message}</p> : null}
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
      label="Client"
      options={options.map((client) => ({ id: client.id, label: client.name }))}
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen?.name ?? ''}
      onInputChange={(next) => setTyped(next === chosen?.name ? null : next)}
      placeholder="Name"
    />
  );
}
