import type { ReactNode } from 'react';
import type { PrebillTotals } from '../../../shared/ipc/views';
import { realisationTenths } from '../../../shared/prebill/totals';
import { Hours, Money } from '../../ui/figures';

/** Worked, billed, written down, realised: of all the matter's unbilled lines. */
export function TotalsBar({ totals, currency }: { totals: PrebillTotals; currency: string }) {
  const tenths = realisationTenths(totals);
  return (
    <dl
      aria-label="Totals"
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-canvas px-4 py-2"
    >
      <Total title="Worked">
        <Hours seconds={totals.workedSeconds} /> · <Money minor={totals.standardMinor} currency={currency} />
      </Total>
      <Total title="Billed">
        <span className="font-semibold">
          <Hours seconds={totals.billedSeconds} /> · <Money minor={totals.billedMinor} currency={currency} />
        </span>
      </Total>
      <Total title="Write-downs">
        <Money minor={-totals.writeDownMinor} currency={currency} />
      </Total>
      <Total title="Realisation">{tenths === null ? 'none yet' : `${(tenths / 10).toFixed(1)} %`}</Total>
    </dl>
  );
}

function Total({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-note text-muted">{title}</dt>
      <dd className="figures text-note">{children}</dd>
    </div>
  );
}
