import type { VendorProfile } from '../vendor';
import { clio } from './clio';

/** Every vendor that the simulation knows; `mixed` lets the seed choose among them. */
export const vendorProfiles: readonly VendorProfile[] = [clio];
