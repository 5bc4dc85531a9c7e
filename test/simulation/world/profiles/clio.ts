import { clioCapabilities, connectClio } from '../../../../src-main/pms/clio/adapter';
import { application } from '../../../pms-server/core/auth/application';
import type { VendorProfile } from '../vendor';
import { baseUrl, coreVendor } from './in-process';
import { storedBy, trimming } from './traits/normalising';

/** Clio Manage as its documents tell it, through the production adapter. */
export const clio: VendorProfile = {
  name: 'clio',
  words: 'no key and no reference for creates, etags with If-Match, deletions by absence, whole seconds',
  open(options) {
    return {
      ...coreVendor(options),
      profile: 'clio',
      capabilities: clioCapabilities,
      stores: storedBy(trimming),
      connect: (parts) => connectClio({ baseUrl, oauth: application, ...parts }),
    };
  },
};
