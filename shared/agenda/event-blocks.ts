/** A part of a calendar file as its text: unfolded lines, `BEGIN` and `END` included. */
export type CalendarBlock = { readonly kind: 'VEVENT' | 'VTIMEZONE'; readonly text: string };

/** One event is a few kilobytes; what is longer carries a whole document and is passed over. */
const longestBlock = 512 * 1024;

export type BlockReader = {
  /** Takes the next piece of the file and gives what became whole by it. */
  take(piece: string): CalendarBlock[];
  /** After the last piece. */
  end(): CalendarBlock[];
  /** How many events were passed over because they were too long or never ended. */
  readonly skipped: number;
  /** Whether the file begins like a calendar at all. */
  readonly isCalendar: boolean;
};

/**
 * Reads the events and time zones out of a calendar file (RFC 5545) piece by piece. It holds one block and one line at a
 * time, so that a file may be as long as it likes.
 */
export function blockReader(): BlockReader {
  let rest = '';
  let line = '';
  let block: { kind: CalendarBlock['kind']; lines: string[]; length: number; depth: number } | null = null;
  let skipped = 0;
  let isCalendar = false;

  function endLine(done: CalendarBlock[]): void {
    const text = line;
    line = '';
    if (text === '') return;
    const upper = text.slice(0, 20).toUpperCase().trimEnd();
    if (upper.startsWith('BEGIN:VCALENDAR')) isCalendar = true;
    if (block === null) {
      if (upper === 'BEGIN:VEVENT' || upper === 'BEGIN:VTIMEZONE') {
        const kind = upper === 'BEGIN:VEVENT' ? 'VEVENT' : 'VTIMEZONE';
        block = { kind, lines: [text], length: text.length, depth: 0 };
      }
      return;
    }
    block.length += text.length;
    if (block.length <= longestBlock) block.lines.push(text);
    if (upper.startsWith('BEGIN:')) block.depth += 1;
    else if (upper === `END:${block.kind}` && block.depth === 0) {
      if (block.length > longestBlock) skipped += 1;
      else done.push({ kind: block.kind, text: block.lines.join('\r\n') });
      block = null;
    } else if (upper.startsWith('END:')) block.depth = Math.max(0, block.depth - 1);
  }

  return {
    take(piece) {
      const done: CalendarBlock[] = [];
      const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const next of lines) {
        // A line that begins with a blank goes on from the one before.
        if (next.startsWith(' ') || next.startsWith('\t')) {
          if (line.length <= longestBlock) line += next.slice(1);
        } else {
          endLine(done);
          line = next.charCodeAt(0) === 0xfeff ? next.slice(1) : next;
        }
      }
      // One endless line is no calendar's.
      if (rest.length > longestBlock) rest = '';
      return done;
    },
    end() {
      const done = this.take('\n');
      endLine(done);
      if (block !== null) skipped += 1;
      block = null;
      return done;
    },
    get skipped() {
      return skipped;
    },
    get isCalendar() {
      return isCalendar;
    },
  };
}
