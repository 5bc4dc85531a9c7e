import type { Failpoints, Logger } from '../../../src-main/ports';

export const noFailpoints: Failpoints = { hit: () => undefined };
export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
