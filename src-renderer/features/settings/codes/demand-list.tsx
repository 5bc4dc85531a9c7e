import { useState } from 'react';
import type { CodeDemandsView } from '../../../../shared/ipc/views';
import { openRuleSet, showSettings } from '../../../state/ui-store';
import { useQuery } from '../../../state/use-query';
import { useReference } from '../../../state/use-reference';
import { Button } from '../../../ui/button';
import { Failed, Loading } from '../../../ui/loading';
import { Select } from '../../../ui/select';
import { ClientPicker } from '../../entry-editor/client-picker';
import { cell, head } from './table-look';

const allMatters = 'all';
/** More matters than this are told by their number. */
const shownMatters = 5;

/** What a client, or one of its matters, asks of codes, who says so, and the way there. */
export function DemandList({ pmsName }: { pmsName: string }) {
  const reference = useReference();
  const [clientId, setClientId] = useState<string | null>(null);
  const [matterId, setMatterId] = useState<string | null>(null);
  const { data, error, retry } = useQuery('codeDemandsGet', { clientId, matterId });
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data) return <Loading label="Reading what is asked for" />;
  const ruled = new Map(data.ruledClients.map((one) => [one.clientId, one.ruleSet]));
  const matters = (reference?.matters ?? []).filter((matter) => matter.clientId === clientId);
  const withOwn = new Set(data.ownRuleSets.map((one) => one.matterId));
  return (
    <div className="flex flex-col gap-2 pt-2">
      <div className="flex items-end gap-2">
        <ClientPicker
          label="For"
          placeholder="All clients without rules of their own"
          clients={reference?.clients ?? []}
          value={clientId}
          onChange={(id) => {
            setClientId(id);
            setMatterId(null);
          }}
          rank={(id) => (ruled.has(id) ? 1 : 0)}
          detail={(id) => ruled.get(id)}
        />
        {clientId === null ? null : (
          <Select
            label="Matter"
            className="w-80"
            options={[
              { id: allMatters, label: 'All its matters' },
              ...matters.map(({ id, number, name }) => ({
                id,
                label: `${number} ${name}`.trim(),
                ...(withOwn.has(id) ? { detail: 'its own rule set' } : {}),
              })),
            ]}
            value={matterId ?? allMatters}
            onChange={(id) => setMatterId(id === allMatters ? null : id)}
          />
        )}
      </div>
      <DemandTable view={data} pmsName={pmsName} isOneMatter={matterId !== null} />
      {matterId === null && data.ownRuleSets.length > 0 ? (
        <p className="text-note text-muted">
          Other rules hold for{' '}
          {data.ownRuleSets.map(({ title, ruleSet }) => `${title} (${ruleSet})`).join(', ')}: choose the
          matter to see them.
        </p>
      ) : null}
    </div>
  );
}

function DemandTable({
  view,
  pmsName,
  isOneMatter,
}: {
  view: CodeDemandsView;
  pmsName: string;
  isOneMatter: boolean;
}) {
  const { demands, askedByPms, ruleSet } = view;
  if (demands.length === 0 && askedByPms.length === 0) {
    return (
      <div className="flex items-center gap-4 py-1">
        <p className="min-w-0 flex-1 text-muted">
          Nothing is asked of codes here: {heldWords(ruleSet)} says nothing of them. A rule on codes in a
          client’s guidelines would.
        </p>
        <Button size="small" onPress={() => showSettings('guidelines')}>
          Client guidelines
        </Button>
      </div>
    );
  }
  return (
    <table aria-label="Required codes" className="w-full border-collapse">
      <thead>
        <tr>
          <th className={head}>Asked for</th>
          <th className={head}>Who says so</th>
          <th className={head}>
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {askedByPms.length === 0 ? null : (
          <tr>
            <td className={`${cell} align-top`}>A task and an activity code on all time</td>
            <td className={`${cell} align-top text-muted`} colSpan={2}>
              The matter in {pmsName}
              {isOneMatter ? '' : `: ${mattersWords(askedByPms.map(({ title }) => title))}`}. It is changed
              there.
            </td>
          </tr>
        )}
        {demands.map((demand) => (
          <tr key={demand.key}>
            <td className={`${cell} align-top`}>
              {demand.says}
              {demand.onlyFor === null ? null : (
                <span className="text-note text-muted"> · only {demand.onlyFor}</span>
              )}
              {demand.unknownSets.length === 0 ? null : (
                <p className="text-note text-warn">
                  No set on this laptop is called {demand.unknownSets.join(' or ')}. Import it above, or it
                  binds nothing.
                </p>
              )}
            </td>
            <td className={`${cell} align-top text-muted`}>
              {demand.ruleSet}, version {demand.version}
              {demand.clause === null ? '' : `, ${demand.clause}`}
            </td>
            <td className="border-b border-line py-1 text-right align-top">
              {ruleSet.scope === 'standard' ? null : (
                <Button
                  size="small"
                  aria-label={`Open ${demand.ruleSet}: ${demand.says}`}
                  onPress={() => openRuleSet(demand.ruleSet)}
                >
                  Open
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function heldWords({ name, scope }: CodeDemandsView['ruleSet']): string {
  if (scope === 'standard') return 'Daybook’s standard';
  return scope === 'firm' ? `${name}, the firm’s,` : `${name}, the ${scope}’s,`;
}

function mattersWords(titles: readonly string[]): string {
  const rest = titles.length - shownMatters;
  return rest > 0 ? `${titles.slice(0, shownMatters).join(', ')} and ${rest} more` : titles.join(', ');
}
