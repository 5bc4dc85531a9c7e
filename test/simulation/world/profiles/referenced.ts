import { clioCapabilities } from '../../../../src-main/pms/clio/adapter';
import { profileOf } from './on-core';
import { noVersions } from './traits/no-versions';
import { references } from './traits/references';

/** A field for our id, but no way to say from which version a change was made. */
export const referenced = profileOf(
  'referenced',
  'a reference field that can be looked up, no precondition but an updated_at, deletions by absence',
  () => [noVersions({ withUpdatedAt: true }), references],
  {
    capabilities: {
      ...clioCapabilities,
      vendor: 'Referenced',
      createGuard: 'reference',
      updateGuard: 'read_compare',
    },
    withoutVersions: true,
  },
);
