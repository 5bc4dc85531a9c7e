import type { Bug } from './bug';
import { handBugs } from './hand-bugs';
import { pullBugs } from './pull-bugs';
import { pushBugs } from './push-bugs';
import { sideBugs } from './side-bugs';
import { unknownBugs } from './unknown-bugs';

/** Every planted bug: the rig is believed only because it catches them all. */
export const bugs: readonly Bug[] = [...unknownBugs, ...pushBugs, ...pullBugs, ...sideBugs, ...handBugs];
