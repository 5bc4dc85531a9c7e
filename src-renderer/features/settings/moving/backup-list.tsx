import type { BackupView } from '../../../../shared/ipc/exchange-calls';
import { formatCount, formatInstant, plural } from '../../../state/format';
import { Button } from '../../../ui/button';
import { InstantLabel } from '../../../ui/date-label';

const kinds: Record<BackupView['kind'], string> = {
  scheduled: 'By itself',
  'by hand': 'By hand',
  'before restore': 'Before a restore',
  'before update': 'Before an update',
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
    <table aria-label="Backups" className="w-full border-collapse">
      <thead>
        <tr>
          <th className={head}>Made</th>
          <th className={head}>Why</th>
          <th className={`${head} text-right`}>Entries</th>
          <th className={`${head} text-right`}>Unsynced</th>
          <th className={`${head} text-right`}>Size</th>
          <th className={head}>
            <span className="sr-only">Put back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td className={cell}>
              <InstantLabel at={backup.at} />
            </td>
            <td className={`${cell} text-muted`}>
              {kinds[backup.kind]}
              {backup.ours ? '' : ', of another database'}
            </td>
            <td className={`${cell} ${figure}`}>{formatCount(backup.entries)}</td>
            <td className={`${cell} ${figure}`}>{formatCount(backup.unsynced)}</td>
            <td className={`${cell} ${figure}`}>{size(backup.bytes)}</td>
            <td className="border-b border-line py-1 text-right">
              <Button
                size="small"
                aria-label={`Put back the backup of ${formatInstant(backup.at)}, ${plural(backup.entries, 'entry', 'entries')}`}
                onPress={() => onRestore(backup)}
              >
                Put back…
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatCount(Math.ceil(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
