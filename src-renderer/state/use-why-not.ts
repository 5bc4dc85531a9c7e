import type { Right } from '../../shared/policy/rights';
import { useQuery } from './use-query';

/** Why the person at this laptop may not do it, naming who may; null: they may, or it isn't known yet and main decides. */
export function useWhyNot(right: Right): string | null {
  return useQuery('policyGet', {}).data?.rights[right] ?? null;
}
