import { X } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { EntryFilter } from '../../../shared/ipc/views';
import { setEntryFilter, useUi } from '../../state/ui-store';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { Toolbar } from '../../ui/screen';
import { Select } from '../../ui/select';
import { Muted } from '../../ui/text';
import { SearchField, TextField } from '../../ui/text-field';
import { words } from '../../words';
import { MatterPicker } from '../entry-editor/matter-picker';
import { TimekeeperFilter } from '../entry-editor/timekeeper-filter';

type CustodyFilter = NonNullable<EntryFilter['custody']>;

/** How long typing rests before the store is asked: shorter than a pause between words. */
const searchRest = 120;

/** What Entries shows: words, where it is, matter, person and dates. The status bar sets the same filter. */
export function EntryFilters({
  filter,
  pmsName,
  searchRef,
  onEnterList,
}: {
  filter: EntryFilter;
  pmsName: string;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search into the list; whether another list was asked for with it. */
  onEnterList: (isAsked: boolean) => void;
}) {
  const reference = useReference();
  const custodies: readonly { id: CustodyFilter; label: string }[] = [
    { id: 'all', label: words.entries.everywhere },
    { id: 'on_pms', label: words.entries.isInPms(pmsName) },
    { id: 'billed', label: words.entries.billed },
    { id: 'waiting', label: words.entries.waitingHere },
    { id: 'conflict', label: words.entries.inConflict },
    { id: 'held', label: words.entries.held },
    { id: 'unknown', label: words.entries.outcomeUnknown },
    { id: 'deleted', label: words.entries.deleted },
  ];
  const isNarrowed = Object.entries(filter).some(
    ([name, value]) => value != null && value !== '' && !(name === 'custody' && value === 'all'),
  );
  return (
    <Toolbar label={words.entries.filters}>
      <NarrativeSearch value={filter.search ?? ''} searchRef={searchRef} onEnterList={onEnterList} />
      <Select
        label={words.entries.whereItIs}
        hideLabel
        options={custodies}
        value={filter.custody ?? 'all'}
        onChange={(custody) => setEntryFilter({ custody })}
        className="w-32"
      />
      <MatterPicker
        label={words.entries.onlyThisMatter}
        hideLabel
        value={filter.matterId ?? null}
        onChange={(matterId) => setEntryFilter({ matterId })}
        className="w-38"
      />
      <TimekeeperFilter
        timekeepers={reference?.timekeepers ?? []}
        value={filter.timekeeperId ?? null}
        onChange={(timekeeperId) => setEntryFilter({ timekeeperId })}
      />
      <div className="flex items-center gap-1">
        <TextField
          label={words.entries.from}
          hideLabel
          type="date"
          value={filter.from ?? ''}
          onChange={(from) => setEntryFilter({ from: from === '' ? null : from })}
          className="w-29"
        />
        <Muted>{words.entries.toWord}</Muted>
        <TextField
          label={words.entries.to}
          hideLabel
          type="date"
          value={filter.to ?? ''}
          onChange={(to) => setEntryFilter({ to: to === '' ? null : to })}
          className="w-29"
        />
      </div>
      {isNarrowed ? (
        <Button size="small" variant="quiet" icon={X} onPress={() => useUi.setState({ entryFilter: {} })}>
          {words.entries.clear}
        </Button>
      ) : null}
    </Toolbar>
  );
}

/** Words in narratives; the store is asked once typing rests, or as the arrow down or Enter goes into the list. */
function NarrativeSearch({
  value,
  searchRef,
  onEnterList,
}: {
  value: string;
  searchRef: RefObject<HTMLInputElement | null>;
  onEnterList: (isAsked: boolean) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  if (value !== asked) {
    // The filter was set from elsewhere: what the field says must be what is shown.
    setAsked(value);
    setTyped(value);
  }
  const ask = useCallback((): void => {
    setAsked(typed);
    setEntryFilter({ search: typed });
  }, [typed]);
  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(ask, searchRest);
    return () => clearTimeout(timer);
  }, [typed, asked, ask]);
  return (
    <SearchField
      label={words.entries.searchNarratives}
      placeholder={words.entries.searchNarratives}
      value={typed}
      onChange={setTyped}
      inputRef={searchRef}
      onEnterList={() => {
        const isAnother = typed !== asked;
        if (isAnother) ask();
        onEnterList(isAnother);
      }}
      className="max-w-72 min-w-36 flex-1"
    />
  );
}
