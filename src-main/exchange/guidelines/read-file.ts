import { basename, extname } from 'node:path';
import { readRuleSet } from '../../../shared/guidelines/read-rule-set';
import type { RuleSetFileView } from '../../../shared/ipc/views';
import { EngineError } from '../../engine-error';
import { readWhole } from '../read-whole';
import { decodeText } from '../sheet/decode-text';

/** A rule set is written by hand: one of this size is another kind of file. */
const mostBytes = 4 * 1024 * 1024;
const mostCharacters = 1_000_000;

/**
 * A file with a rule set: its text as it stands, and by line and column what is wrong with it, so that it can be mended here.
 * @throws EngineError 'invalid' where it is no text, or too large for a rule set; 'store' where it can't be read
 */
export async function readRuleSetFile(path: string): Promise<RuleSetFileView> {
  const bytes = await readWhole(path, mostBytes, 'A rule set is far smaller: choose another file.');
  const { text } = decodeText(bytes);
  if (text.length > mostCharacters) {
    throw new EngineError('invalid', 'This is too long for a rule set. Choose another file.');
  }
  const read = readRuleSet(text);
  return {
    fileName: basename(path, extname(path)).trim().slice(0, 120) || 'Rule set',
    text,
    name: read.ok ? read.ruleSet.name : null,
    problems: read.ok ? [] : read.problems.map(({ line, column, message }) => ({ line, column, message })),
  };
}
