import type { UserRow } from '../core/rows';
import type { SampleFirmData } from './data';
import type { Dice } from './dice';

export type Template = SampleFirmData['narratives']['templates'][number];

const letters: Readonly<Record<UserRow['jobTitle'], string>> = {
  Partner: 'P',
  Associate: 'A',
  Paralegal: 'L',
};

/** The templates of an area that somebody of this title would write; all of the area's where there is none. */
export function templatesFor(
  data: SampleFirmData,
  area: string,
  title: UserRow['jobTitle'],
): readonly Template[] {
  const ofArea = data.narratives.templates.filter((template) => template.area === area);
  const ofTitle = ofArea.filter((template) => template.roles.includes(letters[title]));
  return ofTitle.length > 0 ? ofTitle : ofArea;
}

/** Fills the slots of a template; two slots of one name get the same word. */
export function fill(data: SampleFirmData, template: Template, colleague: string, dice: Dice): string {
  const chosen = new Map<string, string>([['colleague', colleague]]);
  return template.text.replaceAll(/\{(\w+)\}/g, (_whole, slot: string) => {
    const known = chosen.get(slot);
    if (known !== undefined) return known;
    const words = data.narratives.words[template.area]?.[slot] ?? data.narratives.words.all?.[slot];
    if (words === undefined) throw new Error(`No words for the slot ${slot}.`);
    const word = dice.pick(words);
    chosen.set(slot, word);
    return word;
  });
}
