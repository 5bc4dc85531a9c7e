import type {
  ActivityDescriptionRow,
  ContactRow,
  MatterRow,
  Stamped,
  UserRow,
  UtbmsCodeRow,
  UtbmsSetRow,
} from '../core/rows';
import { dateOf, wholeSeconds } from '../core/timestamps';
import type { SampleFirmData } from './data';

/** The firm without its time: people, clients, matters and code tables as rows, and how to find them again. */
export type Cast = {
  readonly users: readonly UserRow[];
  readonly contacts: readonly ContactRow[];
  readonly matters: readonly (MatterRow & { readonly area: string })[];
  readonly sets: readonly UtbmsSetRow[];
  readonly codes: readonly UtbmsCodeRow[];
  /** The firm's own activities, without UTBMS codes. */
  readonly plainActivities: readonly ActivityDescriptionRow[];
};

const dayMs = 86_400_000;

/** `nextId` hands out ids in order, so that equal data gives equal ids. */
export function castOf(data: SampleFirmData, nowMs: number, nextId: () => number): Cast {
  const foundedMs = wholeSeconds(nowMs - 400 * dayMs);
  const stamped = (): Stamped => ({
    id: nextId(),
    version: 1,
    createdAtMs: foundedMs,
    updatedAtMs: foundedMs,
  });

  const users = data.firm.timekeepers.map(
    (person, index): UserRow => ({
      ...stamped(),
      firstName: person.firstName,
      lastName: person.lastName,
      email: person.email,
      initials: person.initials,
      jobTitle: person.title,
      subscriptionType: person.title === 'Paralegal' ? 'NonAttorney' : 'Attorney',
      roles: person.roles,
      rate: person.rate,
      timeZone: data.firm.timeZone,
      enabled: true,
      accountOwner: index === 1,
      hoursVisibility: 'all',
      hiddenMatterIds: [],
    }),
  );
  const userId = (initials: string): number => {
    const found = users.find((user) => user.initials === initials);
    if (found === undefined) throw new Error(`No timekeeper has the initials ${initials}.`);
    return found.id;
  };

  const contacts = data.clients.map(
    (client): ContactRow => ({
      ...stamped(),
      name: client.name,
      type: client.type,
      email: client.email,
      ledesClientId: client.ledesId,
      requireUtbmsCodes: client.requireUtbms,
    }),
  );
  const clientId = (matterNumber: string): number => {
    const at = data.clients.findIndex((client) => matterNumber.startsWith(`${client.number}-`));
    const found = contacts[at];
    if (found === undefined) throw new Error(`No client has the number of matter ${matterNumber}.`);
    return found.id;
  };

  const matters = data.matters.map((matter, index) => ({
    ...stamped(),
    number: index + 1,
    displayNumber: matter.number,
    description: matter.caption,
    status: matter.status,
    clientId: clientId(matter.number),
    responsibleAttorneyId: userId(matter.responsible),
    billingMethod: matter.billing,
    billable: true,
    requireUtbmsCodes: matter.requireUtbms,
    practiceArea: practiceAreas[matter.area] ?? 'General Practice',
    openDate: dateOf(foundedMs + index * dayMs),
    pendingDate: matter.status === 'Pending' ? dateOf(nowMs - 10 * dayMs) : null,
    closeDate: matter.status === 'Closed' ? dateOf(nowMs - 25 * dayMs) : null,
    customRates: Object.entries(matter.rates).map(([initials, rate]) => ({
      id: nextId(),
      userId: userId(initials),
      rate,
    })),
    area: matter.area,
  }));

  const sets = [...new Set(data.codes.map((code) => code.set))].map(
    (name): UtbmsSetRow => ({
      ...stamped(),
      name,
      enabled: data.firm.enabledCodeSets.includes(name),
    }),
  );
  const setIds = new Map(sets.map((set) => [set.name, set.id]));
  const codes = data.codes.map(
    (code): UtbmsCodeRow => ({
      ...stamped(),
      setId: setIds.get(code.set) ?? 0,
      code: code.code,
      name: code.name,
      type:
        code.kind === 'activity'
          ? 'UtbmsActivity'
          : code.kind === 'expense'
            ? 'UtbmsExpense'
            : codeType(code.set),
    }),
  );
  const plainActivities = data.firm.activities.map(
    (activity): ActivityDescriptionRow => ({
      ...stamped(),
      kind: 'clio',
      name: activity.name,
      categoryType: activity.category,
      rate: activity.rate,
      utbmsActivityId: null,
      utbmsTaskId: null,
    }),
  );
  return { users, contacts, matters, sets, codes, plainActivities };
}

/** A phase may be billed to like a task; the phase that heads the activities or expenses belongs with those. */
function codeType(set: string): UtbmsCodeRow['type'] {
  if (set.startsWith('Activity')) return 'UtbmsActivity';
  return set.startsWith('Expense') ? 'UtbmsExpense' : 'UtbmsTask';
}

const practiceAreas: Readonly<Record<string, string>> = {
  litigation: 'Civil Litigation',
  employment: 'Employment and Labor',
  counseling: 'General Counsel',
  estates: 'Wills and Estates',
  'real-estate': 'Real Estate',
  corporate: 'Corporate',
  bankruptcy: 'Bankruptcy',
  patent: 'Intellectual Property',
};
