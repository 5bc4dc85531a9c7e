import type { Id } from '../domain/id';
import type { WorkDate } from '../time/work-date';
import { createInvoiceChecker } from './check-invoices';
import { checkLine } from './check-line';
import { invoiceFindings, lineFindings } from './check-profile';
import { setFindings, type UsedSets } from './check-sets';
import { checkValues } from './check-values';
import type { LedesInvoice } from './document';
import { type ExportFix, type ExportProblem, mendedIn } from './export-problem';
import { fieldsOf } from './fields-98bi';
import { type InvoiceParts, ledesInvoiceOf } from './from-invoice';
import { type Finding, portalCodes, warningOf } from './problem';
import type { ExportProfile } from './profile';
import type { LedesValues } from './values';
import { type FieldReplacement, writeRecords } from './writer';

export type CheckedExport = {
  readonly document: LedesInvoice;
  readonly records: readonly LedesValues[];
  readonly replaced: readonly (FieldReplacement & { readonly lineId: Id | null })[];
  readonly problems: readonly ExportProblem[];
};

/**
 * An invoice made ready for its file, with everything that the format, the client's profile and plain arithmetic have against
 * it. Without an error among the problems the file can be written.
 * @param today the day at this laptop, for dates in the future and invoices that are too old
 * @param sets which code sets are used; null: nothing is said of them
 */
export function checkExport(
  parts: InvoiceParts,
  profile: ExportProfile,
  today: WorkDate,
  sets: UsedSets | null = null,
): CheckedExport {
  const document = ledesInvoiceOf(parts, profile);
  const { records, replaced } = writeRecords(document, profile);
  const lineId = (index: number): Id | null => parts.lines[index]?.id ?? null;
  const problems: ExportProblem[] = [];
  const tell = (finding: Finding, id: Id | null, fix: ExportFix | null = null) => {
    const known = problems.some((one) => one.message === finding.message && one.lineId === id);
    if (known) return;
    problems.push({ ...finding, lineId: id, code: portalCodes[finding.rule] ?? null, fix });
  };

  for (const { finding, fix } of invoiceFindings(parts, profile, today)) tell(finding, null, fix);
  for (const line of parts.lines) {
    for (const finding of lineFindings(line, parts, profile))
      tell(finding, line.id, { kind: 'open_line', lineId: line.id });
  }
  const checker = createInvoiceChecker(profile.format);
  records.forEach((values, index) => {
    const line = document.lines[index];
    if (line === undefined) return;
    const findings = [
      ...checkValues(values, fieldsOf[profile.format], profile.format),
      ...checkLine(document, line),
      ...checker.add(document, line, index + 1, () => 1),
    ];
    for (const finding of findings) placeFinding(finding, index);
  });
  for (const { finding } of checker.end()) tell(finding, null);
  const ofSets = sets === null ? [] : setFindings(document.lines, sets, profile);
  for (const { finding, index } of ofSets) {
    const id = lineId(index);
    // What the format has against that very code says enough.
    const isSaid = problems.some((one) => one.lineId === id && one.field === finding.field);
    if (!isSaid) tell(finding, id, openLine(id));
  }

  function placeFinding(finding: Finding, index: number): void {
    const ofInvoice = mendedIn[finding.field ?? ''];
    if (ofInvoice !== undefined) tell(finding, null, ofInvoice);
    else if (finding.rule === 'period')
      tell(asProfileWants(finding, profile), lineId(index), periodFix(parts));
    else tell(finding, lineId(index), openLine(lineId(index)));
  }

  return {
    document,
    records,
    replaced: replaced.map((one) => ({ ...one, lineId: lineId(one.line) })),
    problems: [...problems, ...lossyProblems(replaced, lineId)],
  };
}

const openLine = (lineId: Id | null): ExportFix | null =>
  lineId === null ? null : { kind: 'open_line', lineId };

const asProfileWants = (finding: Finding, profile: ExportProfile): Finding =>
  profile.linesWithinPeriod ? { ...finding, severity: 'error' } : finding;

/** The period that holds every line. */
function periodFix({ lines, invoice }: InvoiceParts): ExportFix | null {
  const dates = lines.map((line) => (line.kind === 'fee' ? line.facts.workDate : line.expense.date)).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    kind: 'set_period',
    start: first < invoice.periodStart ? first : invoice.periodStart,
    end: last > invoice.periodEnd ? last : invoice.periodEnd,
  };
}

function lossyProblems(
  replaced: readonly FieldReplacement[],
  lineId: (index: number) => Id | null,
): ExportProblem[] {
  return replaced
    .filter((one) => one.lossy)
    .map(({ from, field, line }) => {
      const id = lineId(line);
      const message = `“${from}” in ${field} cannot be written in this client’s encoding: a question mark stands for it.`;
      return {
        ...warningOf('lossy', field, message),
        lineId: id,
        code: null,
        fix: openLine(id),
      };
    });
}
