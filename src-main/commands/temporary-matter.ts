import type { Id } from '../../shared/domain/id';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { insertTemporaryMatter, temporaryMatterNamed } from '../store/reference';

/** The temporary matter of a name, made where there is none yet (contract 25). Part of the command that needs it. */
export function temporaryMatter(store: StoreContext, name: string): Id {
  const known = temporaryMatterNamed(store, name);
  if (known !== null) return known.id;
  const matter = insertTemporaryMatter(store, name);
  appendAudit(store, {
    action: 'matter.create_temporary',
    subject: 'matter',
    subjectId: matter.id,
    before: null,
    after: matter,
    reason: null,
  });
  store.changed(['reference']);
  return matter.id;
}
