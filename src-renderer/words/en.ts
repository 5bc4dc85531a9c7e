import { activity } from './en/activity';
import { agenda } from './en/agenda';
import { answers } from './en/answers';
import { app } from './en/app';
import { codes } from './en/codes';
import { commands } from './en/commands';
import { common } from './en/common';
import { conflicts } from './en/conflicts';
import { controls } from './en/controls';
import { counts } from './en/counts';
import { court } from './en/court';
import { entries } from './en/entries';
import { entryEditor } from './en/entry-editor';
import { files } from './en/files';
import { format } from './en/format';
import { guidelines } from './en/guidelines';
import { help } from './en/help';
import { helpTopics } from './en/help-topics';
import { invoices } from './en/invoices';
import { matters } from './en/matters';
import { moving } from './en/moving';
import { notes } from './en/notes';
import { palette } from './en/palette';
import { prebill } from './en/prebill';
import { profile } from './en/profile';
import { quickEntry } from './en/quick-entry';
import { rates } from './en/rates';
import { rebuild } from './en/rebuild';
import { reports } from './en/reports';
import { security } from './en/security';
import { settings } from './en/settings';
import { shorthand } from './en/shorthand';
import { spelling } from './en/spelling';
import { suggest } from './en/suggest';
import { timers } from './en/timers';
import { today } from './en/today';
import { welcome } from './en/welcome';

/** Every word that the screens say, in English: one file for each feature. */
export const en = {
  activity,
  agenda,
  answers,
  app,
  codes,
  commands,
  common,
  conflicts,
  controls,
  counts,
  court,
  entries,
  entryEditor,
  files,
  format,
  guidelines,
  help,
  helpTopics,
  invoices,
  matters,
  moving,
  notes,
  palette,
  prebill,
  profile,
  quickEntry,
  rates,
  rebuild,
  reports,
  security,
  settings,
  shorthand,
  spelling,
  suggest,
  timers,
  today,
  welcome,
};
