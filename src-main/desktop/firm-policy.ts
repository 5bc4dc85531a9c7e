import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { PolicyInForce } from '../../shared/policy/in-force';
import { underPolicy } from '../policy/launch-under-policy';
import { loadPolicy } from '../policy/load-policy';
import { findPolicy, policyInNamedFile, thisSystem } from '../policy/system-policy';
import type { LaunchOptions } from './launch-options';

/** The firm's policy, and how Daybook is started under it. A packaged app takes no policy but the system's. */
export function readFirmPolicy(asked: LaunchOptions): { options: LaunchOptions; policy: PolicyInForce } {
  const named = app.isPackaged ? null : asked.policyFile;
  const found = named === null ? findPolicy(thisSystem) : policyInNamedFile(named);
  // Beside the data as it would lie without a policy: where it lies by policy is what can't be known on a bad day.
  const policy = loadPolicy(found, join(asked.dataFolder, 'policy-last-read.json'));
  return { options: underPolicy(asked, policy, process.env, homedir()), policy };
}
