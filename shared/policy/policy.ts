import { z } from 'zod';

/** Who holds a right in the firm: everybody, or only those of a role. An administrator holds every right. */
export const RightHolder = z.enum(['anyone', 'attorneys_and_partners', 'partners', 'administrators']);
export type RightHolder = z.infer<typeof RightHolder>;

/** What the firm may call a person beside their role in the PMS. */
export const FirmRole = z.enum(['administrator', 'partner', 'attorney', 'paralegal']);
export type FirmRole = z.infer<typeof FirmRole>;

/** The settings that a policy can hold fast, by their names in `Settings`. */
export const PolicySetting = z.enum([
  'rounding',
  'approval',
  'rights',
  'autoLockMinutes',
  'backupFolder',
  'notices',
  'idleMinutes',
]);
export type PolicySetting = z.infer<typeof PolicySetting>;

const folder = z
  .string()
  .max(1000)
  .regex(/^(?:\/|~\/|[A-Za-z]:\\|%[A-Za-z0-9_()]+%\\|\\\\|\$\{[A-Z_]+\}\/)/);

/**
 * What a firm may settle for all its laptops. Every field may be left out. Flat and of plain values, so that a registry key, a
 * property list and a JSON file say the same by the same names.
 */
export const Policy = z
  .strictObject({
    pmsRegion: z.enum(['us', 'ca', 'eu', 'au']),
    pmsClientId: z.string().min(1).max(200),
    /** No secret in an installed app: whoever may read the policy may read it. Clio's sign-in asks for one all the same. */
    pmsClientSecret: z.string().min(1).max(400),
    dataFolder: folder,
    backupFolder: folder,
    updateChannel: z.enum(['off', 'stable', 'early']),
    updateServer: z.url({ protocol: /^https$/ }).max(500),
    roundingMode: z.enum(['up', 'nearest', 'down']),
    roundingMinutes: z.int().min(1).max(60),
    roundingMinimumMinutes: z.int().min(0).max(60),
    roundingScope: z.enum(['entry', 'day_and_matter']),
    approvers: z.enum(['anyone', 'attorneys_and_partners', 'partners']),
    approveOwnTime: z.boolean(),
    /** In whole units of the firm's currency; 0: no limit. */
    approvalLimit: z.int().min(0).max(100_000_000),
    approvalLimitNeeds: z.enum(['partner', 'second_person']),
    mayDecideMoney: RightHolder,
    mayWaive: RightHolder,
    mayUnlock: RightHolder,
    mayChangeRules: RightHolder,
    /** "Dana Whitfield=administrator", by the name or the e-mail address that the PMS has. */
    people: z.array(z.string().regex(/^[^=]{1,320}=(?:administrator|partner|attorney|paralegal)$/)).max(2000),
    allowUnencrypted: z.boolean(),
    /** The firm's public key for recovery: the PEM text, or its base64 alone. */
    recoveryPublicKey: z
      .string()
      .max(10_000)
      .regex(
        /^(?:-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*|[A-Za-z0-9+/=\s]+)$/,
      ),
    devTools: z.boolean(),
    /** 0: never. */
    autoLockMinutes: z.int().min(0).max(240),
    notices: z.enum(['with_names', 'without_names', 'none']),
    /** Settings that the policy only begins with: the person may change them. */
    userMayChange: z.array(PolicySetting).max(20),
    /** Settings that stay as they are without the policy saying a value. */
    lockedSettings: z.array(PolicySetting).max(20),
  })
  .partial();
export type Policy = z.infer<typeof Policy>;
export type PolicyField = keyof Policy;
