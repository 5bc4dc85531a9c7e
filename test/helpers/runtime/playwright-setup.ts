import { buildApp } from './build-app';
import { prepareOnce } from './prepared-desktop';

/** Playwright's global setup: a fresh build and a desktop to show it on; what it returns takes both down. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stop = await prepareOnce();
  buildApp();
  return stop;
}
