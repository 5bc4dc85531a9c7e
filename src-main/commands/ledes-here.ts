import { billedSecondsOf } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import type { LedesHead, LedesLine } from '../../shared/ledes/document';
import { foldText } from '../../shared/ledes/fold';
import { netOf, type TakenLine } from '../../shared/ledes/take-line';
import { decimal4FromMinor } from '../../shared/money/decimal';
import { minorDigits } from '../../shared/money/format';
import { type ExportedLine, exportedLines } from '../queries/exported-lines';
import { auditOf } from '../store/audit';
import type { StoreContext } from '../store/database';
import { expensesOfDay } from '../store/expenses';
import { exportedInvoices } from '../store/invoices';
import { ledesLineName, workOfLedesLine } from '../store/ledes-lines';
import { factsContext } from '../store/reference';
import { workOfDay } from '../store/same-content';

/** `asBefore` false: the line came from a file before, and says otherwise now. */
export type Here = { readonly asBefore: boolean; readonly why: string };

const known = (why: string): Here => ({ asBefore: true, why });

export type HereAlready = {
  /** Why a line of a file is here already, in a sentence; null: it isn't. */
  find(head: LedesHead, line: LedesLine, taken: TakenLine): Here | null;
  /** What this very file has made: an equal line after it is another piece of work. */
  made(id: Id): void;
};

/**
 * Tells whether a line of a LEDES file is on this laptop already (P2), in this order: it came from a file before, whatever was
 * changed in it since; it went out from here on an exported invoice; an entry or expense says the very same, as a file would
 * write it. What lies in the trash isn't here.
 */
export function alreadyHere(store: StoreContext): HereAlready {
  const { policy } = factsContext(store);
  /** Each entry or expense answers for one line: equal lines of one file are several pieces of work. */
  const used = new Set<Id>();
  const exported = exportedByNumber(store);
  const take = (id: Id): boolean => {
    if (used.has(id)) return false;
    used.add(id);
    return true;
  };
  return {
    find(head, line, taken) {
      const before = workOfLedesLine(store, ledesLineName(head, line));
      if (before !== null && take(before)) {
        if (saysTheSame(store, before, taken)) return known('This very line was brought in before.');
        return { asBefore: false, why: changedWords(head, line, taken) };
      }
      const out = exported(head.number)?.find((one) => isSameLine(one, line));
      if (out?.workId != null && take(out.workId))
        return known(`It went out from this laptop on invoice ${head.number}.`);
      if (taken.kind === 'entry') {
        const text = folded(taken.content.narrative);
        const twin = workOfDay(store, taken.content).find(
          (one) =>
            !used.has(one.id) &&
            [one.workedSeconds, billedSecondsOf(one, policy)].includes(taken.content.workedSeconds) &&
            folded(one.narrative) === text,
        );
        if (twin !== undefined && take(twin.id))
          return known('An entry of the same day, matter, hours and words is here.');
      }
      if (taken.kind === 'expense') {
        const { matterId, date, code, quantity, unitPrice, currency, description } = taken.content;
        const twin = expensesOfDay(store, matterId, date).find(
          (one) =>
            !used.has(one.id) &&
            one.code === code &&
            one.quantity === quantity &&
            one.unitPrice === unitPrice &&
            one.currency === currency &&
            folded(one.description) === folded(description),
        );
        if (twin !== undefined && take(twin.id))
          return known('An expense of the same day, matter, code, amount and words is here.');
      }
      return null;
    },
    made(id) {
      used.add(id);
    },
  };
}

/**
 * Whether a line says what it said when it was brought in, as the first event of its entry or expense tells: what a person
 * changed in it since is theirs, and no change of the bill. The matter and the codes are their choice as well.
 */
function saysTheSame(store: StoreContext, id: Id, taken: TakenLine): boolean {
  if (taken.kind !== 'entry' && taken.kind !== 'expense') return true;
  const [first] = auditOf(store, taken.kind, id);
  const before: unknown = first?.after ?? null;
  // It became something of another kind then.
  if (typeof before !== 'object' || before === null) return false;
  const then = before as Record<string, unknown>;
  const now: Record<string, unknown> =
    taken.kind === 'entry' ? { ...taken.content, adjustmentMinor: taken.adjustmentMinor } : taken.content;
  const fields =
    taken.kind === 'entry'
      ? [
          'workDate',
          'workedSeconds',
          'rateMinor',
          'billing',
          'narrative',
          'taskCode',
          'activityCode',
          // Before a line's adjustment was taken, it stood in the note.
          ...(then.adjustmentMinor === undefined ? [] : ['adjustmentMinor']),
        ]
      : ['date', 'quantity', 'unitPrice', 'currency', 'billing', 'description', 'code'];
  return fields.every((field) => asWritten(then[field]) === asWritten(now[field]));
}

const asWritten = (value: unknown): unknown => (typeof value === 'string' ? folded(value) : value);

function changedWords(head: LedesHead, line: LedesLine, { kind }: TakenLine): string {
  return `Line ${line.number} of invoice ${head.number} was brought in before, and said otherwise then. If the bill was issued anew, change the ${kind} that it became.`;
}

/** The lines of an invoice that was exported here, each invoice read once. */
function exportedByNumber(store: StoreContext) {
  const byNumber = new Map(exportedInvoices(store).map((invoice) => [invoice.number, invoice]));
  const read = new Map<string, readonly (ExportedLine & { readonly net: number })[]>();
  return (number: string) => {
    const invoice = byNumber.get(number);
    if (invoice === undefined) return null;
    const digits = minorDigits(invoice.currency);
    const lines =
      read.get(number) ??
      exportedLines(store, invoice).map((line) => ({
        ...line,
        net: decimal4FromMinor(line.billedMinor, digits),
      }));
    read.set(number, lines);
    return lines;
  };
}

const isSameLine = (out: ExportedLine & { readonly net: number }, line: LedesLine): boolean =>
  String(out.lineNumber) === line.number && out.date === line.date && out.net === netOf(line);

/** As a file in plain ASCII would write it: an entry and the line that it went out as say the same. */
const folded = (text: string): string => foldText(text, 'ascii').text;
