import type { SettingsPart } from '../../state/ui-store';

/** What is set in each part, in the words that people look for it by. */
const words: Readonly<Record<SettingsPart, string>> = {
  firm: 'firm clio pms sign in out account address connection timekeeper role person',
  time: 'time rounding increment minimum nearest up down hours target day week start monday idle timers calendar',
  rates: 'rates rate card cap caps blended discount currency money hourly partner associate class price',
  approval: 'approval approve approver partner own time large amount second person review',
  guidelines: 'client guidelines rules rule set ocg billing block waiver vague travel budget json versions',
  codes: 'codes utbms task activity expense custom client set mapping import star favourite classes ledes',
  appearance: 'appearance theme light dark system colours contrast text size',
  files: 'files csv excel xlsx json export import quickbooks spreadsheet everything bring in out',
  moving: 'backups backup restore put back moving laptop encrypted file passphrase folder',
  shortcuts: 'shortcuts keys keyboard hotkey remap any program quick entry',
  about: 'about diagnostics version database encryption electron sqlite schema disk',
};

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a part has everything asked for: each word begins one of its words. */
export function isAbout(part: SettingsPart, label: string, asked: string): boolean {
  const own = wordsIn(`${label} ${words[part]}`);
  return wordsIn(asked).every((word) => own.some((candidate) => candidate.startsWith(word)));
}
