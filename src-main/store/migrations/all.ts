import { initial } from './0001-initial';
import { handedOver } from './0002-handed-over';
import { exceptions } from './0003-exceptions';
import { intoSight } from './0004-into-sight';
import { hidden } from './0005-hidden';
import { sentContent } from './0006-sent-content';
import { prebillDraft } from './0007-prebill-draft';
import { prebill } from './0008-prebill';
import { codes } from './0009-codes';
import { fromCopy } from './0010-from-copy';
import { guidelines } from './0011-guidelines';
import { rateCard } from './0012-rate-card';
import { invoices } from './0013-invoices';
import { portalAnswers } from './0014-portal-answers';
import { ledesLines } from './0015-ledes-lines';
import { timerDoubts } from './0016-timer-doubts';
import { reports } from './0017-reports';
import { writeDownRule } from './0018-write-down-rule';
import { dayMarks } from './0019-day';
import { guidelineFacts } from './0020-guideline-facts';
import { calendar } from './0021-calendar';
import { rateCardTakenBack } from './0022-rate-card-taken-back';
import { entryOrders } from './0023-entry-orders';
import { shorthand } from './0024-shorthand';
import { lostRecords } from './0025-lost-records';
import { entryViews } from './0026-entry-views';
import { clientCurrency } from './0027-client-currency';
import { firmWords } from './0028-firm-words';
import { adjustment } from './0029-adjustment';
import { keptText } from './0030-kept-text';
import { matterCurrency } from './0031-matter-currency';
import { refusedLines } from './0032-refused-lines';
import { portalCodes } from './0033-portal-codes';
import { workInParts } from './0034-work-in-parts';

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** Every migration there ever was, in order. One that has shipped is never changed: the next one mends it. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'initial', sql: initial },
  { version: 2, name: 'handed over', sql: handedOver },
  { version: 3, name: 'exceptions', sql: exceptions },
  { version: 4, name: 'into sight', sql: intoSight },
  { version: 5, name: 'hidden', sql: hidden },
  { version: 6, name: 'sent content', sql: sentContent },
  { version: 7, name: 'prebill draft', sql: prebillDraft },
  { version: 8, name: 'prebill', sql: prebill },
  { version: 9, name: 'codes', sql: codes },
  { version: 10, name: 'from copy', sql: fromCopy },
  { version: 11, name: 'guidelines', sql: guidelines },
  { version: 12, name: 'rate card', sql: rateCard },
  { version: 13, name: 'invoices', sql: invoices },
  { version: 14, name: 'portal answers', sql: portalAnswers },
  { version: 15, name: 'ledes lines', sql: ledesLines },
  { version: 16, name: 'timer doubts', sql: timerDoubts },
  { version: 17, name: 'reports', sql: reports },
  { version: 18, name: 'write-down rule', sql: writeDownRule },
  { version: 19, name: 'day', sql: dayMarks },
  { version: 20, name: 'guideline facts', sql: guidelineFacts },
  { version: 21, name: 'calendar', sql: calendar },
  { version: 22, name: 'rate card taken back', sql: rateCardTakenBack },
  { version: 23, name: 'entry orders', sql: entryOrders },
  { version: 24, name: 'shorthand', sql: shorthand },
  { version: 25, name: 'lost records', sql: lostRecords },
  { version: 26, name: 'entry views', sql: entryViews },
  { version: 27, name: 'client currency', sql: clientCurrency },
  { version: 28, name: 'firm words', sql: firmWords },
  { version: 29, name: 'adjustment', sql: adjustment },
  { version: 30, name: 'kept text', sql: keptText },
  { version: 31, name: 'matter currency', sql: matterCurrency },
  { version: 32, name: 'refused lines', sql: refusedLines },
  { version: 33, name: 'portal codes', sql: portalCodes },
  { version: 34, name: 'work in parts', sql: workInParts },
];
