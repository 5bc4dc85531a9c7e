import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput, CallResult } from '../../../shared/ipc/contract';

/**
 * Calls main as the page's own code does, to bring a laptop quickly to where a test begins. What is tested itself is done by
 * keys and clicks.
 */
export async function ask<N extends CallName>(
  page: Page,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = (await page.evaluate(
    ([call, value]) => {
      const api = (window as unknown as { daybook: Record<string, (input: unknown) => Promise<unknown>> })
        .daybook;
      return api[call as string]?.(value);
    },
    [name, input] as const,
  )) as CallResult<CallOutput<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value;
}
