import type { PolicyField } from './policy';

/** How a field is written: in JSON as it is, in the registry as REG_SZ, REG_DWORD (a flag: 0 or 1) or REG_MULTI_SZ. */
export type FieldKind = 'text' | 'number' | 'flag' | 'choice' | 'list';

export type FieldWords = {
  readonly kind: FieldKind;
  /** Ends the sentence "Expected …". */
  readonly expected: string;
  /** What an administrator's editor calls it. */
  readonly title: string;
  /** What it does, in a sentence or two. */
  readonly help: string;
  readonly choices?: readonly string[];
  readonly range?: readonly [least: number, most: number];
};

const holders = ['anyone', 'attorneys_and_partners', 'partners', 'administrators'] as const;

const choice = (title: string, help: string, choices: readonly string[]): FieldWords => ({
  kind: 'choice',
  expected: `one of ${choices.join(', ')}`,
  title,
  help,
  choices,
});
const flag = (title: string, help: string): FieldWords => ({
  kind: 'flag',
  expected: 'true or false (in the registry 1 or 0)',
  title,
  help,
});
const number = (title: string, help: string, least: number, most: number): FieldWords => ({
  kind: 'number',
  expected: `a whole number from ${least} to ${most}`,
  title,
  help,
  range: [least, most],
});
const text = (title: string, help: string, expected: string): FieldWords => ({
  kind: 'text',
  expected,
  title,
  help,
});
const list = (title: string, help: string, expected: string): FieldWords => ({
  kind: 'list',
  expected,
  title,
  help,
});

const folder =
  'a whole path on this machine, such as C:\\Daybook, %LOCALAPPDATA%\\Daybook, ~/Daybook or /srv/daybook';
const settings =
  'names out of rounding, approval, rights, autoLockMinutes, backupFolder, notices, idleMinutes';

/** What each field of a policy is called, takes and does: errors, the templates and the guide say it from here. */
export const policyFields: Readonly<Record<PolicyField, FieldWords>> = {
  pmsRegion: choice('Region of the PMS', 'Which of Clio’s regions the firm’s account is in.', [
    'us',
    'ca',
    'eu',
    'au',
  ]),
  pmsClientId: text(
    'Client id',
    'The id of the application that the firm registered with its PMS.',
    'a text',
  ),
  pmsClientSecret: text(
    'Client secret',
    'Goes with the client id. Whoever can read the policy can read it.',
    'a text',
  ),
  dataFolder: text(
    'Data folder',
    'Where the database lies. On a desktop that is reset at sign-out it must be a folder that stays.',
    folder,
  ),
  backupFolder: text('Backup folder', 'Where backups go.', folder),
  updateChannel: choice('Updates', 'Which versions Daybook offers itself; off: IT brings new versions.', [
    'off',
    'stable',
    'early',
  ]),
  updateServer: text('Update server', 'Where updates are looked for.', 'an https address'),
  roundingMode: choice('Direction of rounding', 'Which way billed time is rounded.', [
    'up',
    'nearest',
    'down',
  ]),
  roundingMinutes: number('Increment in minutes', '6 is a tenth of an hour.', 1, 60),
  roundingMinimumMinutes: number(
    'Least billed minutes',
    'The least billed time of an entry with any worked time.',
    0,
    60,
  ),
  roundingScope: choice('What is rounded', 'Each entry, or a timekeeper’s day on a matter.', [
    'entry',
    'day_and_matter',
  ]),
  approvers: choice('Who may approve', 'Who may approve a pre-bill.', [
    'anyone',
    'attorneys_and_partners',
    'partners',
  ]),
  approveOwnTime: flag('Own time', 'Whether one may approve one’s own time.'),
  approvalLimit: number(
    'Large amounts',
    'Once the approved and unbilled work of a matter comes to more than this, it takes more to approve. 0: no limit.',
    0,
    100_000_000,
  ),
  approvalLimitNeeds: choice('What large amounts need', 'A partner, or somebody other than the timekeeper.', [
    'partner',
    'second_person',
  ]),
  mayDecideMoney: choice(
    'Who decides hours and rates of others',
    'In a conflict, and whether somebody else’s entry is to be at all. One’s own are always one’s own to decide.',
    holders,
  ),
  mayWaive: choice(
    'Who may waive a guideline',
    'Going on in spite of a client’s rule, with a reason.',
    holders,
  ),
  mayUnlock: choice(
    'Who may unlock',
    'Taking an approval back, so that a line can be changed again.',
    holders,
  ),
  mayChangeRules: choice(
    'Who may change the firm’s rules',
    'Rounding, approval, rights, rates and client guidelines.',
    holders,
  ),
  people: list(
    'People',
    'Who is an administrator, partner, attorney or paralegal, where the PMS doesn’t say it.',
    'texts such as “Dana Whitfield=administrator”: a name or an e-mail address, “=” and administrator, partner, attorney or paralegal',
  ),
  allowUnencrypted: flag(
    'Allow an unencrypted database',
    'A packaged Daybook starts without encryption only where this says so.',
  ),
  recoveryPublicKey: text(
    'The firm’s recovery key',
    'The public half. With the other half, kept offline, the firm opens a database whose keys are lost.',
    'a public key in PEM, or its base64',
  ),
  devTools: flag('Developer tools', 'Whether the developer tools can be opened in a packaged Daybook.'),
  autoLockMinutes: number(
    'Lock after minutes',
    'Locks Daybook when nobody has touched the laptop for so long, where a passphrase is set. 0: never.',
    0,
    240,
  ),
  notices: choice('Notices', 'What the system’s notices say.', ['with_names', 'without_names', 'none']),
  userMayChange: list(
    'What people may change',
    'Settings that the policy only begins with: people may change them.',
    settings,
  ),
  lockedSettings: list(
    'What else is locked',
    'Settings that stay as they are although the policy says no value.',
    settings,
  ),
};

export const policyFieldNames = Object.keys(policyFields) as PolicyField[];
