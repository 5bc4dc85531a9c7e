import { hasWords } from '../../../shared/text/has-words';
import type { SettingsPart } from '../../state/ui-store';

/** What is set in each part, in the words that people look for it by. */
const words: Readonly<Record<SettingsPart, string>> = {
  firm: 'firm clio pms sign in out account address connection timekeeper role person',
  time: 'time rounding increment minimum nearest up down hours target day week start monday idle timers calendar',
  rates: 'rates rate card cap caps blended discount currency money hourly partner associate class price',
  approval: 'approval approve approver partner own time large amount second person review',
  guidelines: 'client guidelines rules rule set ocg billing block waiver vague travel budget json versions',
  codes: 'codes utbms task activity expense custom client set mapping import star favourite classes ledes',
  shorthand:
    'phrases phrase nicknames nickname matter shorthand shortcut abbreviation trigger expand text quick entry words',
  appearance: 'appearance theme light dark system colours contrast text size',
  notices: 'notices notifications names privacy badge conflict held quiet',
  files: 'files csv excel xlsx json export import quickbooks spreadsheet everything bring in out',
  moving: 'backups backup restore put back moving laptop encrypted file passphrase folder',
  shortcuts: 'shortcuts keys keyboard hotkey remap any program quick entry',
  about:
    'about diagnostics check network proxy certificate clock help desk version database encryption electron sqlite schema disk',
};

/** Whether a part has everything asked for. */
export function isAbout(part: SettingsPart, label: string, asked: string): boolean {
  return hasWords(`${label} ${words[part]}`, asked);
}
