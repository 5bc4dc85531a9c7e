import type { NoticeChoice } from '../../../shared/ipc/notices';
import type { Settings } from '../../../shared/ipc/views';
import { SegmentedControl } from '../../ui/segmented-control';
import { SettingRow } from '../../ui/setting-row';

const themes = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

const noticeChoices: readonly { id: NoticeChoice; label: string }[] = [
  { id: 'with_names', label: 'With names' },
  { id: 'without_names', label: 'Without names' },
  { id: 'none', label: 'None' },
];

/** How it looks, and what it may say where others see it. Text size follows the window's zoom; contrast and motion follow the system. */
export function AppearanceSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<boolean>;
}) {
  return (
    <>
      <SettingRow
        title="Theme"
        control={
          <SegmentedControl
            label="Theme"
            segments={themes}
            value={settings.theme}
            onChange={(theme) => void onChange({ theme })}
          />
        }
      >
        Contrast, motion and forced colours follow the system.
      </SettingRow>
      <SettingRow
        title="Notices of the system"
        control={
          <SegmentedControl
            label="Notices of the system"
            segments={noticeChoices}
            value={settings.notices}
            onChange={(notices) => void onChange({ notices })}
          />
        }
      >
        When a conflict or a held entry comes while Daybook is not in front; never in court mode. The warning
        that nothing has synced for hours always comes, and names nobody.
      </SettingRow>
    </>
  );
}
