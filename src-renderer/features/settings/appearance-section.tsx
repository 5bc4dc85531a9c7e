import type { Settings } from '../../../shared/ipc/views';
import { SegmentedControl } from '../../ui/segmented-control';
import { SettingRow } from '../../ui/setting-row';

const themes = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

/** How it looks. Text size follows the window's zoom; contrast and motion follow the system. */
export function AppearanceSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<boolean>;
}) {
  return (
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
  );
}
