import type { CodeSetView } from '../../../../shared/ipc/views';
import { formatCount, formatInstant } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Surface } from '../../../ui/surface';
import { Muted, Note, Text } from '../../../ui/text';
import { words } from '../../../words';
import { cell, figureCell, head } from './table-look';

/** Sets with what they hold, where they come from and what they lack. */
export function CodeSetList({
  label,
  sets,
  onExport,
}: {
  label: string;
  sets: readonly CodeSetView[];
  onExport: (set: CodeSetView) => void;
}) {
  return (
    <table aria-label={label} className="w-full border-collapse">
      <thead>
        <tr>
          <th className={head}>{words.codes.set}</th>
          <th className={`${head} text-right`}>{words.codes.codes}</th>
          <th className={head}>
            <span className="sr-only">{words.codes.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <tr key={`${set.source} ${set.name}`}>
            <td className={`${cell} align-top`}>
              <Text
                tone={set.retired ? 'muted' : undefined}
                weight={set.retired ? undefined : 'medium'}
                isStruck={set.retired}
              >
                {set.name}
              </Text>
              {set.year === null ? null : <Muted className="figures"> {set.year}</Muted>}
              {set.clientName === null ? null : <Muted> · {set.clientName}</Muted>}
              {set.source === 'bundled' ? (
                <Note>{words.codes.knownToBeIncompleteSource(set.note, set.complete, set.from)}</Note>
              ) : null}
              {set.madeAt === null ? null : (
                <Note>
                  {words.codes.versionNoLongerOffered(
                    set.version,
                    formatInstant(set.madeAt),
                    set.from,
                    set.retired,
                  )}
                </Note>
              )}
            </td>
            <td className={`${figureCell} align-top`}>
              {formatCount(set.count.task + set.count.activity + set.count.expense)}
            </td>
            <Surface as="td" edge="bottom" className="py-1 text-right align-top whitespace-nowrap">
              {set.id === null ? null : <Retire id={set.id} set={set} />}
              <Button
                size="small"
                aria-label={words.codes.exportNamed(set.name)}
                onPress={() => onExport(set)}
              >
                {words.codes.export}
              </Button>
            </Surface>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Retire({ id, set }: { id: string; set: CodeSetView }) {
  const retire = useCommand('codeSetRetire');
  const change = async (): Promise<void> => {
    const result = await retire.run({ id, retired: !set.retired });
    if (result.ok)
      sayDone(set.retired ? words.codes.isOfferedAgain(set.name) : words.codes.isNoLongerOffered(set.name));
  };
  const text = set.retired ? words.codes.offerAgain : words.codes.putAway;
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={`${text}: ${set.name}`}
      isPending={retire.isPending}
      onPress={() => void change()}
    >
      {text}
    </Button>
  );
}
