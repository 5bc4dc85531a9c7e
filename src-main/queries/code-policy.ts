import type { Matter } from '../../shared/domain/reference';
import { type CodePolicy, mergePolicies } from '../../shared/utbms/code-policy';

/** What is asked of the codes of a matter's lines, by whoever may ask: the PMS, the firm, its client, the matter itself. */
export function codePolicyFor(matter: Matter | null): CodePolicy {
  const ofPms: CodePolicy = matter?.requireUtbms ? { requireTask: true, requireActivity: true } : {};
  return mergePolicies(ofPms);
}
