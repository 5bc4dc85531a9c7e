import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { HoursField } from '../../ui/hours-field';
import { IconButton } from '../../ui/icon-button';
import { Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { NarrativeArea } from '../spelling/narrative-area';
import { partsProblem, proposeSplit, type SplitPart, sumOf } from './split-parts';

type Row = SplitPart & { readonly key: number };

/** Splits a block-billed line at each `;`, with hours that must sum to the line's. */
export function SplitDialog({
  view,
  onClose,
  onDone,
}: {
  view: EntryView;
  onClose: () => void;
  onDone: () => void;
}) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    proposeSplit(view.entry.narrative, view.billedSeconds).map((part, key) => ({ ...part, key })),
  );
  const command = useCommand('prebillSplit', { quiet: true });
  const problem = partsProblem(rows, view.billedSeconds);
  const change = (key: number, part: Partial<SplitPart>): void =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = (): void => {
    const left = view.billedSeconds - sumOf(rows);
    const key = Math.max(...rows.map((row) => row.key)) + 1;
    setRows([...rows, { key, narrative: '', billedSeconds: left > 0 ? left : null }]);
  };
  const submit = async (): Promise<void> => {
    const done = await command.run({
      id: view.entry.id,
      revision: view.entry.revision,
      parts: rows.map(({ narrative, billedSeconds }) => ({ narrative, billedSeconds: billedSeconds ?? 0 })),
    });
    if (!done.ok) return;
    announce(words.prebill.splitInLines(rows.length));
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.prebill.splitLine}
      width="wide"
      footer={
        <>
          <output aria-label={words.prebill.sum} className="min-w-0 flex-1">
            <Strong className="figures">
              {words.prebill.sumOfHours(formatHours(sumOf(rows)), formatHours(view.billedSeconds))}
            </Strong>{' '}
            <Text tone={problem === null ? 'muted' : 'warn'}>
              {command.error?.message ?? problem ?? words.prebill.partsSumToLine}
            </Text>
          </output>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={problem !== null}
            isPending={command.isPending}
            onPress={() => void submit()}
          >
            {words.prebill.split}
          </Button>
        </>
      }
    >
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <li key={row.key} className="grid grid-cols-[minmax(0,1fr)_6rem_auto] items-start gap-3">
            <NarrativeArea
              label={words.prebill.part(index + 1)}
              rows={2}
              value={row.narrative}
              onChange={(narrative) => change(row.key, { narrative })}
              autoFocus={index === 0}
            />
            <HoursField
              label={words.common.hours}
              seconds={row.billedSeconds}
              onChange={(billedSeconds) => change(row.key, { billedSeconds })}
            />
            <IconButton
              icon={Trash2}
              label={words.prebill.removePart(index + 1)}
              className="mt-5"
              isDisabled={rows.length <= 2}
              onPress={() => setRows(rows.filter(({ key }) => key !== row.key))}
            />
          </li>
        ))}
      </ol>
      <Button size="small" variant="quiet" icon={Plus} className="mt-3" onPress={add}>
        {words.prebill.addPart}
      </Button>
    </Dialog>
  );
}
