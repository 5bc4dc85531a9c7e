import { Star } from 'lucide-react';
import { useState } from 'react';
import { codeName } from '../../../shared/utbms/code-table';
import { type RankedCode, rankCodes } from '../../../shared/utbms/rank-codes';
import { useCodes } from '../../state/use-codes';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { CodeChip } from '../../ui/code-chip';
import { ComboBox } from '../../ui/combo-box';
import { Kbd } from '../../ui/kbd';
import type { Option } from '../../ui/list-option';
import { Surface } from '../../ui/surface';
import { words } from '../../words';
import { codeNamedBy } from './named-by';

const shown = 80;
const labels = {
  task: words.common.taskCode,
  activity: words.common.activityCode,
  expense: words.entryEditor.expenseCode,
} as const;

/**
 * A UTBMS task or activity code by its code, by words of its name or by their first letters. Null: none. What the matter's
 * client takes stands first; the rest is there too, with what is against it.
 */
export function CodePicker({
  kind,
  value,
  onChange,
  matterId = null,
  error = null,
  isDisabled = false,
  hideLabel = false,
  autoFocus = false,
  keepsText = false,
}: {
  kind: 'task' | 'activity' | 'expense';
  value: string | null;
  onChange: (code: string | null) => void;
  /** Whose client's demands count. */
  matterId?: string | null;
  error?: string | null;
  isDisabled?: boolean;
  hideLabel?: boolean;
  autoFocus?: boolean;
  /** Enter on what names no code says so and keeps the text, where Enter would save at once. */
  keepsText?: boolean;
}) {
  const reference = useReference();
  const { data: status } = useQuery('statusGet', {});
  const choice = useCodes(reference, matterId);
  const star = useCommand('codeFavouriteSet');
  const [typed, setTyped] = useState<string | null>(null);
  const wishes = choice.wishes(kind);
  const pmsName = status?.pmsName ?? words.common.firmsSystem;
  const optionOf = (code: RankedCode): Option => codeOption(code, choice.canCarry(kind, code.code), pmsName);
  const ranked = rankCodes(choice.table, kind, typed ?? '', wishes, shown);
  const name = value === null ? null : codeName(choice.table, kind, value);
  const chosen: Option | null =
    value === null ? null : { id: value, label: name ? `${value} ${name}` : value };
  const found = ranked.map(optionOf);
  // The field needs its choice in the list. What was typed means something else: the arrows pass the choice by.
  const isChosenFound = chosen === null || found.some((option) => option.id === chosen.id);
  const options = isChosenFound
    ? found
    : [
        ...found,
        typed === null ? chosen : { ...chosen, detail: words.entryEditor.chosenNow, isDisabled: true },
      ];

  return (
    <ComboBox
      label={labels[kind]}
      hideLabel={hideLabel}
      autoFocus={autoFocus}
      error={error}
      options={options}
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen?.label ?? ''}
      onInputChange={(text) => setTyped(text === chosen?.label ? null : text)}
      namedBy={(text) => codeNamedBy(text, kind, choice)}
      onStar={(code) => void star.run({ kind, code, isFavourite: !wishes.favourites.has(code) })}
      footer={
        <Surface as="p" edge="top" tone="faint" size="note" className="flex items-center gap-1.5 px-2 py-1.5">
          {words.entryEditor.starsCodeStarredOnesStand(<Kbd keys="Alt S" />)}
        </Surface>
      }
      placeholder={words.entryEditor.none}
      emptyText={words.entryEditor.noSuchCode}
      {...(keepsText ? { unnamedText: words.entryEditor.noCodeIsWritten } : {})}
      isDisabled={isDisabled}
    />
  );
}

/** A code as an option: what is against it is said, and only what the line can't carry can't be chosen. */
function codeOption(ranked: RankedCode, canCarry: boolean, pmsName: string): Option {
  const { code, name, isFavourite } = ranked;
  return {
    id: code,
    label: name ? `${code} ${name}` : code,
    detail: canCarry ? detailOf(ranked) : words.entryEditor.notInChoose(pmsName),
    isDisabled: !canCarry,
    ...(isFavourite
      ? {
          lead: (
            <Star
              aria-label={words.entryEditor.starred}
              className="size-3.5 shrink-0 fill-current text-accent"
            />
          ),
        }
      : {}),
  };
}

function detailOf({ findings, isLastUsed, isHeading, setName }: RankedCode): string {
  const [against] = findings;
  switch (against?.trouble) {
    case 'denied':
      return words.entryEditor.notBillableForThisClient;
    case 'other_set':
      return words.entryEditor.notInSet(against.by.join(' or '));
    case 'not_allowed':
      return words.entryEditor.notAmongThisClientsCodes;
    case 'heading':
      return words.entryEditor.headingCodeUnder;
    default:
      if (isLastUsed) return words.entryEditor.usedOnThisMatter;
      return isHeading ? words.entryEditor.heading(setName) : setName;
  }
}

/** The two codes of a line, with their names as titles. */
export function EntryCodes({
  taskCode,
  activityCode,
}: {
  taskCode: string | null;
  activityCode: string | null;
}) {
  const reference = useReference();
  const nameOf = (code: string) => {
    const name = reference?.codeByText.get(code)?.name;
    return name ? { name } : {};
  };
  if (!taskCode && !activityCode) return null;
  return (
    <span className="inline-flex gap-1">
      {taskCode ? <CodeChip code={taskCode} {...nameOf(taskCode)} /> : null}
      {activityCode ? <CodeChip code={activityCode} {...nameOf(activityCode)} /> : null}
    </span>
  );
}
