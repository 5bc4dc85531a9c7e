import type { NoticeChoice } from '../../../shared/ipc/notices';
import { ChoiceRow } from './choice-row';
import type { SectionProps } from './section-props';

const choices: readonly { id: NoticeChoice; label: string }[] = [
  { id: 'with_names', label: 'With names' },
  { id: 'without_names', label: 'Without names' },
  { id: 'none', label: 'None' },
];

/** What may be said where others see it: notices stand on locked screens and are read over shoulders. */
export function NoticesSection({ settings, onChange }: SectionProps) {
  return (
    <ChoiceRow
      title="When something waits for you"
      choices={choices}
      value={settings.notices}
      onChange={(notices) => void onChange({ notices })}
    >
      A conflict, or an entry that is held, while Daybook is not in front; never in court mode. The warning
      that nothing has synced for hours always comes, and names nobody.
    </ChoiceRow>
  );
}
