import { useState } from 'react';
import type { CodeSetView, CodesView } from '../../../../shared/ipc/views';
import { plural } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { runCommand } from '../../../state/use-command';
import { useQuery } from '../../../state/use-query';
import { Button } from '../../../ui/button';
import { DisclosurePanel } from '../../../ui/disclosure-panel';
import { Failed, Loading } from '../../../ui/loading';
import { Section } from '../../../ui/screen';
import { SettingRow } from '../../../ui/setting-row';
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
  if (!data) return <Loading label="Reading the codes" />;
  const bring = async (as: CodeFile['as']): Promise<void> => {
    const result = await runCommand('fileChoose', { purpose: 'codes_in' });
    if (result.ok && result.value.chosen) setFile({ chosen: result.value.chosen.id, as });
  };
  return (
    <>
      <Section title="Code sets">
        <SettingRow
          title="Import a client’s own codes"
          control={<Button onPress={() => void bring('set')}>From a file…</Button>}
        >
          CSV or Excel with a code and a name on each row. A set is taken whole or not at all; the next import
          of the same name is its next version.
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
      <Section title="Required codes" className="pt-4">
        <DemandList pmsName={pmsName} />
      </Section>
      <Section title="Code mapping" className="pt-4">
        <SettingRow
          title="Import a client’s mapping"
          control={<Button onPress={() => void bring('mapping')}>From a file…</Button>}
        >
          {`A client may want other codes than the firm’s on its bill. ${pmsName} keeps the firm’s code; the client’s bill has the other.`}
        </SettingRow>
        <MappingList view={data} onExport={(clientId) => void exportMapping(clientId)} />
      </Section>
      <Section title="Starred codes" className="pt-4">
        <FavouriteList favourites={data.favourites} names={namesOf(data)} />
      </Section>
      <Section title="Timekeeper classes" className="pt-4">
        <ClassList view={data} />
      </Section>
      {file ? <CodeFileDialog file={file} onClose={() => setFile(null)} /> : null}
    </>
  );
}

const groups = (pmsName: string) =>
  [
    { source: 'client', title: 'Clients’ own', isOpen: true },
    { source: 'pms', title: `In ${pmsName}`, isOpen: false },
    { source: 'bundled', title: 'Bundled with Daybook', isOpen: false },
  ] as const;

function setsAndCodes(sets: readonly CodeSetView[]): string {
  const codes = sets.reduce((sum, { count }) => sum + count.task + count.activity + count.expense, 0);
  return `${plural(sets.length, 'set')}, ${plural(codes, 'code')}`;
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
  if (result.ok) sayDone(`${result.value.codes} codes written.`);
}

async function exportMapping(clientId: string): Promise<void> {
  const chosen = await target();
  if (chosen === null) return;
  const result = await runCommand('codeMappingExport', { chosen, clientId });
  if (result.ok) sayDone(`${result.value.codes} rows written.`);
}
