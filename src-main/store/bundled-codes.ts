import codes from '../../resources/utbms/codes.json';
import classes from '../../resources/utbms/timekeeper-classes.json';
import type { TableCode } from '../../shared/utbms/code-table';
import { resourceCodes, UtbmsResource } from '../../shared/utbms/resource';
import { TimekeeperClasses } from '../../shared/utbms/timekeeper-class';

type Bundled = {
  readonly resource: UtbmsResource;
  readonly codes: readonly TableCode[];
  readonly classes: TimekeeperClasses;
};
let read: Bundled | null = null;

/** The sets and classes that come with the app, checked once. */
export function bundledCodes(): Bundled {
  if (read === null) {
    const resource = UtbmsResource.parse(codes);
    read = { resource, codes: resourceCodes(resource), classes: TimekeeperClasses.parse(classes) };
  }
  return read;
}
