import type { RuleKind } from './rule-kind';
import { approvedTimekeepers } from './rules/approved-timekeepers';
import { billingPeriod } from './rules/billing-period';
import { blockBilling } from './rules/block-billing';
import { budget } from './rules/budget';
import { chipping } from './rules/chipping';
import { clerical } from './rules/clerical';
import { codes } from './rules/codes';
import { conference } from './rules/conference';
import { duplicate } from './rules/duplicate';
import { excludedClasses } from './rules/excluded-classes';
import { expenseLimit } from './rules/expense-limit';
import { future } from './rules/future';
import { hoursPerDay } from './rules/hours-per-day';
import { hoursPerEntry } from './rules/hours-per-entry';
import { increment } from './rules/increment';
import { invoiceSize } from './rules/invoice-size';
import { lateInvoice } from './rules/late-invoice';
import { narrativeLength } from './rules/narrative-length';
import { newTimekeeper } from './rules/new-timekeeper';
import { rateCap } from './rules/rate-cap';
import { rateCard } from './rules/rate-card';
import { rateChange } from './rules/rate-change';
import { research } from './rules/research';
import { staffing } from './rules/staffing';
import { stale } from './rules/stale';
import { travel } from './rules/travel';
import { vagueWords } from './rules/vague-words';
import { weekend } from './rules/weekend';

/** Every kind of rule there is, in the order in which the editor offers them and verdicts are told. */
export const ruleKinds: readonly RuleKind[] = [
  vagueWords,
  narrativeLength,
  blockBilling,
  clerical,
  research,
  conference,
  travel,
  hoursPerEntry,
  hoursPerDay,
  increment,
  chipping,
  rateCap,
  rateCard,
  rateChange,
  approvedTimekeepers,
  newTimekeeper,
  excludedClasses,
  staffing,
  codes,
  duplicate,
  stale,
  future,
  billingPeriod,
  weekend,
  budget,
  expenseLimit,
  invoiceSize,
  lateInvoice,
];

const byName = new Map(ruleKinds.map((kind) => [kind.kind, kind]));

/** @throws RangeError for a kind that there isn't: rules are parsed before they come here */
export function kindNamed(name: string): RuleKind {
  const kind = byName.get(name);
  if (kind === undefined) throw new RangeError(`There is no kind of rule called ${name}`);
  return kind;
}
