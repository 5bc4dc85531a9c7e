import { clioCapabilities } from '../../../../src-main/pms/clio/adapter';
import { profileOf } from './on-core';
import { idempotencyKeys } from './traits/idempotency-keys';
import { tombstones } from './traits/tombstones';

const keySeconds = 86_400;

/** What a modern vendor gives: nothing is left to searches and sweeps. */
export const keyed = profileOf(
  'keyed',
  'idempotency keys for a day, etags with If-Match, deletions named in the list of changes and answered with 410',
  () => [tombstones, idempotencyKeys(keySeconds)],
  {
    capabilities: {
      ...clioCapabilities,
      vendor: 'Keyed',
      createGuard: 'idempotency_key',
      keySeconds,
      deletions: 'tombstone',
    },
  },
);
