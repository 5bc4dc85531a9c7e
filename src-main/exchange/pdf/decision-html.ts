import { factLabels } from '../../../shared/domain/fact-labels';
import { type EntryFacts, type FactName, factNames } from '../../../shared/domain/time-entry';
import { escaped } from './escaped';
import { draftStyle } from './prebill-style';

/** One version of an entry as it is printed. */
export type PrintedVersion = {
  /** "laptop (A. Rivera)". */
  readonly label: string;
  /** When it was written; empty where nobody knows. */
  readonly at: string;
  /** Null: deleted there. */
  readonly facts: EntryFacts | null;
  readonly hidden: readonly FactName[];
};

/** All that the record of a decision says. */
export type DecisionDocument = {
  readonly firmName: string;
  readonly title: string;
  readonly timekeeper: string;
  readonly workDate: string;
  readonly openedAt: string;
  /** "Kept the laptop's", and by whom and when. */
  readonly decided: string;
  readonly reason: string | null;
  readonly versions: readonly PrintedVersion[];
  readonly history: readonly { readonly at: string; readonly actor: string; readonly words: string }[];
  readonly printed: string;
  /** Of the event in the audit trail that tells the decision. */
  readonly hash: string;
};

/** One value in words. */
export type FactWriter = (name: FactName, facts: EntryFacts) => string;

/** The page that becomes the PDF. It runs no script, loads nothing, and every text in it is escaped. */
export function decisionHtml(document: DecisionDocument, write: FactWriter): string {
  const { versions, title, history } = document;
  const head = versions
    .map(({ label, at }) => `<th class="text">${escaped(label)}<br><small>${escaped(at)}</small></th>`)
    .join('');
  const rows = factNames.map((name) => {
    const texts = versions.map((version) => cellOf(version, name, write));
    const differs = texts.some((text) => text !== texts[0]);
    const cells = texts.map((text) => `<td class="text">${escaped(text)}</td>`).join('');
    return `<tr${differs ? ' class="differs"' : ''}><th>${escaped(capitalised(factLabels[name]))}</th>${cells}</tr>`;
  });
  const told = history.map(
    ({ at, actor, words }) =>
      `<tr><td>${escaped(at)}</td><td>${escaped(actor)}</td><td class="text">${escaped(words)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`Decision · ${title}`)}</title><style>${draftStyle}${ownStyle}</style></head><body>
<header><p class="firm">${escaped(document.firmName)}</p><h1>Record of a decision</h1>
<dl>${fact('Entry', title)}${fact('Timekeeper', document.timekeeper)}${fact('Work date', document.workDate)}
${fact('Conflict found', document.openedAt)}${fact('Decided', document.decided)}
${document.reason === null ? '' : fact('Reason', document.reason)}${fact('Printed', document.printed)}</dl></header>
<table class="versions"><thead><tr><th>Field</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>
<h2>History</h2><table><tbody>${told.join('')}</tbody></table>
<p class="hash">Seal of this decision in the audit trail (SHA-256): <code>${escaped(document.hash)}</code></p>
</body></html>`;
}

const ownStyle = `
h2 { margin: 14pt 0 4pt; font-size: 11pt; font-weight: 600; }
small { font-weight: 400; }
.versions { table-layout: fixed; } .versions th:first-child { width: 22mm; }
.versions td.text { width: auto; }
.differs td { font-weight: 600; }
`;

const fact = (name: string, value: string) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`;
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What the PMS hides from this person is unknown, on paper too (contract 5). */
function cellOf({ facts, hidden }: PrintedVersion, name: FactName, write: FactWriter): string {
  if (facts === null) return 'deleted';
  return hidden.includes(name) ? 'hidden' : write(name, facts);
}
