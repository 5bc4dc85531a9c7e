import { type Ref, useEffect, useState } from 'react';
import { useRested } from '../../state/use-rested';
import { SearchField } from '../../ui/text-field';
import { words } from '../../words';

/** How long typing rests before the list follows: shorter than a pause between words, and no key waits for the list. */
const searchRest = 120;

/** Words to find matters by. The list is asked once typing rests; the arrow down and Enter go into it. */
export function MatterSearch({
  onSearch,
  onEnterList,
  inputRef,
}: {
  onSearch: (words: string) => void;
  onEnterList: () => void;
  inputRef: Ref<HTMLInputElement>;
}) {
  const [typed, setTyped] = useState('');
  const rested = useRested(typed, searchRest);
  useEffect(() => onSearch(rested), [rested, onSearch]);
  return (
    <SearchField
      label={words.matters.searchMatters}
      placeholder={words.matters.numberNameOrClient}
      value={typed}
      onChange={setTyped}
      inputRef={inputRef}
      onEnterList={onEnterList}
      className="max-w-90 min-w-48 flex-1"
    />
  );
}
