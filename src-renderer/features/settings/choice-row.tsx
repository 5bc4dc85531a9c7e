import type { ReactNode } from 'react';
import { SegmentedControl } from '../../ui/segmented-control';
import { SettingRow } from '../../ui/setting-row';

/** A setting that is one of a few, all in sight. */
export function ChoiceRow<T extends string>({
  title,
  choices,
  value,
  onChange,
  children,
  held = null,
}: {
  title: string;
  choices: readonly { id: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  children: ReactNode;
  held?: string | null;
}) {
  return (
    <SettingRow
      title={title}
      held={held}
      control={<SegmentedControl label={title} segments={choices} value={value} onChange={onChange} />}
    >
      {children}
    </SettingRow>
  );
}
