import { asWritten } from '../../../../shared/sync/compare';
import type { SimulatedVendor, VendorOptions, VendorProfile } from '../vendor';
import { coreVendor } from './in-process';
import { type AdapterTraits, adapterOver } from './traits/adapter';
import { type Trait, withTraits } from './traits/layer';
import { storedBy, trimming } from './traits/normalising';

/** A profile on the stand-in's core: what its server does otherwise than Clio's, and what its adapter says of that. */
export function profileOf(
  name: string,
  words: string,
  traits: () => readonly Trait[],
  adapter: AdapterTraits,
): VendorProfile {
  const { normalise: more = asWritten } = adapter;
  return {
    name,
    words,
    open(options: VendorOptions): SimulatedVendor {
      const core = coreVendor(options);
      const { handle, office } = core;
      const server = withTraits({ state: core.pms.state, clock: options.clock, handle, office }, ...traits());
      return {
        ...core,
        profile: name,
        capabilities: adapter.capabilities,
        stores: (facts) => more(storedBy(trimming)(facts)),
        handle: server.handle,
        office: server.office,
        connect: (parts) => adapterOver(parts, adapter),
      };
    },
  };
}
