import { ArrowDownWideNarrow, Group as GroupIcon } from 'lucide-react';
import { EntryGroup, EntrySortBy } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { ChoiceMenu } from '../../ui/choice-menu';
import { words } from '../../words';
import { groupBy, sortBy, sortedBy, useArrangement } from './arrangement';
import { columnNames, directionWords, groupNames } from './column-names';

type Open = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };

/** Sorts by a column; the one that it is sorted by already turns round. */
export function SortMenu({ isOpen, onOpenChange }: Open) {
  const sort = useArrangement((state) => state.sort);
  return (
    <ChoiceMenu
      label={words.entries.sort}
      said={words.entries.nowSortedBy(columnNames[sort.by], directionWords(sort))}
      icon={ArrowDownWideNarrow}
      shortcut="entries_sort"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      chosen={sort.by}
      options={EntrySortBy.options.map((by) => ({
        id: by,
        label: columnNames[by],
        detail: by === sort.by ? directionWords(sort) : '',
      }))}
      onChoose={(by) => {
        const next = sortedBy(sort, by);
        sortBy(by);
        announce(words.entries.sortedBy(columnNames[by], directionWords(next)));
      }}
    />
  );
}

const noGroup = 'none';

/** Brings entries together by what they have in common. */
export function GroupMenu({ isOpen, onOpenChange }: Open) {
  const group = useArrangement((state) => state.group);
  return (
    <ChoiceMenu
      label={group === null ? words.entries.group : words.entries.groupBy(groupNames[group].toLowerCase())}
      icon={GroupIcon}
      shortcut="entries_group"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      chosen={group ?? noGroup}
      options={[
        { id: noGroup, label: words.entries.noGroups, detail: '' },
        ...EntryGroup.options.map((id) => ({ id, label: groupNames[id], detail: '' })),
      ]}
      onChoose={(id) => {
        const next = id === noGroup ? null : id;
        groupBy(next);
        announce(
          next === null ? words.entries.noGroups : words.entries.groupedBy(groupNames[next].toLowerCase()),
        );
      }}
    />
  );
}
