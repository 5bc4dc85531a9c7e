import { UtbmsCodeText } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { requireMatter } from '../store/reference';
import { requireOpenTimer, updateTimer } from '../store/timers';
import { runCommand } from './run-command';
import { auditTimer } from './write-timer';

/** Changes what a timer is for; its time is untouched. */
export function editTimer(store: StoreContext, input: CallParsed<'timerEdit'>): void {
  runCommand(store, { name: 'timer.edit', label: null }, () => {
    const before = requireOpenTimer(store, input.id);
    if (input.matterId !== null) requireMatter(store, input.matterId);
    for (const field of ['taskCode', 'activityCode'] as const) {
      const code = input[field];
      if (code !== null && !UtbmsCodeText.safeParse(code).success) {
        throw new EngineError('invalid', 'A UTBMS code looks like L350 or A103.', field);
      }
    }
    updateTimer(store, { ...before, ...input });
    auditTimer(store, 'timer.edit', before, requireOpenTimer(store, input.id));
  });
}
