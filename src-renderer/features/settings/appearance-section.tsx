import { words } from '../../words';
import { ChoiceRow } from './choice-row';
import type { SectionProps } from './section-props';

const themes = [
  { id: 'system', label: words.settings.system },
  { id: 'light', label: words.settings.light },
  { id: 'dark', label: words.settings.dark },
] as const;

/** How it looks. Text size follows the window's zoom; contrast and motion follow the system. */
export function AppearanceSection({ settings, onChange }: SectionProps) {
  return (
    <ChoiceRow
      title={words.settings.theme}
      choices={themes}
      value={settings.theme}
      onChange={(theme) => void onChange({ theme })}
    >
      {words.settings.contrastMotionAndForcedColours}
    </ChoiceRow>
  );
}
