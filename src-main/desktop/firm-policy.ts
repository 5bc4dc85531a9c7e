import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { type PolicyInForce, policyAllows } from '../../shared/policy/in-force';
import { passingFolder, unfitFolder } from '../policy/data-folder';
import { underPolicy } from '../policy/launch-under-policy';
import { loadPolicy } from '../policy/load-policy';
import { findPolicy, policyInNamedFile, thisSystem } from '../policy/system-policy';
import { thisFolderWorld } from '../policy/this-folder-world';
import type { Ports } from '../ports';
import type { LaunchOptions } from './launch-options';
import { inSampleFolder } from './sample-place';

/** The firm's policy, and how Daybook is started under it. A packaged app takes no policy but the system's. */
export function readFirmPolicy(asked: LaunchOptions): { options: LaunchOptions; policy: PolicyInForce } {
  const named = app.isPackaged ? null : asked.policyFile;
  const found = named === null ? findPolicy(thisSystem) : policyInNamedFile(named);
  // Beside the data as it would lie without a policy: where it lies by policy is what can't be known on a bad day.
  const policy = loadPolicy(found, join(asked.dataFolder, 'policy-last-read.json'));
  return { options: inSampleFolder(underPolicy(asked, policy, process.env, homedir())), policy };
}

/** Whether the developer tools can be opened: in a package where the firm says so, in development unless it forbids it. */
export const mayOpenDevTools = (policy: PolicyInForce): boolean =>
  app.isPackaged ? policyAllows(policy, 'devTools') : policy.policy.devTools !== false;

/** What is to be said of the data folder: why it must not be used, or that it may not last. */
export function judgeFolder(
  { dataFolder, isFolderNamed }: LaunchOptions,
  { policy }: PolicyInForce,
): Pick<Ports, 'unfitFolder' | 'folderWarning'> {
  const world = thisFolderWorld();
  const isChosen = isFolderNamed || policy.dataFolder !== undefined;
  return {
    unfitFolder: unfitFolder(dataFolder, world),
    folderWarning: passingFolder(dataFolder, isChosen, world),
  };
}
