import type { ConflictChoice } from './types';

/** A decision that was taken, in words. */
export function choiceWords(choice: ConflictChoice, pmsName: string): string {
  if (choice === 'field_by_field') return 'Decided field by field';
  const words: Readonly<Record<Exclude<ConflictChoice, 'field_by_field'>, string>> = {
    keep_laptop: 'Kept the laptop’s',
    keep_pms: `Kept ${pmsName}'s`,
    keep_both: 'Kept both',
    same_entry: 'Joined as the same entry',
    adjustment: 'Kept the billed entry, with an adjustment',
  };
  return words[choice];
}
