import { lacksRate, withoutRateWords } from '../../../shared/domain/entry-facts';
import type { PrebillView } from '../../../shared/ipc/views';
import { formatMoney } from '../../../shared/money/format';
import type { Currency, Minor } from '../../../shared/money/money';
import type { DraftExpense, DraftLine, RedlinedLine } from '../../../shared/prebill/draft';
import { realisationTenths, totalsOf } from '../../../shared/prebill/totals';
import { formatWorkDate } from '../../../shared/time/calendar';
import { formatHours } from '../../../shared/time/hours';
import { escaped } from './escaped';
import { expenseSums, expenseTable } from './expense-table';
import { draftStyle } from './prebill-style';

/** All that a printed pre-bill says. */
export type PrebillDocument = {
  readonly firmName: string;
  readonly matter: PrebillView['matter'];
  readonly totals: PrebillView['totals'];
  /** Of lines in other currencies, each for itself: two are never added. */
  readonly otherTotals: PrebillView['otherTotals'];
  readonly lines: readonly RedlinedLine[];
  readonly expenses: readonly DraftExpense[];
  readonly expenseTotals: PrebillView['expenses'];
  readonly currency: Currency;
  /** Who printed it and when, in the laptop's zone. */
  readonly madeBy: string;
  readonly madeAt: string;
  readonly hash: string;
  /** When the draft was made against which changes are shown; null: none are. */
  readonly since: string | null;
};

/** The page that becomes the PDF. It runs no script, loads nothing, and every text in it is escaped. */
export function prebillHtml(document: PrebillDocument): string {
  const { matter, lines, since } = document;
  const hasAdjustments = lines.some(({ line, before }) => isAdjusted(line) || isAdjusted(before));
  const title = `${matter.matterNumber} ${matter.matterName}`.trim();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`Pre-bill DRAFT · ${title}`)}</title><style>${draftStyle}</style></head><body>
<div class="mark" aria-hidden="true">DRAFT</div>
<header><p class="firm">${escaped(document.firmName)}</p><h1>Pre-bill <strong>DRAFT</strong></h1>
<dl>${fact('Client', matter.clientName)}${fact('Matter', title)}${fact('Printed', `${document.madeAt}, ${document.madeBy}`)}
${since === null ? '' : fact('Changes since', `the draft of ${since}: added underlined, removed struck through`)}</dl></header>
<table><thead><tr><th>Date</th><th>Timekeeper</th><th>Codes</th><th class="text">Narrative</th>
<th class="figure">Worked</th><th class="figure">Billed</th><th class="figure">Rate</th>
${hasAdjustments ? '<th class="figure">Write-down</th>' : ''}<th class="figure">Amount</th></tr></thead>
<tbody>${lines.map((line) => row(line, document.currency, hasAdjustments)).join('')}</tbody></table>
${lines.length === 0 && document.expenses.length === 0 ? '<p class="none">Nothing unbilled on this matter.</p>' : ''}
${expenseTable(document.expenses)}
${sumsOf(document)}
<p class="hash">This is a draft for review and no invoice. Content hash (SHA-256): <code>${escaped(document.hash)}</code></p>
</body></html>`;
}

/** Paper is read in other years too: the year is always written. */
const anyYear = '';
const fact = (name: string, value: string) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`;

function row(
  { kind, line, before, narrative }: RedlinedLine,
  currency: Currency,
  hasAdjustments: boolean,
): string {
  const cell = (text: (one: DraftLine) => string, look = '') =>
    `<td${look === '' ? '' : ` class="${look}"`}>${changed(kind, text(line), before === null ? null : text(before))}</td>`;
  const words = narrative
    .map(({ kind: mark, text }) =>
      mark === 'same'
        ? escaped(text)
        : mark === 'added'
          ? `<ins>${escaped(text)}</ins>`
          : `<del>${escaped(text)}</del>`,
    )
    .join('');
  return `<tr class="${kind}">${cell(({ workDate }) => formatWorkDate(workDate, anyYear))}${cell((one) => one.timekeeperName)}
${cell(codesOf)}<td class="text">${words}${noteOf(line)}</td>${cell((one) => formatHours(one.workedSeconds), 'figure')}
${cell((one) => formatHours(one.billedSeconds), 'figure')}${cell((one) => rateOf(one, currency), 'figure')}
${hasAdjustments ? cell((one) => adjustmentOf(one, currency), 'figure') : ''}${cell((one) => amountOf(one, currency), 'figure')}</tr>`;
}

