import { z } from 'zod';
import { FirmWord, mostFirmWords } from '../spelling/firm-word';
import { call, nothing } from './call';

const words = z.array(FirmWord).max(mostFirmWords);

/** The firm's own words, which the spelling check takes as right. */
export const spellingCalls = {
  /** In the order of the alphabet. */
  firmWordsGet: call(nothing, z.strictObject({ words: z.array(z.string()) })),
  /** Adds and takes away words as one step that one undo takes back; says how many of each were news. */
  firmWordsChange: call(
    z.strictObject({ add: words, remove: words }),
    z.strictObject({ added: z.int(), removed: z.int() }),
  ),
};
