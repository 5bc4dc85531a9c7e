import type { AuditEvent } from '../../../shared/domain/audit-event';
import type { CallOutput } from '../../../shared/ipc/contract';
import { formatWorkDate, isoToday } from '../../../shared/time/calendar';
import { dayBounds } from '../../../shared/time/day-start';
import type { WorkDate } from '../../../shared/time/work-date';
import { EngineError } from '../../engine-error';
import { auditTrail } from '../../queries/audit-trail';
import { auditVerify } from '../../queries/audit-verify';
import { unwatched } from '../../step';
import { getAccount, myName } from '../../store/account';
import { auditPage } from '../../store/audit';
import { nowInstant, type StoreContext } from '../../store/database';
import { writeWhole } from '../write-whole';
import { auditHtml } from './audit-html';
import { escaped } from './escaped';
import { inZone } from './in-zone';
import type { PrintPdf } from './prebill-pdf';

/** Events read in one go: short enough that typing is not felt to stop. */
const slice = 500;
/** A hundred and more pages: whoever wants more wants the log as a file. */
export const mostPrinted = 3000;

/**
 * Writes what happened on some days to a PDF: who, where, what and why, each with its seal, and what the walk over the whole
 * chain found (P6). Narratives are not in it. Works offline.
 * @param days both counted; in the laptop's zone
 * @throws EngineError 'invalid' where the days are the wrong way round or hold too much; 'store' for the disk
 */
export async function printAudit(
  store: StoreContext,
  print: PrintPdf,
  { file, from, to }: { readonly file: string; readonly from: WorkDate; readonly to: WorkDate },
): Promise<CallOutput<'auditPdf'>> {
  if (to < from) throw new EngineError('invalid', 'The last day lies before the first.', 'to');
  const verified = await auditVerify(store, unwatched);
  const events = await eventsOf(store, from, to);
  const zone = store.clock.zone();
  const printed = inZone(nowInstant(store), zone);
  const html = auditHtml({
    firmName: getAccount(store).firmName ?? '',
    days: from === to ? dayOf(from) : `${dayOf(from)} to ${dayOf(to)}`,
    printed: `${printed}, ${myName(store)}`,
    verdict: verified.words,
    isWhole: verified.ok,
    seal: auditPage(store, null, 1)[0]?.hash ?? '',
    events: auditTrail(store, events).map((event) => ({ ...event, at: timeOf(event.at, zone) })),
  });
  await writeWhole(file, await print(html, footer(printed)));
  return { path: file, events: events.length };
}

/** "Wed 18 Nov 2026, 10:42:07"; the zone stands once, in the heading. */
function timeOf(instant: string, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone });
  return `${dayOf(isoToday(Date.parse(instant), zone))}, ${time.format(new Date(instant))}`;
}

const dayOf = (date: WorkDate): string => formatWorkDate(date, '');

/**
 * The events of some days, the oldest first. They are read from the newest backwards until a whole slice is older: a clock
 * that was put back for some hundred events is still found.
 */
async function eventsOf(store: StoreContext, from: WorkDate, to: WorkDate): Promise<AuditEvent[]> {
  const zone = store.clock.zone();
  const [first, last] = [dayBounds(from, zone).from, dayBounds(to, zone).to];
  const found: AuditEvent[] = [];
  let before: number | null = null;
  for (;;) {
    const page: AuditEvent[] = auditPage(store, before, slice);
    for (const event of page) {
      const at = Date.parse(event.at);
      if (at >= first && at < last) found.push(event);
    }
    if (found.length > mostPrinted) {
      throw new EngineError(
        'invalid',
        `More than ${mostPrinted.toLocaleString('en-US')} events lie in these days. Choose fewer days, or export the log.`,
        'from',
      );
    }
    const oldest = page.at(-1);
    if (oldest === undefined || page.every(({ at }) => Date.parse(at) < first)) return found.reverse();
    before = oldest.sequence;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

function footer(printed: string): string {
  return `<div style="width:100%;padding:0 14mm;font:7pt sans-serif;color:#555;display:flex;justify-content:space-between">
<span>${escaped(`Audit trail · ${printed}`)}</span><span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}
