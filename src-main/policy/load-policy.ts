import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FoundPolicy, type PolicyInForce, policyInForce } from '../../shared/policy/in-force';
import { Policy } from '../../shared/policy/policy';

/**
 * The policy in force, and a note of it for the day on which it can't be read.
 * @param lastGoodFile where the note lies: this person's own file, so it counts only where the firm's own policy is there and
 *   can't be read
 */
export function loadPolicy(found: FoundPolicy, lastGoodFile: string): PolicyInForce {
  const lastGood = found.kind === 'none' ? null : readNote(lastGoodFile);
  const inForce = policyInForce(found, lastGood);
  if (found.kind === 'none') removeNote(lastGoodFile);
  else if (found.kind === 'fields') writeNote(lastGoodFile, inForce.policy);
  return inForce;
}

function readNote(file: string): Policy | null {
  try {
    return Policy.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function removeNote(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where there is no policy the note is not asked, and an unfinished one never is.
  }
}

/** Whole or not at all. A disk that takes no byte costs the note, never the start. */
function writeNote(file: string, policy: Policy): void {
  const unfinished = `${file}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(policy), { mode: 0o600 });
    renameSync(unfinished, file);
  } catch {
    removeNote(unfinished);
  }
}
