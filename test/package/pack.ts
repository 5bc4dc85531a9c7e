import { explained } from '../helpers/runtime/explained';
import { describePacked, packApp } from '../helpers/runtime/pack-app';

/** `npm run pack`: the unpacked app for this Linux, in dist/linux-unpacked. */
await explained(async () => {
  console.log(describePacked(await packApp()));
  return 0;
});
