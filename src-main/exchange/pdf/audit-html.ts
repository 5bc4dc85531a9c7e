import type { AuditView } from '../../../shared/ipc/views';
import { escaped } from './escaped';
import { draftStyle } from './prebill-style';

/** All that a printed audit trail says. */
export type AuditDocument = {
  readonly firmName: string;
  readonly days: string;
  readonly printed: string;
  /** What the walk over the whole chain found, and whether it holds. */
  readonly verdict: string;
  readonly isWhole: boolean;
  /** SHA-256 of the last event of the whole chain. */
  readonly seal: string;
  /** Each with its time as paper says it, the oldest first. */
  readonly events: readonly Pick<
    AuditView,
    'sequence' | 'at' | 'actor' | 'machine' | 'words' | 'reason' | 'hash'
  >[];
};

const ownStyle = `
table { font-size: 7.5pt; } td { padding: 1.5pt 8pt 1.5pt 0; }
th.figure, td.figure { padding-right: 8pt; padding-left: 0; }
td.words { white-space: normal; width: 60%; } small { color: #555; }
.broken { color: #a4262c; font-weight: 600; }
`;

/** The page that becomes the PDF. It runs no script, loads nothing, and every text in it is escaped. */
export function auditHtml({
  firmName,
  days,
  printed,
  verdict,
  isWhole,
  seal,
  events,
}: AuditDocument): string {
  const rows = events.map(
    ({ sequence, at, actor, machine, words, reason, hash }) => `<tr><td class="figure">${sequence}</td>
<td>${escaped(at)}</td><td>${escaped(actor)} <small>${escaped(machine)}</small></td>
<td class="words">${escaped(words)}${reason === null ? '' : ` <small>${escaped(reason)}</small>`}</td>
<td><code>${escaped(hash.slice(0, 12))}</code></td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Audit trail</title><style>${draftStyle}${ownStyle}</style></head><body>
<header><p class="firm">${escaped(firmName)}</p><h1>Audit trail</h1>
<dl>${fact('Days', days)}${fact('Events', String(events.length))}
<dt>Verified</dt><dd${isWhole ? '' : ' class="broken"'}>${escaped(verdict)}</dd>${fact('Printed', printed)}</dl></header>
<table><thead><tr><th class="figure">No.</th><th>When</th><th>Who, where</th><th>What, why</th><th>Seal</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
${events.length === 0 ? '<p class="none">Nothing happened on these days.</p>' : ''}
<p class="hash">Seal of the last event of the whole trail (SHA-256): <code>${escaped(seal)}</code></p>
</body></html>`;
}

const fact = (name: string, value: string) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`;
