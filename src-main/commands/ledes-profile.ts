import type { Id } from '../../shared/domain/id';
import type { ExportProfile } from '../../shared/ledes/profile';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { getLedesProfile, ledesProfiles, putLedesProfile, removeLedesProfile } from '../store/ledes-profiles';
import { runCommand } from './run-command';

/** Saves how a client wants its LEDES files. @throws EngineError 'invalid' for a name that another profile has */
export function saveLedesProfile(store: StoreContext, profile: ExportProfile): void {
  runCommand(store, { name: 'ledes_profile.save', label: null }, () => {
    const twin = ledesProfiles(store).find((one) => one.name === profile.name && one.id !== profile.id);
    if (twin !== undefined) {
      throw new EngineError('invalid', `Another profile is called “${profile.name}”.`, 'name');
    }
    const before = getLedesProfile(store, profile.id);
    putLedesProfile(store, profile);
    audit(store, 'ledes_profile.save', profile.id, before, profile);
  });
}

/** Takes a profile out of use; invoices that name it still show by it. */
export function retireLedesProfile(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'ledes_profile.remove', label: null }, () => {
    const before = getLedesProfile(store, id);
    if (before === null) throw new EngineError('not_found', 'This profile is no longer there.');
    removeLedesProfile(store, id);
    audit(store, 'ledes_profile.remove', id, before, null);
  });
}

function audit(
  store: StoreContext,
  action: string,
  id: Id,
  before: ExportProfile | null,
  after: ExportProfile | null,
): void {
  appendAudit(store, { action, subject: 'ledes_profile', subjectId: id, before, after, reason: null });
  store.changed(['invoices']);
}
