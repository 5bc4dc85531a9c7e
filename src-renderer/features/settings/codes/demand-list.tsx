import { useState } from 'react';
import type { CodeDemandsView } from '../../../../shared/ipc/views';
import { openRuleSet, showSettings } from '../../../state/ui-store';
import { useQuery } from '../../../state/use-query';
import { useReference } from '../../../state/use-reference';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { Failed, Loading } from '../../../ui/loading';
import { Select } from '../../../ui/select';
import { Surface } from '../../../ui/surface';
import { Muted, Note, Text } from '../../../ui/text';
import { words } from '../../../words';
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
  if (!data) return <Loading label={words.codes.readingWhatIsAskedFor} />;
  const ruled = new Map(data.ruledClients.map((one) => [one.clientId, one.ruleSet]));
  const matters = (reference?.matters ?? []).filter((matter) => matter.clientId === clientId);
  const withOwn = new Set(data.ownRuleSets.map((one) => one.matterId));
  return (
    <div className="flex flex-col gap-2 pt-2">
      <div className="flex items-end gap-2">
        <ClientPicker
          label={words.codes.forWhom}
          placeholder={words.codes.allClientsWithoutRules}
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
            label={words.common.matter}
            className="w-80"
            options={[
              { id: allMatters, label: words.codes.allItsMatters },
              ...matters.map(({ id, number, name }) => ({
                id,
                label: `${number} ${name}`.trim(),
                ...(withOwn.has(id) ? { detail: words.codes.itsOwnRuleSet } : {}),
              })),
            ]}
            value={matterId ?? allMatters}
            onChange={(id) => setMatterId(id === allMatters ? null : id)}
          />
        )}
      </div>
      <DemandTable view={data} pmsName={pmsName} isOneMatter={matterId !== null} />
      {matterId === null && data.ownRuleSets.length > 0 ? (
        <Note>
          {words.codes.otherRulesHoldForChoose(
            data.ownRuleSets.map(({ title, ruleSet }) => `${title} (${ruleSet})`).join(', '),
          )}
        </Note>
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
        <Muted as="p" className="min-w-0 flex-1">
          {words.codes.nothingIsAskedOfCodes(heldWords(ruleSet))}
        </Muted>
        <Button size="small" onPress={() => showSettings('guidelines')}>
          {words.codes.clientGuidelines}
        </Button>
      </div>
    );
  }
  return (
    <table aria-label={words.codes.requiredCodes} className="w-full border-collapse">
      <thead>
        <tr>
          <th className={head}>{words.codes.askedFor}</th>
          <th className={head}>{words.codes.whoSaysSo}</th>
          <th className={head}>
            <span className="sr-only">{words.codes.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {askedByPms.length === 0 ? null : (
          <tr>
            <td className={`${cell} align-top`}>{words.codes.bothCodesOnAllTime}</td>
            <Muted as="td" className={cx(cell, 'align-top')} colSpan={2}>
              {words.codes.matterAsksInPms(
                pmsName,
                isOneMatter ? '' : `: ${mattersWords(askedByPms.map(({ title }) => title))}`,
              )}
            </Muted>
          </tr>
        )}
        {demands.map((demand) => (
          <tr key={demand.key}>
            <td className={`${cell} align-top`}>
              {demand.says}
              {demand.onlyFor === null ? null : (
                <Note as="span">
                  {' · '}
                  {words.codes.only(demand.onlyFor)}
                </Note>
              )}
              {demand.unknownSets.length === 0 ? null : (
                <Text as="p" tone="warn" size="note">
                  {words.codes.noSetOnThisLaptop(demand.unknownSets.join(' or '))}
                </Text>
              )}
            </td>
            <Muted as="td" className={cx(cell, 'align-top')}>
              {words.codes.version(
                demand.ruleSet,
                demand.version,
                demand.clause === null ? '' : `, ${demand.clause}`,
              )}
            </Muted>
            <Surface as="td" edge="bottom" className="py-1 text-right align-top">
              {ruleSet.scope === 'standard' ? null : (
                <Button
                  size="small"
                  aria-label={words.codes.openNamed(demand.ruleSet, demand.says)}
                  onPress={() => openRuleSet(demand.ruleSet)}
                >
                  {words.codes.open}
                </Button>
              )}
            </Surface>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function heldWords({ name, scope }: CodeDemandsView['ruleSet']): string {
  if (scope === 'standard') return words.codes.daybooksStandard;
  return scope === 'firm' ? words.codes.ruleSetOfFirm(name) : words.codes.ruleSetOfScope(name, scope);
}

function mattersWords(titles: readonly string[]): string {
  const rest = titles.length - shownMatters;
  return rest > 0
    ? words.codes.andRestMore(titles.slice(0, shownMatters).join(', '), rest)
    : titles.join(', ');
}
