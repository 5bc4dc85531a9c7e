import type { Id } from '../../../shared/domain/id';
import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import type { ConflictView, VersionSource } from '../../../shared/ipc/views';
import { formatMoney } from '../../../shared/money/format';
import { pmsName } from '../../../shared/pms/pms-name';
import { choiceWords } from '../../../shared/sync/choice-words';
import type { Normalise } from '../../../shared/sync/compare';
import { formatWorkDate } from '../../../shared/time/calendar';
import { formatHours } from '../../../shared/time/hours';
import { EngineError } from '../../engine-error';
import { requireConflict } from '../../queries/conflict-situation';
import { conflictView } from '../../queries/conflict-view';
import { currencyOf } from '../../queries/reference-get';
import { getAccount, myName } from '../../store/account';
import { auditOf } from '../../store/audit';
import { nowInstant, type StoreContext } from '../../store/database';
import { getMatter, getTimekeeper } from '../../store/reference';
import { decisionOf } from '../../store/sync/decision-record';
import { writeWhole } from '../write-whole';
import { decisionHtml, type FactWriter, type PrintedVersion } from './decision-html';
import { escaped } from './escaped';
import { inZone } from './in-zone';
import type { PrintPdf } from './prebill-pdf';

/**
 * Writes a decision to a PDF, for the file of the matter: the versions as they were, what was chosen, by whom, when and why,
 * the entry's history, and the seal of the decision in the audit trail (P6). Works offline.
 * @throws EngineError 'not_allowed' where nobody has decided yet; 'store' for the disk
 */
export async function printDecision(
  store: StoreContext,
  print: PrintPdf,
  { id, file, normalise }: { id: Id; file: string; normalise: Normalise },
): Promise<{ path: string }> {
  const view = conflictView(store, id, normalise);
  const html = decisionPage(store, id, view);
  await writeWhole(file, await print(html, footer(view)));
  return { path: file };
}

/** The page alone. @throws EngineError 'not_allowed' where nobody has decided yet */
export function decisionPage(store: StoreContext, id: Id, view: ConflictView): string {
  const { summary } = view;
  const { decided } = summary;
  const record = requireConflict(store, id);
  if (decided === null)
    throw new EngineError('not_allowed', 'It was not decided yet: there is nothing to print.');
  const zone = store.clock.zone();
  const at = (instant: string | null) => (instant === null ? '' : inZone(instant, zone));
  const seal = auditOf(store, 'entry', record.entryId).findLast(
    ({ action, after }) =>
      action === 'conflict.decide' && (after as { conflictId?: unknown } | null)?.conflictId === id,
  );
  const version = (source: VersionSource, isDeleted = false): PrintedVersion => ({
    label: source.label,
    at: at(source.at),
    facts: isDeleted ? null : source.facts,
    hidden: source.hidden,
  });
  const gone: PrintedVersion = { label: pmsName, at: '', facts: null, hidden: [] };
  const result = decisionOf(record)?.result ?? null;
  const versions = [
    ...(view.base === null ? [] : [version(view.base)]),
    version(view.local, view.localDeleted),
    view.remote === null ? gone : version(view.remote),
    ...(result === null
      ? []
      : [{ label: 'Result', at: at(decided.at), facts: result, hidden: view.local.hidden }]),
  ];
  const document = {
    firmName: getAccount(store).firmName ?? '',
    title: summary.title,
    timekeeper: summary.timekeeperName,
    workDate: formatWorkDate(summary.workDate, ''),
    openedAt: at(summary.openedAt),
    decided: `${choiceWords(decided.choice, pmsName)}, by ${decided.by}, ${at(decided.at)}`,
    reason: record.reason,
    versions,
    history: view.history.map((event) => ({ ...event, at: at(event.at) })),
    printed: `${at(nowInstant(store))}, ${myName(store)}`,
    hash: seal?.hash ?? '',
  };
  return decisionHtml(document, factWriter(store));
}

function factWriter(store: StoreContext): FactWriter {
  const currency = currencyOf(store);
  return (name: FactName, facts: EntryFacts): string => {
    switch (name) {
      case 'timekeeperId':
        return getTimekeeper(store, facts.timekeeperId)?.name ?? '';
      case 'matterId':
        return facts.matterId === null ? 'none' : (getMatter(store, facts.matterId)?.name ?? '');
      case 'workDate':
        return formatWorkDate(facts.workDate, '');
      case 'seconds':
        return `${formatHours(facts.seconds)} h`;
      case 'rateMinor':
        return facts.rateMinor === null ? 'none' : `${formatMoney(facts.rateMinor, currency)}/h`;
      case 'billing':
        return facts.billing.replace('_', ' ');
      default:
        return facts[name] ?? 'none';
    }
  };
}

function footer({ summary }: ConflictView): string {
  return `<div style="width:100%;padding:0 14mm;font:7pt sans-serif;color:#555;display:flex;justify-content:space-between">
<span>Decision · ${escaped(summary.title)}</span>
<span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}
