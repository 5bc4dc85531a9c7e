import { common } from './en/common';
import { counts } from './en/counts';
import { entries } from './en/entries';

/** Every word that the screens say, in English: one file for each feature. */
export const en = {
  common,
  counts,
  entries,
};
