import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { EngineError } from '../../engine-error';
import { appendAudit } from '../../store/audit';
import { inTransaction, nowInstant, type StoreContext } from '../../store/database';
import { nameForGood } from '../../store/database-file';
import { schemaVersion } from '../../store/migrate';
import { openSnapshot } from '../../store/snapshot';
import { diskWords } from '../disk-words';
import { writePieces } from '../write-whole';
import { saltedHide, withoutContent } from './hide-content';
import { type LogHeader, logVersion } from './log-format';
import { logLines, type WrittenLine } from './log-lines';

export type LogRequest = Pick<LogHeader, 'appVersion' | 'accountKey' | 'content' | 'status'> & {
  readonly file: string;
};
export type WrittenLog = { readonly entries: number; readonly events: number; readonly bytes: number };

/**
 * Writes a person's log to a file: everything that the promises can be judged by, as it is at this moment. Saving goes on
 * meanwhile. The file has its name once it is whole and on disk; one that was there before is replaced only then.
 * Failpoints: `log:written`, `log:named`.
 * @param isStopped asked between pieces; true ends the work and leaves nothing
 * @throws EngineError 'store' with what is wrong
 */
export async function exportLog(
  store: StoreContext,
  { file, ...told }: LogRequest,
  isStopped: () => boolean,
): Promise<WrittenLog> {
  const temporary = `${file}.unfinished`;
  try {
    const header: LogHeader = {
      ...told,
      format: 'daybook-log',
      version: logVersion,
      id: store.ids.uuid(),
      madeAt: nowInstant(store),
      schemaVersion: schemaVersion(store.db),
      machine: store.machine,
    };
    const written = await writeWhole(store, temporary, header, isStopped);
    store.failpoints.hit('log:written');
    nameForGood(temporary, file);
    store.failpoints.hit('log:named');
    noteInTrail(store, header);
    return written;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof EngineError) throw error;
    throw new EngineError('store', `The log could not be written to ${dirname(file)}. ${diskWords(error)}`);
  }
}

async function writeWhole(
  store: StoreContext,
  file: string,
  header: LogHeader,
  isStopped: () => boolean,
): Promise<WrittenLog> {
  // The salt is forgotten with this call. Two ids, since a part of each is only the time.
  const hide = saltedHide(`${store.ids.uuid()}${store.ids.uuid()}`);
  const shown = header.content === 'whole' ? same : (row: unknown) => withoutContent(row, hide);
  // Before the first await: the figures in the header are of this very moment.
  const snapshot = openSnapshot(store.db);
  try {
    const counts: Partial<Record<WrittenLine['kind'], number>> = {};
    const counted = function* () {
      for (const { kind, text } of logLines(snapshot, header, shown)) {
        counts[kind] = (counts[kind] ?? 0) + 1;
        yield text;
      }
    };
    const bytes = await writePieces(file, counted(), async () => {
      await setImmediate();
      if (isStopped()) throw new EngineError('not_allowed', 'Daybook is being closed: no log was written.');
    });
    return { entries: counts.entry ?? 0, events: counts.audit ?? 0, bytes };
  } finally {
    snapshot.close();
  }
}

const same = (row: unknown): unknown => row;

/** Content that left the laptop leaves a word (P6); a database that takes none must not keep its log from being read. */
function noteInTrail(store: StoreContext, { id, content }: LogHeader): void {
  try {
    inTransaction(store, 'log.export', () =>
      appendAudit(store, {
        action: 'log.export',
        subject: 'log',
        subjectId: id,
        before: null,
        after: { content },
        reason: null,
      }),
    );
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    store.logger.warn('log.not_noted', { code: error.code });
  }
}
