import { ChoiceRow } from './choice-row';
import type { SectionProps } from './section-props';

const themes = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

/** How it looks. Text size follows the window's zoom; contrast and motion follow the system. */
export function AppearanceSection({ settings, onChange }: SectionProps) {
  return (
    <ChoiceRow
      title="Theme"
      choices={themes}
      value={settings.theme}
      onChange={(theme) => void onChange({ theme })}
    >
      Contrast, motion and forced colours follow the system.
    </ChoiceRow>
  );
}
