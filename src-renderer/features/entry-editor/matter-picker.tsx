import { useState } from 'react';
import { searchMatters } from '../../../shared/quick-entry/search-matters';
import { matterIndexOf } from '../../state/matter-index';
import { useShorthands } from '../../state/shorthands';
import { type ReferenceIndex, useReference } from '../../state/use-reference';
import { ComboBox } from '../../ui/combo-box';
import type { Option } from '../../ui/list-option';
import { words } from '../../words';
import { matterNumbered } from './named-by';

const shown = 40;

function optionOf(reference: ReferenceIndex, id: string): Option | null {
  const matter = reference.matterById.get(id);
  if (!matter) return null;
  const client = matter.clientId ? reference.clientById.get(matter.clientId)?.name : undefined;
  const closed = matter.status === 'closed' ? 'closed' : undefined;
  return {
    id,
    label: matter.name,
    detail: [matter.number, client, closed].filter(Boolean).join(' · '),
  };
}

/** A matter by number, name or client, recent ones first. Null: not said yet. */
export function MatterPicker({
  value,
  onChange,
  label = words.common.matter,
  hideLabel = false,
  error = null,
  enterTakesFirst = false,
  autoFocus = false,
  isDisabled = false,
  keepsText = false,
  className,
}: {
  value: string | null;
  onChange: (matterId: string | null) => void;
  label?: string;
  hideLabel?: boolean;
  error?: string | null;
  /** Enter takes the first that is found; where none is, the text stays with the reason. */
  enterTakesFirst?: boolean;
  autoFocus?: boolean;
  isDisabled?: boolean;
  /** Enter on what names no matter says so and keeps the text, where Enter would save at once. */
  keepsText?: boolean;
  className?: string;
}) {
  const reference = useReference();
  const { nicknames } = useShorthands();
  const chosen = value && reference ? optionOf(reference, value) : null;
  // Null: nothing typed since the last choice, so that the field shows the choice.
  const [typed, setTyped] = useState<string | null>(null);

  const query = typed ?? '';
  const found = reference
    ? searchMatters(matterIndexOf(reference, nicknames), query, reference.recentMatterIds, shown).flatMap(
        ({ matter }) => optionOf(reference, matter.id) ?? [],
      )
    : [];
  // The chosen one stays in the list, or the field would lose its text. What was typed means another: the arrows pass it by.
  const isChosenFound = chosen === null || found.some((option) => option.id === chosen.id);
  const options = isChosenFound
    ? found
    : [
        ...found,
        typed === null ? chosen : { ...chosen, detail: words.entryEditor.chosenNow, isDisabled: true },
      ];
  const isNowhere = enterTakesFirst && reference !== undefined && query.trim() !== '' && found.length === 0;

  return (
    <ComboBox
      label={label}
      hideLabel={hideLabel}
      error={error ?? (isNowhere ? words.entryEditor.noMatterHasThisNumber : null)}
      enterTakesFirst={enterTakesFirst}
      options={options}
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen?.label ?? ''}
      onInputChange={(text) => setTyped(text === chosen?.label ? null : text)}
      namedBy={(text) => matterNumbered(text, reference?.matters ?? [])}
      placeholder={words.entryEditor.numberNameOrClient}
      emptyText={words.entryEditor.noSuchMatterHere}
      {...(keepsText
        ? {
            unnamedText: words.entryEditor.noMatterHasThisNumberChoose,
          }
        : {})}
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      {...(className ? { className } : {})}
    />
  );
}
