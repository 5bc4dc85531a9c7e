import { acknowledgedIsKept } from './acknowledged';
import { type Case, caseOf } from './case';
import { everyEntryInCustody } from './custody';
import { everythingSeen } from './everything-seen';
import { everythingTraced } from './everything-traced';
import { guardedWrites } from './guarded-writes';
import type { Finals, History } from './history';
import { honestStatus } from './honest-status';
import { localKept } from './local-kept';
import { losersKept } from './losers-kept';
import { noFalseDeletion } from './no-false-deletion';
import { nothingLeftBehind } from './nothing-left-behind';
import { nothingTwice } from './nothing-twice';
import { nothingUnreviewed } from './nothing-unreviewed';
import { ownAccountOnly } from './own-account';
import { replacedWasSeen } from './replaced-was-seen';
import { sentOnce } from './sent-once';
import { silentAtRest } from './silent-at-rest';
import { spellingIsNoEdit } from './spelling-is-no-edit';
import { timeIsAFact } from './time-is-a-fact';
import { twinsWereAsked } from './twins-were-asked';
import type { Finding } from './verdict';

const rules: readonly ((known: Case) => Finding[])[] = [
  acknowledgedIsKept,
  everyEntryInCustody,
  nothingLeftBehind,
  nothingTwice,
  sentOnce,
  ownAccountOnly,
  guardedWrites,
  replacedWasSeen,
  losersKept,
  localKept,
  noFalseDeletion,
  silentAtRest,
  nothingUnreviewed,
  honestStatus,
  everythingSeen,
  everythingTraced,
  timeIsAFact,
  spellingIsNoEdit,
  twinsWereAsked,
];

/**
 * The one judge of every rig: P1 to P7 and the rules of the contract, by what was recorded and by the final states alone,
 * never by the app's own words. Pure; where there is no PMS at hand the rules that need its truth look at nothing.
 */
export function judge(history: History, finals: Finals): Finding[] {
  const known = caseOf(history, finals);
  return rules.flatMap((rule) => rule(known));
}

/** What is needed to judge one laptop whose requests were not recorded, such as the app in a window. */
export type Snapshot = { readonly book: Finals['laptops'][number]['book']; readonly said: readonly string[] };

/** Judges a single laptop by its book, the PMS's truth and what the person read as saved. */
export function judgeSnapshot({ book, said }: Snapshot, truth: Finals['truth']): Finding[] {
  return judge([], { laptops: [{ name: 'laptop', book, accountKey: null, status: {}, said }], truth });
}
