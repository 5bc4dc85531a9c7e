import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { UtbmsKind } from '../../../../shared/domain/reference';
import type { CodesView } from '../../../../shared/ipc/views';
import { readCodeCell } from '../../../../shared/utbms/code-file';
import type { CodeMappingRow } from '../../../../shared/utbms/map-code';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { useReference } from '../../../state/use-reference';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Select } from '../../../ui/select';
import { Surface } from '../../../ui/surface';
import { Muted } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { ClientPicker } from '../../entry-editor/client-picker';
import { cell, head } from './table-look';

const kinds = [
  { id: 'task', label: words.codes.task },
  { id: 'activity', label: words.codes.activity },
  { id: 'expense', label: words.codes.expense },
] as const;

/** What the firm's codes go out as, by client; rows are added and taken away here, and many at once by a file. */
export function MappingList({ view, onExport }: { view: CodesView; onExport: (clientId: string) => void }) {
  const reference = useReference();
  const [clientId, setClientId] = useState<string | null>(view.mappings[0]?.clientId ?? null);
  const clients = reference?.clients ?? [];
  const sizes = new Map(view.mappings.map(({ clientId: id, rows }) => [id, rows.length]));
  const client = clients.find(({ id }) => id === clientId);
  const rows = view.mappings.find((mapping) => mapping.clientId === clientId)?.rows ?? [];
  return (
    <div className="flex flex-col gap-2 pt-2">
      <div className="flex items-end gap-2">
        <ClientPicker
          label={words.common.client}
          placeholder={words.codes.chooseClient}
          clients={clients}
          value={clientId}
          onChange={setClientId}
          rank={(id) => sizes.get(id) ?? 0}
          detail={(id) => (sizes.has(id) ? words.codes.codesMappedShort(sizes.get(id)) : undefined)}
        />
        {clientId !== null && rows.length > 0 ? (
          <Button onPress={() => onExport(clientId)}>{words.codes.export}</Button>
        ) : null}
      </div>
      {clientId === null ? null : (
        <MappingRows key={clientId} clientId={clientId} clientName={client?.name ?? ''} rows={rows} />
      )}
    </div>
  );
}

function MappingRows({
  clientId,
  clientName,
  rows,
}: {
  clientId: string;
  clientName: string;
  rows: readonly CodeMappingRow[];
}) {
  const save = useCommand('codeMappingSave');
  const put = async (next: readonly CodeMappingRow[], words: string): Promise<boolean> => {
    const result = await save.run({ clientId, rows: [...next] });
    if (result.ok) sayDone(words);
    return result.ok;
  };
  return (
    <>
      {rows.length === 0 ? (
        <Muted as="p">{words.codes.firmsCodesGoOut(clientName)}</Muted>
      ) : (
        <table aria-label={words.codes.mappingFor(clientName)} className="w-full border-collapse">
          <thead>
            <tr>
              <th className={head}>{words.codes.kind}</th>
              <th className={head}>{words.codes.firmCode}</th>
              <th className={head}>{words.codes.goesOutAs}</th>
              <th className={head}>
                <span className="sr-only">{words.codes.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.firmCode}`}>
                <Muted as="td" className={cell}>
                  {row.kind}
                </Muted>
                <td className={`${cell} figures`}>{row.firmCode}</td>
                <td className={`${cell} figures`}>{row.clientCode}</td>
                <Surface as="td" edge="bottom" className="py-1 text-right">
                  <IconButton
                    icon={Trash2}
                    label={words.codes.takeAwayAs(row.firmCode, row.clientCode)}
                    onPress={() =>
                      void put(
                        rows.filter((other) => other !== row),
                        words.codes.goesOutAsItIs(row.firmCode),
                      )
                    }
                  />
                </Surface>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NewRow
        onAdd={(row) => {
          const others = rows.filter((other) => other.kind !== row.kind || other.firmCode !== row.firmCode);
          return put([...others, row], words.codes.goesOutAsNow(row.firmCode, row.clientCode));
        }}
      />
    </>
  );
}

function NewRow({ onAdd }: { onAdd: (row: CodeMappingRow) => Promise<boolean> }) {
  const [kind, setKind] = useState<UtbmsKind>('task');
  const [firm, setFirm] = useState('');
  const [client, setClient] = useState('');
  const [tried, setTried] = useState(false);
  const firmCode = readCodeCell(firm);
  const clientCode = readCodeCell(client);
  const add = async (): Promise<void> => {
    setTried(true);
    if (!('value' in firmCode) || !('value' in clientCode)) return;
    if (!(await onAdd({ kind, firmCode: firmCode.value, clientCode: clientCode.value }))) return;
    setFirm('');
    setClient('');
    setTried(false);
  };
  return (
    <form
      aria-label={words.codes.addToMapping}
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Select label={words.codes.kind} className="w-32" options={kinds} value={kind} onChange={setKind} />
      <TextField
        label={words.codes.firmCode}
        className="w-40"
        value={firm}
        onChange={setFirm}
        error={tried && 'why' in firmCode ? firmCode.why : null}
      />
      <TextField
        label={words.codes.goesOutAs}
        className="w-40"
        value={client}
        onChange={setClient}
        error={tried && 'why' in clientCode ? clientCode.why : null}
      />
      <Button type="submit" className="mt-5">
        {words.common.add}
      </Button>
    </form>
  );
}
