import { useEffect, useState } from 'react';
import type { UtbmsKind } from '../../../../shared/domain/reference';
import type { CodeFileLook, CodeFileOutcome } from '../../../../shared/ipc/views';
import type { CodeColumns, MappingColumns } from '../../../../shared/utbms/code-file';
import { announce } from '../../../state/announcer';
import { sayDone } from '../../../state/say-done';
import { runCommand, useCommand } from '../../../state/use-command';
import { useReference } from '../../../state/use-reference';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Loading } from '../../../ui/loading';
import { Select } from '../../../ui/select';
import { Muted, Text } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { ClientPicker } from '../../entry-editor/client-picker';
import { CodeFileOutcomeView } from './code-file-outcome';
import type { CodeFile } from './codes-section';

type Column = keyof CodeColumns | keyof MappingColumns;
type Columns = Partial<Record<Column, number>>;

const columnLabels = {
  code: words.codes.code,
  name: words.common.name,
  parent: words.codes.parentHeading,
  kind: words.codes.kind,
  description: words.codes.description,
  firmCode: words.codes.firmCode,
  clientCode: words.codes.clientCode,
} as const;
const columnsOfSet: readonly Column[] = ['code', 'name', 'parent', 'kind', 'description'];
const columnsOfMapping: readonly Column[] = ['firmCode', 'clientCode', 'kind'];
const kinds = [
  { id: 'task', label: words.codes.taskCodes },
  { id: 'activity', label: words.codes.activityCodes },
  { id: 'expense', label: words.codes.expenseCodes },
] as const;
const none = 'none';

/** A file of codes or of a mapping: what its columns are, what bringing it in would do, and doing it. */
export function CodeFileDialog({ file, onClose }: { file: CodeFile; onClose: () => void }) {
  const reference = useReference();
  const { run: look, error: lookError } = useCommand('codeFileLook', { quiet: true });
  const [seen, setSeen] = useState<CodeFileLook | null>(null);
  const [columns, setColumns] = useState<Columns>({});
  const [name, setName] = useState('');
  const [clientId, setClientId] = useState<string | null>(null);
  const [kind, setKind] = useState<UtbmsKind>('task');
  const [outcome, setOutcome] = useState<CodeFileOutcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const isSet = file.as === 'set';
  useEffect(() => {
    void look({ chosen: file.chosen }).then((looked) => {
      if (!looked.ok) return;
      setSeen(looked.value);
      setColumns(isSet ? looked.value.codeColumns : looked.value.mappingColumns);
      setName(looked.value.name);
    });
  }, [look, file.chosen, isSet]);

  const ask = seen === null ? null : askOf(file, seen, columns, { name, clientId, kind });
  const run = async (doIt: boolean): Promise<void> => {
    if (ask === null) return;
    setPending(true);
    const result =
      ask.as === 'set'
        ? await runCommand(doIt ? 'codeSetImport' : 'codeSetPreview', ask.input, { quiet: true })
        : await runCommand(doIt ? 'codeMappingImport' : 'codeMappingPreview', ask.input, { quiet: true });
    setPending(false);
    setProblem(result.ok ? null : result.error.message);
    if (!result.ok) {
      announce(result.error.message, 'assertive');
      return;
    }
    if (doIt) {
      sayDone(
        isSet
          ? words.codes.codesImported(name, result.value.codes)
          : words.codes.codesMapped(result.value.codes),
      );
      onClose();
      return;
    }
    setOutcome(result.value);
    announce(result.value.problemCount > 0 ? words.codes.fileCantBeTaken : words.codes.thisIsWhatImporting);
  };
  /** Whatever is changed, what was shown no longer holds. */
  const change = (act: () => void): void => {
    act();
    setOutcome(null);
    setProblem(null);
  };
  const canImport = outcome !== null && outcome.problemCount === 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isSet ? words.codes.importClientsCodes : words.codes.importClientsMapping}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            key={canImport ? 'import' : 'preview'}
            variant="primary"
            isDisabled={ask === null}
            isPending={isPending}
            autoFocus={canImport}
            onPress={() => void run(canImport)}
          >
            {canImport ? words.codes.import : words.codes.showWhatItDoes}
          </Button>
        </>
      }
    >
      {lookError ? (
        <Text as="p" role="alert" tone="danger">
          {lookError.message}
        </Text>
      ) : seen === null ? (
        <Loading label={words.codes.lookingAtFile} />
      ) : (
        <div className="flex flex-col gap-3">
          <Muted as="p">{words.codes.rows(seen.rows, seen.format)}</Muted>
          <div className="grid grid-cols-3 gap-3">
            {isSet ? (
              <TextField
                label={words.codes.nameOfSet}
                value={name}
                onChange={(text) => change(() => setName(text))}
                autoFocus
              />
            ) : null}
            <ClientPicker
              label={words.common.client}
              className=""
              placeholder={isSet ? words.codes.anyClient : words.codes.chooseClient}
              clients={reference?.clients ?? []}
              value={clientId}
              onChange={(id) => change(() => setClientId(id))}
            />
            {isSet && columns.kind === undefined ? (
              <Select
                label={words.codes.theyAre}
                options={kinds}
                value={kind}
                onChange={(id) => change(() => setKind(id))}
              />
            ) : null}
          </div>
          <div className="grid grid-cols-3 gap-3">
            {(isSet ? columnsOfSet : columnsOfMapping).map((column) => (
              <Select
                key={column}
                label={columnLabels[column]}
                options={[
                  { id: none, label: words.codes.notInFile },
                  ...seen.headings.map((heading, at) => ({
                    id: String(at),
                    label: heading || words.codes.column(at + 1),
                    ...(seen.sample[0]?.[at] ? { detail: words.codes.eG(seen.sample[0][at]) } : {}),
                  })),
                ]}
                value={columns[column] === undefined ? none : String(columns[column])}
                onChange={(id) =>
                  change(() =>
                    setColumns((now) => ({ ...now, [column]: id === none ? undefined : Number(id) })),
                  )
                }
              />
            ))}
          </div>
          {outcome ? <CodeFileOutcomeView outcome={outcome} isSet={isSet} /> : null}
          {problem ? (
            <Text as="p" role="alert" tone="danger">
              {problem}
            </Text>
          ) : null}
        </div>
      )}
    </Dialog>
  );
}

function askOf(
  file: CodeFile,
  seen: CodeFileLook,
  columns: Columns,
  { name, clientId, kind }: { name: string; clientId: string | null; kind: UtbmsKind },
) {
  const { code, name: nameAt, parent, description, kind: kindAt, firmCode, clientCode } = columns;
  const chosen = { chosen: file.chosen, hash: seen.hash };
  const kindColumn = kindAt === undefined ? {} : { kind: kindAt };
  if (file.as === 'set') {
    if (code === undefined || nameAt === undefined || name.trim() === '') return null;
    const more = {
      ...(parent === undefined ? {} : { parent }),
      ...(description === undefined ? {} : { description }),
      ...kindColumn,
    };
    const input = { ...chosen, columns: { code, name: nameAt, ...more }, name, clientId, kind };
    return { as: 'set' as const, input };
  }
  if (firmCode === undefined || clientCode === undefined || clientId === null) return null;
  const input = { ...chosen, columns: { firmCode, clientCode, ...kindColumn }, clientId };
  return { as: 'mapping' as const, input };
}
