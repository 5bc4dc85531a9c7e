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
}: {
  title: string;
  choices: readonly { id: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  children: ReactNode;
}) {
  return (
    <SettingRow
      title={title}
      control={<SegmentedControl label={title} segments={choices} value={value} onChange={onChange} />}
    >
      {children}
    </SettingRow>
  );
}
