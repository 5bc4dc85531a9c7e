import type { PolicyView } from '../../../shared/ipc/views';
import { useQuery } from '../../state/use-query';

/** Why a setting can't be changed here: the firm's policy, or who may change the firm's rules; null: it can. */
export function useHeld(name: keyof PolicyView['held']): string | null {
  return useQuery('policyGet', {}).data?.held[name] ?? null;
}
