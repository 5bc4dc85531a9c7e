import type { CallOutput } from '../../../shared/ipc/contract';
import { call } from '../../state/call';
import { newRequestId } from '../../state/ids';

export type Progress = CallOutput<'calendarPiece'>;

/** Characters in one piece: small enough that nothing waits for it. */
const pieceLength = 131_072;

/** What a file is written in: by its first bytes, else UTF-8, as the standard has it. */
async function encodingOf(file: File): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Hands a calendar file to main piece by piece, and tells how far it is.
 * @param isStopped asked between pieces; once it says so, nothing of the file is kept
 * @returns the outcome; null where it was stopped
 * @throws CallFailure with what is wrong with the file
 */
export async function readCalendar(
  file: File,
  tell: (progress: Progress) => void,
  isStopped: () => boolean,
): Promise<Progress | null> {
  const reading = { readingId: newRequestId(), name: file.name.slice(0, 400) };
  const decoder = new TextDecoder(await encodingOf(file));
  const reader = file.stream().getReader();
  let index = 0;
  let waiting = '';
  const send = async (text: string, isLast: boolean) => {
    const progress = await call('calendarPiece', { ...reading, index, text, isLast });
    index += 1;
    return progress;
  };
  for (;;) {
    const { done, value } = await reader.read();
    waiting += done ? decoder.decode() : decoder.decode(value, { stream: true });
    while (waiting.length > pieceLength) {
      if (isStopped()) {
        await reader.cancel();
        return null;
      }
      tell(await send(waiting.slice(0, pieceLength), false));
      waiting = waiting.slice(pieceLength);
    }
    if (done) return isStopped() ? null : send(waiting, true);
  }
}
