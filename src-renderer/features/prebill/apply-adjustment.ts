import type { EntryView, Flag } from '../../../shared/ipc/views';
import { formatHours, formatMoney } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';

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
    return step(`Bill ${hours} h`, `Written down to ${hours} h.`, () =>
      runCommand('prebillWriteDown', { ...line, billedSeconds: adjustment.after, reason }),
    );
  }
  if (adjustment?.what === 'rate') {
    const rate = formatMoney(adjustment.after, currency);
    return step(`Rate ${rate}`, `The rate is ${rate} now.`, () =>
      runCommand('entryEdit', { ...line, patch: { rateMinor: adjustment.after }, reason }),
    );
  }
  if (adjustment?.what === 'amount' && adjustment.after > 0 && entry.billing === 'billable') {
    const amount = formatMoney(adjustment.after, currency);
    const { ruleSet, version } = guideline;
    return step(`Bill ${amount}`, `The line bills ${amount} now. Undo takes it back.`, () =>
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
    return step('No charge', 'Marked as no charge.', () =>
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
