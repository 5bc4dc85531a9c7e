import type { FactName } from '../domain/time-entry';
import type { ConflictKind, Merge } from './types';

/** Rates and codes come from the PMS's tables (contract 25), so a clash in them alone is of its own kind. */
export function isFromTables(name: FactName): boolean {
  return name === 'rateMinor' || name === 'taskCode' || name === 'activityCode';
}

/**
 * The kind of a conflict in which both sides changed an entry that still is on the PMS and not on a bill. Total: whatever
 * fits none of the named kinds goes to review as `other` (contract 21).
 */
export function classifyEdits(merge: Merge): ConflictKind {
  const { changedThere, clashes } = merge;
  // Somebody else's entry now: none of the choices about its content answers that.
  if (changedThere.includes('timekeeperId')) return 'other';
  // Moved to another matter: rates, codes and rules go with the matter, though the field may not clash.
  if (changedThere.includes('matterId')) return 'matter_unavailable';
  if (clashes.length > 0) return clashes.every(isFromTables) ? 'rate_or_code_changed' : 'same_field';
  if (changedThere.length === 0) return 'other';
  // The PMS priced it anew, or its code table changed, under an edit that knew the old one.
  return changedThere.every((name) => name === 'rateMinor') ? 'rate_or_code_changed' : 'disjoint_fields';
}
