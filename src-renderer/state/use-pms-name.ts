import { words } from '../words';
import { useQuery } from './use-query';

/** What people call the firm's system ("Clio"), as main says it; until it has, words that fit any. */
export function usePmsName(): string {
  return useQuery('statusGet', {}).data?.pmsName ?? words.common.firmsSystem;
}
