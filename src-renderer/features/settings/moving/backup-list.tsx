import type { BackupView } from '../../../../shared/ipc/exchange-calls';
import { formatCount, formatInstant } from '../../../state/format';
import { Button } from '../../../ui/button';
import { InstantLabel } from '../../../ui/date-label';
import { Surface } from '../../../ui/surface';
import { Muted } from '../../../ui/text';
import { words } from '../../../words';

const kinds: Record<BackupView['kind'], string> = {
  scheduled: words.moving.byItself,
  'by hand': words.moving.byHand,
  'before restore': words.moving.beforeRestore,
  'before update': words.moving.beforeUpdate,
};

const head = 'border-b border-line-strong py-1 pr-4 text-left text-note font-medium text-muted';
const cell = 'border-b border-line py-1 pr-4';
const figure = 'figures text-right';

/** The backups with what they hold, the newest first; each can be put back. */
export function BackupList({
  backups,
  onRestore,
}: {
  backups: readonly BackupView[];
  onRestore: (backup: BackupView) => void;
}) {
  return (
    <table aria-label={words.moving.backups} className="w-full border-collapse">
      <thead>
        <tr>
          <th className={head}>{words.moving.made}</th>
          <th className={head}>{words.moving.why}</th>
          <th className={`${head} text-right`}>{words.moving.entries}</th>
          <th className={`${head} text-right`}>{words.moving.unsynced}</th>
          <th className={`${head} text-right`}>{words.moving.size}</th>
          <th className={head}>
            <span className="sr-only">{words.moving.putBack}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td className={cell}>
              <InstantLabel at={backup.at} />
            </td>
            <Muted as="td" className={cell}>
              {kinds[backup.kind]}
              {backup.ours ? '' : words.moving.ofAnotherDatabase}
            </Muted>
            <td className={`${cell} ${figure}`}>{formatCount(backup.entries)}</td>
            <td className={`${cell} ${figure}`}>{formatCount(backup.unsynced)}</td>
            <td className={`${cell} ${figure}`}>{size(backup.bytes)}</td>
            <Surface as="td" edge="bottom" className="py-1 text-right">
              <Button
                size="small"
                aria-label={words.moving.putBackBackupOfEntries(formatInstant(backup.at), backup.entries)}
                onPress={() => onRestore(backup)}
              >
                {words.moving.putBackMore}
              </Button>
            </Surface>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? words.moving.kilobytes(Math.ceil(bytes / 1000))
    : words.moving.megabytes((bytes / 1_000_000).toFixed(1));
}
