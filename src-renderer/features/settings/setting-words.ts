import { hasWords } from '../../../shared/text/has-words';
import type { SettingsPart } from '../../state/ui-store';
import { words } from '../../words';

/** What is set in each part, in the words that people look for it by. */
const text = {
  firm: words.settings.firmKeywords,
  time: words.settings.timeKeywords,
  rates: words.settings.ratesKeywords,
  approval: words.settings.approvalKeywords,
  guidelines: words.settings.guidelinesKeywords,
  codes: words.settings.codesKeywords,
  shorthand: words.settings.shorthandKeywords,
  spelling: words.spelling.keywords,
  appearance: words.settings.appearanceKeywords,
  notices: words.settings.noticesKeywords,
  files: words.settings.filesKeywords,
  moving: words.settings.movingKeywords,
  security: words.settings.securityKeywords,
  shortcuts: words.settings.shortcutsKeywords,
  about: words.settings.diagnosticsKeywords,
};

/** Whether a part has everything asked for. */
export function isAbout(part: SettingsPart, label: string, asked: string): boolean {
  return hasWords(`${label} ${text[part]}`, asked);
}
