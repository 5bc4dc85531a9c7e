import { describePacked, packApp } from '../helpers/runtime/pack-app';
import { prepareOnce } from '../helpers/runtime/prepared-desktop';

/** A fresh package and a desktop to show it on; what is packed is handed on to the tests. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stop = await prepareOnce();
  const packed = await packApp();
  console.log(describePacked(packed));
  process.env.DAYBOOK_PACKED = JSON.stringify(packed);
  return stop;
}
