import { lacksRate } from '../../../shared/domain/entry-facts';
import type { FactName } from '../../../shared/domain/time-entry';
import type { EntryView } from '../../../shared/ipc/views';
import { formatHours, formatMoney } from '../../state/format';
import { HiddenFigure, Hours, Money, NoRate } from '../../ui/figures';
import type { Look } from '../../ui/look';
import { Text } from '../../ui/text';
import { words } from '../../words';

/** An entry's figures, as far as the PMS lets this person see them: what it hides is unknown, not zero. */

export const isHidden = ({ hidden }: EntryView, name: FactName): boolean => hidden.includes(name);

/** "1.2 hours", for a row read aloud. */
export function billedWords(view: EntryView): string {
  return isHidden(view, 'seconds')
    ? words.entries.hoursHidden
    : words.entries.hoursOf(formatHours(view.billedSeconds));
}

/** Whether a line is in no sum of money because no rate is known for it. */
export const isWithoutRate = (view: EntryView): boolean =>
  !isHidden(view, 'rateMinor') &&
  lacksRate({ seconds: view.billedSeconds, rateMinor: view.rateMinor, billing: view.entry.billing });

/** "$540.00", for a row read aloud; nothing where nobody may see it. */
export function amountWords(view: EntryView): string[] {
  if (isHidden(view, 'seconds') || isHidden(view, 'rateMinor')) return [];
  return [isWithoutRate(view) ? words.entries.noRate : formatMoney(view.amountMinor, view.currency)];
}

/** Time over what is on a bill already: its work is told by that billed entry, so it has none of its own. */
export const isAdjustment = ({ entry }: EntryView): boolean => entry.source === 'adjustment';

type FigureProps = { readonly view: EntryView; readonly unit?: boolean; readonly className?: string } & Look;

export function BilledHours({ view, unit = true, className = '', ...look }: FigureProps) {
  if (isHidden(view, 'seconds')) return <HiddenFigure className={className} {...look} />;
  return <Hours seconds={view.billedSeconds} unit={unit} className={className} {...look} />;
}

/** Worked time is our own, unless it was read from the PMS. */
export function WorkedHours({ view, unit = true, className = '', ...look }: FigureProps) {
  if (isHidden(view, 'seconds') && view.entry.source === 'pms')
    return <HiddenFigure className={className} {...look} />;
  if (isAdjustment(view) && view.entry.workedSeconds === 0) {
    return (
      <Text title={words.entries.adjustmentExplained} className={className} {...look}>
        –
      </Text>
    );
  }
  return <Hours seconds={view.entry.workedSeconds} unit={unit} className={className} {...look} />;
}

/** What a line brings, in its own currency. */
export function Amount({ view, className = '', ...look }: Omit<FigureProps, 'unit'>) {
  const unknown = isHidden(view, 'seconds') || isHidden(view, 'rateMinor');
  if (unknown) return <HiddenFigure className={className} {...look} />;
  if (isWithoutRate(view)) return <NoRate className={className} {...look} />;
  return <Money minor={view.amountMinor} currency={view.currency} className={className} {...look} />;
}
