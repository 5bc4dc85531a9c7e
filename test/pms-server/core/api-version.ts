import { failure } from './answers';
import type { PmsAnswer } from './messages';

/** What a request without `X-API-VERSION` gets. */
export const defaultVersion = '4.0.13';

/** 4.0.4 made `quantity` seconds; older versions are retired here, since nobody may bill 3,600 hours for one. */
const served = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((minor) => `4.0.${minor}`);

export function readVersion(
  header: string | undefined,
): { ok: true; version: string } | { ok: false; answer: PmsAnswer } {
  const version = header?.trim() ?? defaultVersion;
  return served.includes(version)
    ? { ok: true, version }
    : {
        ok: false,
        answer: failure(410, 'InvalidApiVersion', 'The requested API version is invalid or retired'),
      };
}
