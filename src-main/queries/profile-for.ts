import type { Id } from '../../shared/domain/id';
import type { Matter } from '../../shared/domain/reference';
import type { ExportProfile } from '../../shared/ledes/profile';
import type { StoreContext } from '../store/database';
import { profileUses } from '../store/invoices';
import { ledesProfiles } from '../store/ledes-profiles';
import { allClients } from '../store/reference';

/**
 * Which profile a matter's next invoice is for: that of its last one, else of its client's last one, else the one that is called
 * after the client, else the only one there is where no other client has had it. Null where none is the client's own: another
 * client's profile would put another client's id into the file.
 */
export function profileFor(store: StoreContext): (matter: Pick<Matter, 'id' | 'clientId'>) => Id | null {
  const profiles = ledesProfiles(store);
  const uses = profileUses(store).filter(({ profileId }) => profiles.some(({ id }) => id === profileId));
  const names = new Map(allClients(store).map(({ id, name }) => [id, plain(name)]));
  return ({ id, clientId }) => {
    const own =
      uses.find(({ matterId }) => matterId === id) ??
      (clientId === null ? undefined : uses.find((use) => use.clientId === clientId));
    if (own !== undefined) return own.profileId;
    const name = clientId === null ? undefined : names.get(clientId);
    const named = profiles.filter((profile) => name !== undefined && isCalled(profile, name));
    const [first, ...more] = named.length > 0 ? named : profiles;
    if (first === undefined || more.length > 0) return null;
    return uses.some(({ profileId }) => profileId === first.id) ? null : first.id;
  };
}

const plain = (name: string): string => name.trim().toLocaleLowerCase('en-US');
const isCalled = ({ name, client }: ExportProfile, clientName: string): boolean =>
  plain(name) === clientName || plain(client.name) === clientName;
