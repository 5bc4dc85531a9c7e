import type { ReactNode } from 'react';
import { Tabs as RacTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './class-names';

type TabItem<T extends string> = { id: T; label: ReactNode; content: ReactNode };

/** Panels of one screen under a row of names. */
export function Tabs<T extends string>({
  label,
  tabs,
  value,
  onChange,
  className,
}: {
  label: string;
  tabs: readonly TabItem<T>[];
  value: T;
  onChange: (value: T) => void;
  className?: string;
}) {
  return (
    <RacTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onChange(chosen.id);
      }}
      className={cx('flex min-h-0 flex-col', className)}
    >
      <TabList aria-label={label} className="flex shrink-0 gap-4 border-b border-line px-4">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="focus-ring -mb-px cursor-default border-b-2 border-transparent py-2 text-base text-muted data-hovered:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="focus-ring-inset min-h-0 flex-1 overflow-auto">
          {tab.content}
        </TabPanel>
      ))}
    </RacTabs>
  );
}
