import type { NoticeChoice } from '../../../shared/ipc/notices';
import type { Settings } from '../../../shared/ipc/views';
import { SegmentedControl } from '../../ui/segmented-control';
import { SettingRow } from '../../ui/setting-row';

const choices: readonly { id: NoticeChoice; label: string }[] = [
  { id: 'with_names', label: 'With names' },
  { id: 'without_names', label: 'Without names' },
  { id: 'none', label: 'None' },
];

/** What may be said where others see it: notices stand on locked screens and are read over shoulders. */
export function NoticesSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<boolean>;
}) {
  return (
    <SettingRow
      title="When something waits for you"
      control={
        <SegmentedControl
          label="When something waits for you"
          segments={choices}
          value={settings.notices}
          onChange={(notices) => void onChange({ notices })}
        />
      }
    >
      A conflict, or an entry that is held, while Daybook is not in front; never in court mode. The warning
      that nothing has synced for hours always comes, and names nobody.
    </SettingRow>
  );
}