/** A cell's text, with the old one struck through before it where it changed. */
function changed(kind: RedlinedLine['kind'], text: string, before: string | null): string {
  if (kind === 'removed') return `<del>${escaped(text)}</del>`;
  if (kind === 'added') return `<ins>${escaped(text)}</ins>`;
  if (before === null || before === text) return escaped(text);
  return `<del>${escaped(before)}</del> <ins>${escaped(text)}</ins>`;
}

const codesOf = ({ taskCode, activityCode }: DraftLine) =>
  [taskCode, activityCode].filter((code) => code !== null).join(' ');
const rateOf = ({ rateMinor, currency: own }: DraftLine, currency: Currency) =>
  rateMinor === null ? '' : formatMoney(rateMinor, own ?? currency);
/** A line whose rate nobody knows is in no sum: that is another thing than nothing. */
const isWithoutRate = ({ billedSeconds, rateMinor, billing, adjustmentMinor }: DraftLine): boolean =>
  adjustmentMinor === undefined && lacksRate({ seconds: billedSeconds, rateMinor, billing });
const amountOf = (line: DraftLine, currency: Currency) =>
  isWithoutRate(line) ? 'no rate' : formatMoney(line.amountMinor, line.currency ?? currency);
const isAdjusted = (line: DraftLine | null): boolean => line?.adjustmentMinor !== undefined;
const adjustmentOf = ({ adjustmentMinor, currency: own }: DraftLine, currency: Currency) =>
  adjustmentMinor === undefined ? '' : formatMoney(adjustmentMinor, own ?? currency);
const billingNotes = {
  billable: '',
  no_charge: ' <em>No charge</em>',
  non_billable: ' <em>Not billable</em>',
} as const;
const noteOf = ({ billing }: DraftLine) => billingNotes[billing];

type Sums = PrebillView['otherTotals'][number] & {
  readonly expenses: PrebillView['expenses'][number] | undefined;
};

/** The sums of each currency: of time, and of the expenses in it, also where there is no time. */
function totalsIn({ totals, currency, otherTotals, expenseTotals }: PrebillDocument): Sums[] {
  const ofTime = [{ totals, currency }, ...otherTotals];
  const alone = expenseTotals.filter((one) => !ofTime.some((time) => time.currency === one.currency));
  return [...ofTime, ...alone.map((one) => ({ totals: totalsOf([]), currency: one.currency }))].map(
    (one) => ({
      ...one,
      expenses: expenseTotals.find((own) => own.currency === one.currency),
    }),
  );
}

/** The sums, each currency for itself; where there are several, each block says whose it is. */
function sumsOf(document: PrebillDocument): string {
  const sums = totalsIn(document).filter(
    ({ totals, expenses }, _, all) => all.length === 1 || totals.lines > 0 || expenses !== undefined,
  );
  const rateless = document.lines.filter(
    ({ kind, line }) => kind !== 'removed' && isWithoutRate(line),
  ).length;
  const told =
    rateless === 0
      ? ''
      : `<p class="rateless">${escaped(withoutRateWords(rateless))}: in no sum below. The total is not the whole.</p>`;
  return told + sums.map((one) => totalsTable(one, sums.length > 1)).join('');
}

function totalsTable({ totals, currency, expenses }: Sums, isNamed: boolean): string {
  const money = (minor: Minor) => formatMoney(minor, currency);
  const share = realisationTenths(totals);
  const line = (name: string, value: string, look = '') =>
    `<tr${look}><th>${name}</th><td class="figure">${escaped(value)}</td></tr>`;
  const { adjustmentMinor } = totals;
  return `<table class="totals">${isNamed ? `<caption>In ${currency}</caption>` : ''}<tbody>${line('Lines', String(totals.lines))}
${line('Worked hours', formatHours(totals.workedSeconds))}${line('Billed hours', formatHours(totals.billedSeconds))}
${line('Worked at full rate', money(totals.standardMinor))}${line('Written down', money(totals.writeDownMinor))}
${adjustmentMinor === 0 ? '' : line('of it off amounts', money(0 - adjustmentMinor))}
${line('To bill', money(totals.billedMinor), ' class="sum"')}
${line('Realisation', share === null ? '–' : `${(share / 10).toFixed(1)} %`)}${expenseSums(expenses, totals.billedMinor, currency)}</tbody></table>`;
}
