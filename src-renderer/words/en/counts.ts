import { formatNumber } from '../locale';

const rules = new Intl.PluralRules('en');

/** "1 entry", "1,342 entries": the form of the noun is chosen by the language's own rules. */
export function counted(one: string, many: string): (count: number) => string {
  return (count) => `${formatNumber(count)} ${rules.select(count) === 'one' ? one : many}`;
}

/** Counted nouns, each with its forms; sentences of other files lean on them. */
export const counts = {
  /** A bare count with its thousands ("1,342"). */
  number: formatNumber,
  adjustmentsOfWholeInvoices: counted('adjustment of a whole invoice', 'adjustments of whole invoices'),
  answers: counted('answer', 'answers'),
  approvals: counted('approval', 'approvals'),
  auditEvents: counted('audit event', 'audit events'),
  cards: counted('card', 'cards'),
  cells: counted('cell', 'cells'),
  changes: counted('change', 'changes'),
  clients: counted('client', 'clients'),
  codes: counted('code', 'codes'),
  conflicts: counted('conflict', 'conflicts'),
  days: counted('day', 'days'),
  entries: counted('entry', 'entries'),
  entriesAre: counted('entry is', 'entries are'),
  errors: counted('error', 'errors'),
  events: counted('event', 'events'),
  expenses: counted('expense', 'expenses'),
  flags: counted('flag', 'flags'),
  invoices: counted('invoice', 'invoices'),
  kinds: counted('kind', 'kinds'),
  lines: counted('line', 'lines'),
  linesWithoutRate: counted('line without a rate', 'lines without a rate'),
  matters: counted('matter', 'matters'),
  moreApprovedLines: counted('more approved line', 'more approved lines'),
  moreEntries: counted('more entry', 'more entries'),
  morePlaces: counted('more place', 'more places'),
  moreRows: counted('more row', 'more rows'),
  newAnswers: counted('new answer', 'new answers'),
  newClients: counted('new client', 'new clients'),
  newEntries: counted('new entry', 'new entries'),
  newExpenses: counted('new expense', 'new expenses'),
  places: counted('place', 'places'),
  problems: counted('problem', 'problems'),
  rateCards: counted('rate card', 'rate cards'),
  rows: counted('row', 'rows'),
  sets: counted('set', 'sets'),
  spans: counted('span', 'spans'),
  steps: counted('step', 'steps'),
  tables: counted('table', 'tables'),
  things: counted('thing', 'things'),
  timeActivities: counted('time activity', 'time activities'),
  timekeepers: counted('timekeeper', 'timekeepers'),
  timers: counted('timer', 'timers'),
  unknownWords: counted('unknown word', 'unknown words'),
  warnings: counted('warning', 'warnings'),
  words: counted('word', 'words'),
};
