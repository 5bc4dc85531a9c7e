import type { Normalise } from '../../../../shared/sync/compare';
import { clioCapabilities } from '../../../../src-main/pms/clio/adapter';
import { profileOf } from './on-core';
import { changeFeed } from './traits/change-feed';
import { type Normaliser, normalising, storedBy } from './traits/normalising';
import { tombstones } from './traits/tombstones';

/** The longest note, in characters as people count them: one that is cut is never cut in the middle of one. */
export const noteLength = 240;

/** Tenths of an hour, always up; blanks joined, and what is too long cut off. */
const stored: Normaliser = {
  note: (note) => [...note.replaceAll(/\s+/g, ' ').trim()].slice(0, noteLength).join('').trim(),
  seconds: (seconds) => Math.ceil(seconds / 360) * 360,
};

const normalise: Normalise = storedBy(stored);

/** A vendor that keeps its own idea of what was sent. */
export const rounding = profileOf(
  'rounding',
  'rounds to tenths, joins blanks and cuts notes; etags with If-Match, an opaque cursor that is forgotten, tombstones',
  () => [normalising(stored), tombstones, changeFeed(7)],
  {
    capabilities: { ...clioCapabilities, vendor: 'Rounding', changes: 'cursor', deletions: 'tombstone' },
    normalise,
  },
);
