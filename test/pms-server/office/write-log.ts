import { escapeHtml } from '../core/escape-html';
import type { AppliedWriteRow } from '../core/rows';
import type { PmsState } from '../core/state';
import { fullName } from '../core/views/people';

const shown = 15;

const words: Readonly<Record<string, string>> = {
  create: 'added',
  update: 'changed',
  delete: 'deleted',
  bill: 'billed',
  unbill: 'took off a bill',
  matterClosed: 'closed',
  matterOpen: 'opened',
  matterPending: 'made pending:',
  setRequireCodes: 'changed the code rule of',
  setMatterRate: 'changed a rate of',
};

/** The latest writes, newest first: who did what, and whether it came from the office or over the API. */
export function renderLog(state: PmsState): string {
  const latest = [...state.tables.writes.values()].slice(-shown).toReversed();
  if (latest.length === 0) return '<p class="empty">Nothing has changed since the firm was set up.</p>';
  return `<ol class="log">${latest.map((write) => renderWrite(state, write)).join('\n')}</ol>`;
}

function renderWrite(state: PmsState, write: AppliedWriteRow): string {
  const user = state.tables.users.get(write.userId);
  const time = new Date(write.atMs).toISOString();
  const via = write.via === 'api' ? 'over the API' : 'at the office';
  return `<li><span class="via ${write.via === 'api' ? 'api' : 'desk'}">${write.via === 'api' ? 'API' : 'Office'}</span>
<span><b>${escapeHtml(user === undefined ? '' : fullName(user))}</b> ${words[write.what] ?? write.what}
${escapeHtml(nameOf(state, write))}<br><small><time datetime="${time}" data-local>${time.slice(11, 19)} UTC</time> · ${via}</small></span></li>`;
}

function nameOf(state: PmsState, write: AppliedWriteRow): string {
  if (write.collection === 'matters') {
    return state.tables.matters.get(write.recordId)?.description ?? 'a matter';
  }
  if (write.collection === 'bills') return `bill ${state.tables.bills.get(write.recordId)?.number ?? ''}`;
  const row =
    state.tables.activities.get(write.recordId) ?? state.tables.deletedActivities.get(write.recordId)?.row;
  const matter = row?.matterId === null ? undefined : state.tables.matters.get(row?.matterId ?? 0);
  return `an entry on ${matter?.description ?? 'no matter'}`;
}
