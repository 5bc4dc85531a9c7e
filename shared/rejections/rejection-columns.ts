/** The columns of a portal's answers that we know. Names: headings of portals and spreadsheets, in lower case. */
export const rejectionColumns = [
  {
    id: 'invoice',
    label: 'Invoice number',
    names: [
      'invoice',
      'invoice no',
      'invoice #',
      'invoicenumber',
      'invoice id',
      'vendor invoice number',
      'bill number',
    ],
  },
  {
    id: 'line',
    label: 'Line number',
    names: [
      'line',
      'line item',
      'line item number',
      'line no',
      'line #',
      'lineitemnumber',
      'line_item_number',
      'item',
    ],
  },
  {
    id: 'outcome',
    label: 'Outcome',
    names: ['status', 'decision', 'action', 'result', 'line status', 'state', 'disposition'],
  },
  {
    id: 'code',
    label: 'Reason code',
    names: ['code', 'error code', 'reasoncode', 'adjustment code', 'audit code', 'rule', 'rule code', 'flag'],
  },
  {
    id: 'words',
    label: 'Reason',
    names: [
      'text',
      'comment',
      'comments',
      'message',
      'description',
      'explanation',
      'reason text',
      'note',
      'error message',
      'reviewer comment',
    ],
  },
  {
    id: 'billed',
    label: 'Billed amount',
    names: [
      'billed',
      'amount billed',
      'line total',
      'line item total',
      'lineitemtotal',
      'original amount',
      'submitted amount',
      'invoiced amount',
    ],
  },
  {
    id: 'allowed',
    label: 'Allowed amount',
    names: [
      'approved amount',
      'amount approved',
      'allowed',
      'paid amount',
      'amount paid',
      'net amount',
      'adjusted amount',
      'payable',
    ],
  },
  {
    id: 'reduction',
    label: 'Reduction',
    names: [
      'adjustment',
      'adjustment amount',
      'reduction amount',
      'amount reduced',
      'disallowed',
      'rejected amount',
      'deduction',
    ],
  },
] as const;

export type RejectionColumn = (typeof rejectionColumns)[number]['id'];
export type RejectionMapping = Partial<Record<RejectionColumn, number>>;
