import type { WayIn } from '../../shared/ipc/security-calls';

/** Why the database isn't open yet, and what a person can do about it. The destructive way is always the last. */
export type Obstacle =
  | 'passphrase'
  | 'keychain_changed'
  | 'keychain_gone'
  | 'keys_missing'
  | 'keys_damaged'
  | 'keys_newer'
  | 'no_keychain'
  | 'no_cipher'
  | 'not_encrypted';

type Explained = {
  readonly title: string;
  /** What is the matter; given the keys that were made for such a day, in a sentence. */
  readonly words: (otherKeys: string) => string;
  readonly ways: readonly WayIn[];
};

/** Which keys open it where the keychain doesn't, of those that there are. */
export function otherKeys(ways: readonly WayIn[]): string {
  const [recovery, firm] = [ways.includes('recovery'), ways.includes('firm')];
  if (recovery && firm) return 'Else your recovery key, or the firm’s, opens them.';
  if (recovery) return 'Else your recovery key opens them.';
  if (firm) return 'Else the firm’s recovery key opens them.';
  return 'No recovery key was made for them, so nothing else opens them.';
}

const untouched = 'Nothing was changed, and nothing was deleted.';

export const obstacles: Readonly<Record<Obstacle, Explained>> = {
  passphrase: {
    title: 'Daybook is locked',
    words: () =>
      'Your entries on this laptop are encrypted. The passphrase opens them; no network is needed.',
    ways: ['passphrase', 'recovery', 'firm', 'meanwhile', 'afresh'],
  },
  keychain_changed: {
    title: 'This system’s keychain doesn’t open your entries any more',
    words: (keys) =>
      `The key of your entries was sealed with a keychain that is another one now, as after a reset of the system’s password, a new user account or another desktop. Where the former one comes back, try again. ${keys} ${untouched}`,
    ways: ['retry', 'recovery', 'firm', 'meanwhile', 'afresh'],
  },
  keychain_gone: {
    title: 'This system’s keychain is not there',
    words: (keys) =>
      `The key of your entries is sealed with the system’s keychain, which doesn’t answer. Unlock or start it and try again; where that isn’t enough, end Daybook and start it again. ${keys} ${untouched}`,
    ways: ['retry', 'recovery', 'firm', 'meanwhile', 'afresh'],
  },
  keys_missing: {
    title: 'The key file of your entries is missing',
    words: () =>
      `The database is encrypted, and the file daybook.db.keys.json that belongs beside it is gone. Put it back from where it was copied or moved to, or from the backup folder (“Daybook keys …”), and try again. ${untouched}`,
    ways: ['retry', 'meanwhile', 'afresh'],
  },
  keys_damaged: {
    title: 'The key file of your entries can’t be read',
    words: () =>
      `The file daybook.db.keys.json beside the database and its copy are damaged. Put one back from the backup folder (“Daybook keys …”) and try again. ${untouched}`,
    ways: ['retry', 'meanwhile', 'afresh'],
  },
  keys_newer: {
    title: 'A newer Daybook wrote the key file of your entries',
    words: () => `Install that version again to open them. ${untouched}`,
    ways: ['retry', 'meanwhile'],
  },
  no_keychain: {
    title: 'Choose a passphrase for your entries',
    words: () =>
      'This system has no keychain that could keep the key of your entries. A passphrase does it instead: Daybook asks for it at each start, and needs no network for it.',
    ways: ['new_passphrase', 'retry'],
  },
  no_cipher: {
    title: 'Daybook can’t encrypt on this system',
    words: () =>
      `The database part of this installation can’t encrypt, and Daybook doesn’t keep entries in the clear unless the firm allows it. Install Daybook again. ${untouched}`,
    ways: ['retry'],
  },
  not_encrypted: {
    title: 'Your entries could not be encrypted yet',
    words: () => `Daybook doesn’t keep entries in the clear unless the firm allows it. ${untouched}`,
    ways: ['retry', 'meanwhile'],
  },
};

/** What is said on every screen while time is written into a rescue database. */
export const meanwhileWords = (title: string): string =>
  `${title}. Your entries are where they were. Start Daybook again to open them; what you write now comes in by itself then.`;
