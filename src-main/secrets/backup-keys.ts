import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseKey } from '../store/database-key';
import { KeyFile } from './keys/key-file';
import { idOf, type KeyRing, openByFirm, openByPassphrase, openByRecovery } from './keys/key-ring';
import { troubleInRecoveryKey } from './keys/recovery-key';
import { rescueKeyOf } from './keys/rescue-key';
import type { Vault } from './vault';

export type BackupSecret = { readonly by: 'passphrase' | 'recovery' | 'firm'; readonly secret: string };

/** What goes along with backups so that they can be opened elsewhere, and the keys by which backups open here. */
export type BackupKeys = {
  /** Beside the backups: the wrapped forms of the key that they are encrypted with. Null where they are in the clear. */
  note(): { readonly name: string; readonly text: string } | null;
  /** The key of a rescue database that was begun while nothing opened this one. */
  ofRescue(rescueFile: string): DatabaseKey | null;
  /** Those that the database had before, and those that a person opened since Daybook started. */
  others(): readonly DatabaseKey[];
  /**
   * Opens the keys that lie beside a backup. @returns what is wrong, in plain words; null where they are open now
   */
  unlock(backup: string, secret: BackupSecret): Promise<string | null>;
};

const noteName = /^Daybook keys [0-9a-f]{16}\.json$/;

export function backupKeys(vault: Vault): BackupKeys {
  const opened: DatabaseKey[] = [];
  return {
    note() {
      const ring = vault.ring();
      if (ring === null) return null;
      // The keychain of this laptop is of no use elsewhere, and a key that isn't used yet is nobody's business.
      const holders = ring.file.holders;
      const keys = ring.file.keys.filter(({ role }) => role !== 'next');
      const text = `${JSON.stringify({ ...ring.file, holders, keys }, null, 2)}\n`;
      return { name: `Daybook keys ${idOf(ring.current)}.json`, text };
    },
    ofRescue(file) {
      const ring = vault.ring();
      return ring === null ? null : rescueKeyOf(file, [ring.current, ...ring.former]);
    },
    others: () => [...(vault.ring()?.former ?? []), ...vault.ofRescues(), ...opened],
    async unlock(backup, asked) {
      const trouble = asked.by === 'recovery' ? troubleInRecoveryKey(asked.secret) : null;
      if (trouble !== null) return trouble;
      const notes = notesIn(dirname(backup));
      if (notes.length === 0) return noNotes;
      let count = 0;
      // All that it opens: after a new key each backup has the note of its own key, and nothing says which is which.
      for (const file of notes) {
        const ring = await openWith(file, asked).catch(() => null);
        if (ring === null) continue;
        opened.push(ring.current, ...ring.former);
        count += 1;
      }
      return count === 0 ? fitsNone : null;
    },
  };
}

/** The key files in a folder; what can't be read among them counts as not there. */
function notesIn(folder: string): KeyFile[] {
  return readdirSync(folder)
    .filter((name) => noteName.test(name) || name.endsWith('.keys.json'))
    .flatMap((name) => {
      try {
        return [KeyFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))];
      } catch {
        return [];
      }
    });
}

function openWith(file: KeyFile, { by, secret }: BackupSecret): Promise<KeyRing | null> {
  if (by === 'passphrase') return openByPassphrase(file, secret);
  return by === 'recovery' ? openByRecovery(file, secret) : openByFirm(file, secret);
}

const noNotes =
  'Beside the backup lies no key file (“Daybook keys …”). Bring it along from the folder where the backup was made.';
const fitsNone = 'It opens none of the key files beside the backup. Nothing was changed.';
