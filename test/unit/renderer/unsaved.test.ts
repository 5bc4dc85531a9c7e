import { expect, test } from 'vitest';
import { unsavedFrom } from '../../../src-renderer/features/entry-editor/unsaved';

/** What another version may have kept is taken as far as it can be read. */
test.each([
  [undefined, null],
  [{ typed: { narrative: 'x' } }, null],
  [{ typed: { narrative: 7, secret: 'x' }, revision: 1 }, null],
  [
    { typed: { narrative: 'x', taskCode: null, rate: 4 }, revision: 3 },
    { typed: { narrative: 'x', taskCode: null }, revision: 3 },
  ],
])('%j', (kept, read) => expect(unsavedFrom(kept)).toEqual(read));
