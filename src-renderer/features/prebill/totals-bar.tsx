import type { ReactNode } from 'react';
import type { EntryView, PrebillTotals, PrebillView } from '../../../shared/ipc/views';
import { realisationTenths } from '../../../shared/prebill/totals';
import { Money, TotalHours } from '../../ui/figures';
import { Surface } from '../../ui/surface';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import { isWithoutRate } from '../entries/entry-figures';
import { billedTime } from './targets';

/** Why each figure is what it is, for whoever asks. */
const meanings = {
  worked: words.prebill.timeThatWasWorkedAdjustment,
  billed: words.prebill.timeThatBillChargesRounded,
  full: words.prebill.whatWorkComes,
  off: words.prebill.fullValueLess,
  over: words.prebill.billedAboveFullValue,
  amount: words.prebill.whatGoesOnBill,
  unknown: words.prebill.rateUnknownMeaning,
  cost: words.prebill.quantityTimesPriceOfExpenses,
  together: words.prebill.billedTimeAndBilledExpenses,
  realised: words.prebill.billedAsShareOfFull,
  since: words.prebill.linesThatSaySomethingElse,
} as const;

/** All the matter's unbilled lines: their hours, and beneath how full value becomes what is billed. */
export function TotalsBar({
  totals,
  others,
  expenses,
  lines,
  sinceReview,
  currency,
}: {
  totals: PrebillTotals;
  /** Of lines in other currencies, each for itself. */
  others: PrebillView['otherTotals'];
  expenses: PrebillView['expenses'];
  sinceReview: PrebillView['sinceReview'];
  /** The lines that the totals are of. */
  lines: readonly EntryView[];
  currency: string;
}) {
  const all = [totals, ...others.map((one) => one.totals)];
  const timeIn = (of: string): number =>
    [{ currency, totals }, ...others].find((one) => one.currency === of)?.totals.billedMinor ?? 0;
  const withoutRate = lines.filter(isWithoutRate).length;
  const adjusted = lines
    .filter(({ entry }) => entry.source === 'adjustment')
    .reduce((sum, view) => sum + billedTime(view), 0);
  return (
    <Surface
      as="section"
      aria-label={words.prebill.totals}
      edge="top"
      ground="canvas"
      size="note"
      className="flex shrink-0 flex-col gap-0.5 px-4 py-1.5"
    >
      <dl className="flex flex-wrap gap-x-2">
        <Total title={words.prebill.allLinesWorked(lines.length)} meaning={meanings.worked}>
          <TotalHours seconds={sumOf(all, 'workedSeconds')} />
        </Total>
        <Total sign="·" title={words.prebill.billed} meaning={meanings.billed}>
          <TotalHours seconds={sumOf(all, 'billedSeconds')} weight="semibold" />
          {adjusted === 0 ? null : (
            <Muted>{words.prebill.ofItAdjustments(<TotalHours seconds={adjusted} />)}</Muted>
          )}
        </Total>
        {withoutRate === 0 ? null : (
          <Total sign="·" title={words.prebill.withoutRate} meaning={meanings.unknown}>
            {words.counts.lines(withoutRate)}
          </Total>
        )}
        {sinceReview.length === 0 ? null : (
          <Total
            sign="·"
            title={words.prebill.linesChangedSinceReview(sinceReview.length)}
            meaning={meanings.since}
          >
            <Money
              minor={sinceReview.reduce((sum, { changeMinor }) => sum + changeMinor, 0)}
              currency={currency}
              signed
            />
          </Total>
        )}
      </dl>
      {[{ currency, totals }, ...others].map((one) => (
        <MoneyLine key={one.currency} {...one} />
      ))}
      {expenses.map((one) => (
        <ExpenseLine key={one.currency} expenses={one} timeMinor={timeIn(one.currency)} />
      ))}
    </Surface>
  );
}

/** How full value becomes what is billed, in one currency. */
function MoneyLine({ totals, currency }: PrebillView['otherTotals'][number]) {
  const { writeDownMinor } = totals;
  const tenths = realisationTenths(totals);
  return (
    <dl className="flex flex-wrap gap-x-2">
      <Total title={words.prebill.fullValue} meaning={meanings.full}>
        <Money minor={totals.standardMinor} currency={currency} />
      </Total>
      {writeDownMinor < 0 ? (
        <Total sign="+" title={words.prebill.billedAboveIt} meaning={meanings.over}>
          <Money minor={-writeDownMinor} currency={currency} />
        </Total>
      ) : (
        <Total sign="−" title={words.prebill.writeDownsNoCharge} meaning={meanings.off}>
          <Money minor={writeDownMinor} currency={currency} />
          {totals.adjustmentMinor === 0 ? null : (
            <Muted>
              {words.prebill.ofItOffAmounts(<Money minor={-totals.adjustmentMinor} currency={currency} />)}
            </Muted>
          )}
        </Total>
      )}
      <Total sign="=" title={words.prebill.billed} meaning={meanings.amount}>
        <Money minor={totals.billedMinor} currency={currency} weight="semibold" />
      </Total>
      <Total sign="·" title={words.prebill.realised} meaning={meanings.realised}>
        {tenths === null ? words.prebill.noneYet : `${(tenths / 10).toFixed(1)} %`}
      </Total>
    </dl>
  );
}

/** What expenses cost beside what they bill, and what time and expenses come to: the sum of an invoice of all of it. */
function ExpenseLine({
  expenses,
  timeMinor,
}: {
  expenses: PrebillView['expenses'][number];
  timeMinor: number;
}) {
  const { currency, lines, standardMinor, billedMinor, writeDownMinor } = expenses;
  return (
    <dl aria-label={words.prebill.expensesAndTime} className="flex flex-wrap gap-x-2">
      <Total title={words.prebill.expensesAtCost(lines)} meaning={meanings.cost}>
        <Money minor={standardMinor} currency={currency} />
      </Total>
      <Total sign="−" title={words.common.noCharge} meaning={meanings.off}>
        <Money minor={writeDownMinor} currency={currency} />
      </Total>
      <Total sign="=" title={words.prebill.billed} meaning={meanings.amount}>
        <Money minor={billedMinor} currency={currency} weight="semibold" />
      </Total>
      <Total sign="·" title={words.prebill.withTime} meaning={meanings.together}>
        <Money minor={timeMinor + billedMinor} currency={currency} weight="semibold" />
      </Total>
    </dl>
  );
}

const sumOf = (all: readonly PrebillTotals[], figure: 'workedSeconds' | 'billedSeconds'): number =>
  all.reduce((sum, one) => sum + one[figure], 0);

function Total({
  sign,
  title,
  meaning,
  children,
}: {
  /** What joins this figure to the one before, for the eye. */
  sign?: string;
  title: string;
  meaning: string;
  children: ReactNode;
}) {
  return (
    <div className="flex items-baseline gap-1.5 whitespace-nowrap" title={meaning}>
      <Muted as="dt">
        {sign ? (
          <span aria-hidden="true" className="mr-1.5">
            {sign}
          </span>
        ) : null}
        {title}
      </Muted>
      <dd className="figures">{children}</dd>
    </div>
  );
}
