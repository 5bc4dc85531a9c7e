import type { ReactNode } from 'react';
import { Tabs as RacTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './class-names';

type TabItem<T extends string> = { id: T; label: ReactNode; content: ReactNode };

const tabLook =
  'focus-ring cursor-default text-base text-muted data-hovered:text-ink data-selected:font-medium data-selected:text-ink';
const inRow = '-mb-px border-b-2 border-transparent py-2 data-selected:border-accent';
const inColumn =
  'flex min-h-8 items-center rounded-control px-2 data-hovered:bg-hover data-selected:bg-selected forced-colors:data-selected:outline-2';

/** Panels of one screen under a row of names; `head` makes it a column of names beneath that, for many of them. */
export function Tabs<T extends string>({
  label,
  tabs,
  value,
  onChange,
  head,
  className,
}: {
  label: string;
  tabs: readonly TabItem<T>[];
  value: T;
  onChange: (value: T) => void;
  head?: ReactNode;
  className?: string;
}) {
  const isColumn = head !== undefined;
  const list = (
    <TabList
      aria-label={label}
      className={
        isColumn
          ? 'flex flex-col gap-0.5'
          : 'flex shrink-0 gap-x-4 border-b border-line px-4 narrow:flex-wrap'
      }
    >
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className={cx(tabLook, isColumn ? inColumn : inRow)}>
          {tab.label}
        </Tab>
      ))}
    </TabList>
  );
  return (
    <RacTabs
      orientation={isColumn ? 'vertical' : 'horizontal'}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onChange(chosen.id);
      }}
      className={cx('flex min-h-0', isColumn ? 'flex-row narrow:flex-col' : 'flex-col', className)}
    >
      {isColumn ? (
        <div className="flex w-48 shrink-0 flex-col gap-2 overflow-y-auto border-r border-line p-3 narrow:max-h-36 narrow:w-full narrow:border-r-0 narrow:border-b">
          {head}
          {list}
        </div>
      ) : (
        list
      )}
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="focus-ring-inset min-h-0 min-w-0 flex-1 overflow-auto">
          {tab.content}
        </TabPanel>
      ))}
    </RacTabs>
  );
}
