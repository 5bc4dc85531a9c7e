import { clioCapabilities } from '../../../../src-main/pms/clio/adapter';
import { profileOf } from './on-core';
import { coarseTimes } from './traits/coarse-times';
import { noVersions } from './traits/no-versions';

/** The least that a vendor can give: records, and a list of all of them. */
export const bare = profileOf(
  'bare',
  'no key, no reference, no version and no instant of change; the whole list each time, timestamps cut to the minute',
  () => [noVersions({ withUpdatedAt: false }), coarseTimes],
  {
    capabilities: {
      ...clioCapabilities,
      vendor: 'Bare',
      changes: 'full_list',
      createGuard: 'search',
      updateGuard: 'read_compare',
    },
    withoutVersions: true,
    stampSeconds: 60,
  },
);
