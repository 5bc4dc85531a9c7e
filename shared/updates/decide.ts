import { isEarly, isNewer, isVersion } from './versions';

/** All that the decision knows. */
export type UpdateFacts = {
  /** What the firm's policy allows; off: IT brings new versions. */
  readonly channel: 'off' | 'stable' | 'early';
  /** Whether this build knows where to look and by which key a list is signed, and is installed at all. */
  readonly isEquipped: boolean;
  readonly current: string;
  /** What the server offers; null: nothing that is newer. */
  readonly offered: { readonly version: string; readonly isSigned: boolean } | null;
  /** Whether it is here already, whole. */
  readonly isDownloaded: boolean;
  readonly timerRuns: boolean;
  readonly inCourt: boolean;
  /** Somebody is in the middle of a pre-bill or a conflict. */
  readonly reviewOpen: boolean;
  /** Entries that are on this laptop alone. */
  readonly unsynced: number;
  /** Whether a backup holds them as they are now. */
  readonly isBackedUp: boolean;
};

export type UpdateStep =
  /** Nothing is asked of anybody. */
  | { readonly step: 'off'; readonly why: 'policy' | 'not_equipped' }
  | { readonly step: 'up_to_date' }
  /** The server offers what may not be taken. */
  | { readonly step: 'refuse'; readonly why: 'not_signed' | 'not_newer' | 'too_early' }
  | { readonly step: 'download' }
  /** Here and ready, but not now. */
  | { readonly step: 'wait'; readonly why: 'court' | 'timer' | 'review' }
  /** Work that exists nowhere else is backed up first. */
  | { readonly step: 'back_up' }
  | { readonly step: 'install' };

/**
 * What to do next about a newer version. Never down, since an older version can't read a newer database; never unsigned; never
 * into somebody's work; never before what lies on this laptop alone is backed up.
 */
export function nextUpdateStep(facts: UpdateFacts): UpdateStep {
  const { channel, offered, current } = facts;
  if (channel === 'off') return { step: 'off', why: 'policy' };
  if (!facts.isEquipped) return { step: 'off', why: 'not_equipped' };
  if (offered === null) return { step: 'up_to_date' };
  if (!offered.isSigned || !isVersion(offered.version)) return { step: 'refuse', why: 'not_signed' };
  if (offered.version === current) return { step: 'up_to_date' };
  if (!isNewer(offered.version, current)) return { step: 'refuse', why: 'not_newer' };
  if (channel === 'stable' && isEarly(offered.version)) return { step: 'refuse', why: 'too_early' };
  if (!facts.isDownloaded) return { step: 'download' };
  if (facts.inCourt) return { step: 'wait', why: 'court' };
  if (facts.timerRuns) return { step: 'wait', why: 'timer' };
  if (facts.reviewOpen) return { step: 'wait', why: 'review' };
  if (facts.unsynced > 0 && !facts.isBackedUp) return { step: 'back_up' };
  return { step: 'install' };
}
