import type { ContactRow, SettingsRow, UserRow } from '../rows';
import { settingsOf } from '../state';
import { stamps } from './stamps';
import { nest, type View } from './view';

type JobTitle = { readonly id: number; readonly name: UserRow['jobTitle'] };

const jobTitles: Readonly<Record<UserRow['jobTitle'], JobTitle & { initials: string }>> = {
  Partner: { id: 11, name: 'Partner', initials: 'PT' },
  Associate: { id: 12, name: 'Associate', initials: 'AS' },
  Paralegal: { id: 13, name: 'Paralegal', initials: 'PL' },
};

const jobTitleView: View<UserRow['jobTitle']> = {
  plain: {
    id: (title) => jobTitles[title].id,
    etag: (title) => `"job-title-${jobTitles[title].id}"`,
    name: (title) => jobTitles[title].name,
    initials: (title) => jobTitles[title].initials,
  },
  nested: {},
};

const accountView: View<SettingsRow> = {
  plain: {
    ...stamps('accounts'),
    id: (settings) => settings.accountId,
    name: (settings) => settings.accountName,
    state: () => 'active',
  },
  nested: {},
};

export function fullName(user: UserRow): string {
  return `${user.firstName} ${user.lastName}`;
}

export const userView: View<UserRow> = {
  plain: {
    ...stamps('users'),
    name: fullName,
    first_name: (user) => user.firstName,
    last_name: (user) => user.lastName,
    email: (user) => user.email,
    initials: (user) => user.initials,
    enabled: (user) => user.enabled,
    rate: (user) => user.rate,
    roles: (user) => user.roles,
    subscription_type: (user) => user.subscriptionType,
    time_zone: (user) => user.timeZone,
    account_owner: (user) => user.accountOwner,
    clio_connect: () => false,
    locale: () => 'en',
    phone_number: () => null,
  },
  nested: {
    job_title: nest(jobTitleView, (user: UserRow) => user.jobTitle),
    account: nest(accountView, (_user: UserRow, { state }) => settingsOf(state)),
  },
};

export const contactView: View<ContactRow> = {
  plain: {
    ...stamps('contacts'),
    name: (contact) => contact.name,
    type: (contact) => contact.type,
    first_name: (contact) => (contact.type === 'Person' ? (contact.name.split(' ')[0] ?? null) : null),
    last_name: (contact) => (contact.type === 'Person' ? (contact.name.split(' ').at(-1) ?? null) : null),
    initials: (contact) => initialsOf(contact.name),
    is_client: () => true,
    primary_email_address: (contact) => contact.email,
    ledes_client_id: (contact) => contact.ledesClientId,
    require_utbms_codes: (contact) => contact.requireUtbmsCodes,
  },
  nested: {},
};

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => /[A-Z]/.test(letter))
    .slice(0, 2)
    .join('');
}
