import type { Bug } from './bug';
import { commandBugs } from './command-bugs';
import { pullBugs } from './pull-bugs';
import { pushBugs } from './push-bugs';

export type { Bug } from './bug';

/** Every planted bug: the rig is believed only because it catches them all. */
export const bugs: readonly Bug[] = [...pushBugs, ...pullBugs, ...commandBugs];
