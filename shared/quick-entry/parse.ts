import { readSegment, type SegmentReading } from './parse-segment';
import { type Segment, segmentsOf, tokensOf } from './tokens';
import type { MatterReading, ParsedEntry, QuickEntry, QuickEntryContext, Span } from './types';

/**
 * Reads what was typed or pasted. It never throws and never refuses: what it doesn't understand stays narrative, and
 * what is missing is said. Every character is white space, inside a span, or in a narrative.
 */
export function parseQuickEntry(text: string, context: QuickEntryContext): QuickEntry {
  const { segments, separators } = segmentsOf(text);
  const entries: ParsedEntry[] = [];
  for (const segment of segments) {
    const reading = readSegment(tokensOf(text, segment.start, segment.end), context);
    const before = segment.joined ? entries.at(-1) : undefined;
    entries.push(entryOf(segment, reading, before, context));
  }
  const between = separators.map(({ start, end }): Span => ({ start, end, kind: 'separator' }));
  const spans = [...entries.flatMap((entry) => entry.spans), ...between].sort(
    (left, right) => left.start - right.start,
  );
  const [first, ...rest] = entries;
  if (!first) throw new Error('A text has at least one segment');
  return { entries: [first, ...rest], spans };
}

/** After a `++`, matter and date said before it hold on: one piece of work, told in two entries. */
function entryOf(
  segment: Segment,
  reading: SegmentReading,
  before: ParsedEntry | undefined,
  context: QuickEntryContext,
): ParsedEntry {
  const matter = reading.matter.kind === 'none' && before ? inherited(before.matter) : reading.matter;
  return {
    ...reading,
    matter,
    workDate: reading.workDate ?? before?.workDate ?? context.today,
    dateSaid: reading.workDate !== null || (before?.dateSaid ?? false),
    billing: reading.billing ?? 'billable',
    missing: missingOf(reading, matter),
    start: segment.start,
    end: segment.end,
  };
}

function inherited(matter: MatterReading): MatterReading {
  return matter.kind === 'one' ? { ...matter, inherited: true } : matter;
}

function missingOf(reading: SegmentReading, matter: MatterReading): string[] {
  const coded = matter.kind === 'one' && matter.matter.requireUtbms;
  const missing: string[] = [];
  if (reading.seconds === null) missing.push('hours');
  if (matter.kind === 'none' || matter.kind === 'several') missing.push('matter');
  if (reading.narrative === '') missing.push('narrative');
  if (coded && reading.taskCode === null) missing.push('task code');
  if (coded && reading.activityCode === null) missing.push('activity code');
  return missing;
}
