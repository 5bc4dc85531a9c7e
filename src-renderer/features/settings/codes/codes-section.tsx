import { useState } from 'react';
import type { CodeSetView, CodesView } from '../../../../shared/ipc/views';
import { sayDone } from '../../../state/say-done';
import { runCommand } from '../../../state/use-command';
import { useQuery } from '../../../state/use-query';
import { Button } from '../../../ui/button';
import { DisclosurePanel } from '../../../ui/disclosure-panel';
import { Failed, Loading } from '../../../ui/loading';
import { Section } from '../../../ui/screen';
import { SettingRow } from '../../../ui/setting-row';
import { words } from '../../../words';
import { ClassList } from './class-list';
import { CodeFileDialog } from './code-file-dialog';
import { CodeSetList } from './code-set-list';
import { DemandList } from './demand-list';
import { FavouriteList } from './favourite-list';
import { MappingList } from './mapping-list';

export type CodeFile = { readonly chosen: string; readonly as: 'set' | 'mapping' };

/** Code sets and where they come from, what codes go out as, stars and classes. */
export function CodesSection({ pmsName }: { pmsName: string }) {
  const { data, error, retry } = useQuery('codesGet', {});
  const [file, setFile] = useState<CodeFile | null>(null);
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data) return <Loading label={words.codes.readingCodes} />;
  const bring = async (as: CodeFile['as']): Promise<void> => {
    const result = await runCommand('fileChoose', { purpose: 'codes_in' });
    if (result.ok && result.value.chosen) setFile({ chosen: result.value.chosen.id, as });
  };
  return (
    <>
      <Section title={words.codes.codeSets}>
        <SettingRow
          title={words.codes.importClientsOwnCodes}
          control={<Button onPress={() => void bring('set')}>{words.codes.fromFile}</Button>}
        >
          {words.codes.csvOrExcelWithCode}
        </SettingRow>
        {groups(pmsName).map(({ source, title, isOpen }) => {
          const sets = data.sets.filter((set) => set.source === source);
          if (sets.length === 0) return null;
          const list = <CodeSetList label={title} sets={sets} onExport={(set) => void exportSet(set)} />;
          if (isOpen) return <div key={source}>{list}</div>;
          return (
            <DisclosurePanel key={source} title={`${title}: ${setsAndCodes(sets)}`} className="pt-2">
              {list}
            </DisclosurePanel>
          );
        })}
      </Section>
      <Section title={words.codes.requiredCodes} className="pt-4">
        <DemandList pmsName={pmsName} />
      </Section>
      <Section title={words.codes.codeMapping} className="pt-4">
        <SettingRow
          title={words.codes.importClientsMapping}
          control={<Button onPress={() => void bring('mapping')}>{words.codes.fromFile}</Button>}
        >
          {words.codes.clientMayWantOtherCodes(pmsName)}
        </SettingRow>
        <MappingList view={data} onExport={(clientId) => void exportMapping(clientId)} />
      </Section>
      <Section title={words.codes.starredCodes} className="pt-4">
        <FavouriteList favourites={data.favourites} names={namesOf(data)} />
      </Section>
      <Section title={words.codes.timekeeperClasses} className="pt-4">
        <ClassList view={data} />
      </Section>
      {file ? <CodeFileDialog file={file} onClose={() => setFile(null)} /> : null}
    </>
  );
}

const groups = (pmsName: string) =>
  [
    { source: 'client', title: words.codes.clientsOwn, isOpen: true },
    { source: 'pms', title: words.codes.isInPms(pmsName), isOpen: false },
    { source: 'bundled', title: words.codes.bundledWithDaybook, isOpen: false },
  ] as const;

function setsAndCodes(sets: readonly CodeSetView[]): string {
  const codes = sets.reduce((sum, { count }) => sum + count.task + count.activity + count.expense, 0);
  return `${words.counts.sets(sets.length)}, ${words.counts.codes(codes)}`;
}

function namesOf(view: CodesView): ReadonlyMap<string, string> {
  const codes = view.sets.flatMap((set) => set.codes);
  // The first set that has a code names it: the PMS's come first.
  return new Map(codes.toReversed().map(({ kind, code, name }) => [`${kind} ${code}`, name]));
}

async function target(): Promise<string | null> {
  const result = await runCommand('fileChoose', { purpose: 'codes_out' });
  return result.ok ? (result.value.chosen?.id ?? null) : null;
}

async function exportSet({ source, name }: CodeSetView): Promise<void> {
  const chosen = await target();
  if (chosen === null) return;
  const result = await runCommand('codeSetExport', { chosen, source, name });
  if (result.ok) sayDone(words.codes.codesWritten(result.value.codes));
}

async function exportMapping(clientId: string): Promise<void> {
  const chosen = await target();
  if (chosen === null) return;
  const result = await runCommand('codeMappingExport', { chosen, clientId });
  if (result.ok) sayDone(words.codes.rowsWritten(result.value.codes));
}
