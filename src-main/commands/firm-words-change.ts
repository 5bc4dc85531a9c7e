import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { mostFirmWords } from '../../shared/spelling/firm-word';
import { EngineError } from '../engine-error';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { firmWords } from '../store/firm-words';
import { runCommand } from './run-command';
import { writeFirmWords } from './write-firm-words';

/**
 * Adds words to the firm's own, and takes words away, in one step.
 * @throws EngineError 'invalid' where there would be more than a firm can keep; nothing is kept then
 */
export function changeFirmWords(
  store: StoreContext,
  { add, remove }: CallParsed<'firmWordsChange'>,
): CallOutput<'firmWordsChange'> {
  const [one] = [...add, ...remove];
  const label =
    add.length + remove.length === 1
      ? `${add.length === 1 ? 'Add' : 'Take away'} “${one}” ${add.length === 1 ? 'to' : 'from'} the firm’s words`
      : 'Change the firm’s words';
  return runCommand(store, { name: 'firm_words.change', label }, () => {
    const wanted = [
      ...remove.map((word) => ({ word, isIn: false })),
      ...add.map((word) => ({ word, isIn: true })),
    ];
    const done = writeFirmWords(store, myTimekeeperId(store), wanted, {
      action: 'firm_words.change',
      reason: null,
    });
    if (firmWords(store).length > mostFirmWords)
      throw new EngineError('invalid', `There is room for ${mostFirmWords} words of the firm’s own.`, 'add');
    const added = done.filter(({ isIn }) => isIn).length;
    return { added, removed: done.length - added };
  });
}
