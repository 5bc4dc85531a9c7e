import { type TrueActivity, truthOf } from '../control/ground-truth';
import { escapeHtml } from '../core/escape-html';
import { firstOf, type Query } from '../core/messages';
import type { PmsState } from '../core/state';

/** What the office page is asked to show. */
export type EntryFilter = {
  readonly wanted: string;
  /** E-mail of a timekeeper, or empty for all. */
  readonly timekeeper: string;
  readonly state: '' | 'unbilled' | 'draft' | 'billed';
  readonly limit: number;
};

export function readFilter(query: Query): EntryFilter {
  const state = firstOf(query, 'state');
  const limit = Number(firstOf(query, 'limit') ?? 50);
  return {
    wanted: firstOf(query, 'query') ?? '',
    timekeeper: firstOf(query, 'timekeeper') ?? '',
    state: state === 'unbilled' || state === 'draft' || state === 'billed' ? state : '',
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, 500) : 50,
  };
}

/** Time entries that fit, newest work first, and how many there are in all. */
export function findEntries(
  state: PmsState,
  filter: EntryFilter,
): { entries: readonly TrueActivity[]; total: number } {
  const words = filter.wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = [...state.tables.activities.values()]
    .filter((row) => row.type === 'TimeEntry')
    .map((row) => truthOf(state, row))
    .filter(
      (entry) =>
        (filter.timekeeper === '' || entry.timekeeperEmail === filter.timekeeper) &&
        (filter.state === '' || billingState(entry) === filter.state) &&
        matches(entry, words),
    )
    .toSorted((a, b) => compare(b.date, a.date) || compare(b.updatedAt, a.updatedAt) || b.id - a.id);
  return { entries: fitting.slice(0, filter.limit), total: fitting.length };
}

function matches(entry: TrueActivity, words: readonly string[]): boolean {
  const text = `${entry.note} ${entry.matter ?? ''} ${entry.caption ?? ''} ${entry.timekeeper} ${entry.id}`;
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function billingState(entry: TrueActivity): 'unbilled' | 'draft' | 'billed' {
  if (entry.bill === null) return 'unbilled';
  return entry.bill.state === 'draft' || entry.bill.state === 'awaiting_approval' ? 'draft' : 'billed';
}

/** The table of entries, as a fragment that the page replaces when something changed. */
export function renderEntries(state: PmsState, filter: EntryFilter): string {
  const { entries, total } = findEntries(state, filter);
  if (entries.length === 0) {
    return '<p class="empty">No entry fits. Clear the search, or add one with <b>New entry</b>.</p>';
  }
  const more =
    total > entries.length
      ? `<p class="more">${entries.length} of ${total} <button type="button" data-more="${filter.limit + 100}">Show more</button></p>`
      : `<p class="more">${total === 1 ? '1 entry' : `${total} entries`}</p>`;
  return `<table>
<thead><tr><th scope="col">Date</th><th scope="col">Matter</th><th scope="col">Timekeeper</th>
<th scope="col" class="number">Hours</th><th scope="col" class="number">Amount</th>
<th scope="col">Narrative</th><th scope="col">State</th><th scope="col"><span class="unseen">Actions</span></th></tr></thead>
<tbody>
${entries.map(renderEntry).join('\n')}
</tbody></table>
${more}`;
}

function renderEntry(entry: TrueActivity): string {
  const codes =
    entry.task === null ? '' : `<span class="codes">${entry.task} · ${entry.activity ?? ''}</span>`;
  const hours = hoursText(entry.seconds);
  const about = escapeHtml(`${hours} h, ${entry.caption ?? 'no matter'}, ${entry.date}`);
  const locked = entry.bill !== null;
  const button = (action: string, label: string): string =>
    `<button type="button" data-action="${action}" aria-label="${label}: ${about}">${label}</button>`;
  return `<tr data-id="${entry.id}" data-version="${entry.version}" data-entry="${escapeHtml(JSON.stringify(entry))}">
<td class="date"><time datetime="${entry.date}">${dayText(entry.date)}</time></td>
<td><b>${escapeHtml(entry.caption ?? '—')}</b><br><small>${escapeHtml(entry.matter ?? '')}</small></td>
<td>${escapeHtml(entry.timekeeper)}</td>
<td class="number">${hours}</td>
<td class="number">${entry.billing === 'billable' ? money(entry.amount) : '—'}</td>
<td class="note">${escapeHtml(entry.note)}${codes}</td>
<td>${stateBadge(entry)}</td>
<td class="actions">${locked ? button('unbill', 'Take off bill') : `${button('edit', 'Edit')}${button('twin', 'Twin')}${button('bill', 'Bill')}${button('delete', 'Delete')}`}</td>
</tr>`;
}

function stateBadge(entry: TrueActivity): string {
  const [kind, text] =
    entry.bill !== null
      ? billingState(entry) === 'draft'
        ? ['draft', `Draft bill ${entry.bill.number}`]
        : ['billed', `${entry.bill.state === 'paid' ? 'Paid' : 'Billed'} ${entry.bill.number}`]
      : entry.billing === 'no_charge'
        ? ['quiet', 'No charge']
        : entry.billing === 'non_billable'
          ? ['quiet', 'Non-billable']
          : ['open', 'Unbilled'];
  return `<span class="badge ${kind}">${text}</span>`;
}

/** Tenths where they are exact, else hundredths. */
export function hoursText(seconds: number): string {
  return (seconds / 3600).toFixed(seconds % 360 === 0 ? 1 : 2);
}

function money(dollars: number): string {
  return `$${dollars.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

function dayText(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}
