import type { EntryView, Flag } from '../../../shared/ipc/views';
import { formatHours, formatMoney } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';

/** What one press would do about a flag, and what the button says; null where a person has to decide more than that. */
export type OneStep = { readonly label: string; readonly run: () => Promise<void> };

/** The exact adjustment of a verdict, or no charge where the client pays nothing; with the clause as the reason. */
export function oneStepFor(flag: Flag, { entry, hidden }: EntryView, currency: string): OneStep | null {
  const { guideline } = flag;
  if (guideline === undefined || hidden.length > 0) return null;
  const { adjustment, fix } = guideline;
  const line = { id: entry.id, revision: entry.revision };
  const reason = `${flag.source}: ${flag.message}`;
  if (adjustment?.what === 'seconds' && adjustment.after > 0) {
    const hours = formatHours(adjustment.after);
    return step(words.prebill.billH(hours), words.prebill.writtenDownToH(hours), () =>
      runCommand('prebillWriteDown', { ...line, billedSeconds: adjustment.after, reason }),
    );
  }
  if (adjustment?.what === 'rate') {
    const rate = formatMoney(adjustment.after, currency);
    return step(words.prebill.rate(rate), words.prebill.rateIsNow(rate), () =>
      runCommand('entryEdit', { ...line, patch: { rateMinor: adjustment.after }, reason }),
    );
  }
  if (adjustment?.what === 'amount' && adjustment.after > 0 && entry.billing === 'billable') {
    const amount = formatMoney(adjustment.after, currency);
    const { ruleSet, version } = guideline;
    return step(words.prebill.bill(amount), words.prebill.lineBillsNowUndoTakes(amount), () =>
      runCommand('flagTake', {
        entryId: entry.id,
        revision: entry.revision,
        rule: flag.rule,
        ruleSet,
        version,
      }),
    );
  }
  const isNothing = fix === 'no_charge' || (adjustment?.what === 'amount' && adjustment.after === 0);
  if (isNothing && entry.billing === 'billable') {
    return step(words.common.noChargeTitle, words.prebill.markedAsNoCharge, () =>
      runCommand('entryEdit', { ...line, patch: { billing: 'no_charge' }, reason }),
    );
  }
  return null;
}

function step(label: string, done: string, run: () => Promise<{ readonly ok: boolean }>): OneStep {
  return {
    label,
    async run() {
      const result = await run();
      if (result.ok) sayDone(done);
    },
  };
}
