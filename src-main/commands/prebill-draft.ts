import type { Id } from '../../shared/domain/id';
import type { DraftLine } from '../../shared/prebill/draft';
import { myTimekeeperId } from '../store/account';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { putDraft } from '../store/prebill-drafts';
import { runCommand } from './run-command';

/** Remembers what was printed of a matter's pre-bill, and that it was (P6). Nothing to undo: paper can't be called back. */
export function rememberDraft(
  store: StoreContext,
  draft: { matterId: Id; hash: string; lines: readonly DraftLine[] },
): void {
  runCommand(store, { name: 'prebill.draft', label: null }, () => {
    putDraft(store, {
      id: store.ids.uuid(),
      matterId: draft.matterId,
      madeAt: nowInstant(store),
      madeBy: myTimekeeperId(store),
      hash: draft.hash,
      lines: [...draft.lines],
    });
    appendAudit(store, {
      action: 'prebill.draft',
      subject: 'matter',
      subjectId: draft.matterId,
      before: null,
      after: { hash: draft.hash, lines: draft.lines.length },
      reason: null,
    });
  });
}
