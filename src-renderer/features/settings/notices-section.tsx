import type { NoticeChoice } from '../../../shared/ipc/notices';
import { words } from '../../words';
import { ChoiceRow } from './choice-row';
import type { SectionProps } from './section-props';
import { useHeld } from './use-held';

const choices: readonly { id: NoticeChoice; label: string }[] = [
  { id: 'with_names', label: words.settings.withNames },
  { id: 'without_names', label: words.settings.withoutNames },
  { id: 'none', label: words.settings.none },
];

/** What may be said where others see it: notices stand on locked screens and are read over shoulders. */
export function NoticesSection({ settings, onChange }: SectionProps) {
  const held = useHeld('notices');
  return (
    <ChoiceRow
      title={words.settings.whenSomethingWaitsForYou}
      held={held}
      choices={choices}
      value={settings.notices}
      onChange={(notices) => void onChange({ notices })}
    >
      {words.settings.conflictOrEntry}
    </ChoiceRow>
  );
}
