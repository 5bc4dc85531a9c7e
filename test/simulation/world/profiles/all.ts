import type { VendorProfile } from '../vendor';
import { bare } from './bare';
import { clio } from './clio';
import { keyed } from './keyed';
import { referenced } from './referenced';
import { rounding } from './rounding';

/** Every vendor that the simulation knows; `mixed` lets the seed choose among them. */
export const vendorProfiles: readonly VendorProfile[] = [clio, keyed, referenced, bare, rounding];
