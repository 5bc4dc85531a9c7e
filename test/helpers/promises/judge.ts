import type { GroundTruth } from '../../pms-server/control/ground-truth';
import type { Book } from './book';
import { everythingTraced } from './everything-traced';
import { nothingLost, type Said } from './nothing-lost';
import { nothingOverwritten } from './nothing-overwritten';
import { nothingTwice } from './nothing-twice';
import { nothingUnreviewed } from './nothing-unreviewed';
import { timeIsAFact } from './time-is-a-fact';
import type { Finding } from './verdict';

/**
 * Judges the promises by the final states alone: the laptop's database file and the PMS's own truth. P5, what the
 * person saw, needs a screen and is judged where there is one.
 */
export function judgePromises(book: Book, truth: GroundTruth, said: readonly Said[]): Finding[] {
  return [
    ...nothingLost(book, truth, said),
    ...nothingTwice(book, truth),
    ...nothingOverwritten(book, truth),
    ...nothingUnreviewed(book),
    ...everythingTraced(book),
    ...timeIsAFact(book),
  ];
}
