/** What is logged in court: five lines for quick entry, and one timer. The words are the proof that nothing is lost. */

export type CourtLine = { readonly typed: string; readonly narrative: string };

const line = (hours: string, matter: string, narrative: string, rest: string): CourtLine => ({
  typed: `${hours} ${matter} ${narrative} ${rest}`,
  narrative,
});

export const courtLines = {
  /** Approved in court: its answer will be lost on the way. */
  approved: line('1.2', '00231-004', 'Draft reply in support of motion to compel production', '#L350 /A103'),
  /** Typed at the office a second time. */
  twin: line('.8', '00231-004', 'Attend hearing on motion to compel and confer with client', '#L350 /A109'),
  minutes: line(
    '36m',
    '00231-004',
    'Telephone conference with opposing counsel on expert disclosures',
    '#L130 /A107',
  ),
  span: line('9-10:30', '00231-004', 'Prepare outline for cross-examination of plant manager', '#L440 /A101'),
  /** On the matter that the office closes meanwhile. */
  closedMatter: line('.5', '00247-003', 'Review signed amendment to lease', '#C300 /A104'),
} as const satisfies Record<string, CourtLine>;

export const timerLine = {
  typed: '00231-004 Await and take ruling on motion to compel',
  narrative: 'Await and take ruling on motion to compel',
} as const;
