/** The rows of the stand-in's own store. Field names are ours; `views/` turns them into the vendor's shapes. */

/** `version` grows with every change, and the etag is made of it. Instants are UTC milliseconds in whole seconds. */
export type Stamped = {
  readonly id: number;
  readonly version: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
};

export type UserRow = Stamped & {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly initials: string;
  readonly jobTitle: 'Partner' | 'Associate' | 'Paralegal';
  readonly subscriptionType: 'Attorney' | 'NonAttorney';
  readonly roles: readonly string[];
  /** Dollars an hour. */
  readonly rate: number;
  readonly timeZone: string;
  readonly enabled: boolean;
  readonly accountOwner: boolean;
  /** `own`: other people's hours come back redacted ("Activity Hours Visibility"). */
  readonly hoursVisibility: 'all' | 'own';
  /** Matters this user lost the right to see; they and their activities vanish without a word. */
  readonly hiddenMatterIds: readonly number[];
};

export type ContactRow = Stamped & {
  readonly name: string;
  readonly type: 'Company' | 'Person';
  readonly email: string | null;
  readonly ledesClientId: string | null;
  readonly requireUtbmsCodes: boolean;
};

export type MatterStatus = 'Open' | 'Pending' | 'Closed';
export type BillingMethod = 'hourly' | 'flat' | 'contingency';
export type CustomRate = { readonly id: number; readonly userId: number; readonly rate: number };

export type MatterRow = Stamped & {
  readonly number: number;
  readonly displayNumber: string;
  readonly description: string;
  readonly status: MatterStatus;
  readonly clientId: number;
  readonly responsibleAttorneyId: number;
  readonly billingMethod: BillingMethod;
  readonly billable: boolean;
  readonly requireUtbmsCodes: boolean;
  readonly practiceArea: string;
  readonly openDate: string | null;
  readonly pendingDate: string | null;
  readonly closeDate: string | null;
  readonly customRates: readonly CustomRate[];
};

export type UtbmsSetRow = Stamped & { readonly name: string; readonly enabled: boolean };
export type UtbmsCodeType = 'UtbmsTask' | 'UtbmsActivity' | 'UtbmsExpense';
export type UtbmsCodeRow = Stamped & {
  readonly setId: number;
  readonly code: string;
  readonly name: string;
  readonly type: UtbmsCodeType;
};

export type ActivityDescriptionRow = Stamped & {
  readonly kind: 'utbms' | 'clio';
  readonly name: string;
  readonly categoryType: 'hourly' | 'flat';
  /** Dollars: an hour, or for the whole when `flat`. Null: the timekeeper's rate counts. */
  readonly rate: number | null;
  readonly utbmsActivityId: number | null;
  readonly utbmsTaskId: number | null;
};

export type BillState = 'draft' | 'awaiting_approval' | 'awaiting_payment' | 'paid';
export type BillRow = Stamped & {
  readonly number: string;
  readonly state: BillState;
  readonly matterId: number;
  readonly issuedAt: string | null;
};

export type ActivityType = 'TimeEntry' | 'ExpenseEntry' | 'HardCostEntry' | 'SoftCostEntry';

/** Who brought a record into the world: hidden from the vendor API, so that a checker can tell twins apart. */
export type Birth = {
  readonly via: 'seed' | 'api' | 'office' | 'control';
  readonly requestId: string;
  /** The user on whose word it was made. */
  readonly userId: number;
  /** A short name of the access token, never the token. */
  readonly tokenTag: string | null;
  readonly userAgent: string | null;
  readonly atMs: number;
};

export type ActivityRow = Stamped & {
  readonly type: ActivityType;
  readonly date: string;
  readonly userId: number;
  readonly matterId: number | null;
  /** Seconds for a TimeEntry, a count for expenses. */
  readonly quantity: number;
  /** Dollars an hour for a TimeEntry, the amount of one unit for expenses. */
  readonly price: number;
  readonly note: string;
  readonly nonBillable: boolean;
  readonly noCharge: boolean;
  readonly activityDescriptionId: number | null;
  readonly utbmsExpenseId: number | null;
  readonly billId: number | null;
  readonly birth: Birth;
  /** The request that changed it last, for the read lag. */
  readonly touchedBy: number;
  /** What lists still show while they lag behind. */
  readonly before: Omit<ActivityRow, 'before'> | null;
};

export type DeletedActivityRow = {
  readonly id: number;
  readonly row: ActivityRow;
  readonly deletedAtMs: number;
  readonly deletedBy: number;
  readonly touchedBy: number;
};

export type AccessTokenRow = {
  /** The token itself. */
  readonly id: string;
  readonly tag: string;
  readonly userId: number;
  readonly clientId: string;
  readonly expiresAtMs: number;
  readonly revoked: boolean;
  readonly refreshToken: string;
};
export type RefreshTokenRow = {
  readonly id: string;
  readonly userId: number;
  readonly clientId: string;
  readonly revoked: boolean;
};
export type AuthCodeRow = {
  readonly id: string;
  readonly userId: number;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly expiresAtMs: number;
};

/** One write that took effect, in order: the ground truth that proofs read. */
export type AppliedWriteRow = {
  readonly id: number;
  readonly atMs: number;
  readonly requestId: string;
  readonly via: 'api' | 'office' | 'control';
  readonly userId: number;
  readonly tokenTag: string | null;
  readonly method: string;
  readonly path: string;
  readonly what: string;
  readonly collection: 'activities' | 'matters' | 'bills' | 'users';
  readonly recordId: number;
  readonly ifMatch: string | null;
  readonly etagBefore: string | null;
  readonly etagAfter: string | null;
};

/** The firm's billing settings and how this server behaves; one row. */
export type SettingsRow = Stamped & {
  readonly accountId: number;
  readonly accountName: string;
  readonly currency: string;
  readonly roundingMinutes: number;
  readonly useDecimalRounding: boolean;
  readonly useUtbmsCodes: boolean;
  readonly nonBillableOnFlatAndContingency: boolean;
  readonly behaviour: Behaviour;
};

/** Knobs that the vendor turns without telling anybody, or whose setting the documents leave open. */
export type Behaviour = {
  readonly requestsPerMinute: number;
  readonly accessTokenSeconds: number;
  /** Lists show a write only after this many further requests. */
  readonly readLagRequests: number;
  /** `updated_since` is documented as "after"; true makes it "at or after". */
  readonly updatedSinceInclusive: boolean;
  /** Whether putting an entry on a bill moves its `updated_at` and etag. */
  readonly billingTouchesActivity: boolean;
};

/** Counters that must not start again after a restart; one row. */
export type CountersRow = { readonly id: 1; readonly nextId: number; readonly requests: number };

export type RowOf = {
  users: UserRow;
  contacts: ContactRow;
  matters: MatterRow;
  utbmsSets: UtbmsSetRow;
  utbmsCodes: UtbmsCodeRow;
  activityDescriptions: ActivityDescriptionRow;
  bills: BillRow;
  activities: ActivityRow;
  deletedActivities: DeletedActivityRow;
  accessTokens: AccessTokenRow;
  refreshTokens: RefreshTokenRow;
  authCodes: AuthCodeRow;
  writes: AppliedWriteRow;
  settings: SettingsRow;
  counters: CountersRow;
};
export type TableName = keyof RowOf;
