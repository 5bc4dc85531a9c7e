import type { EntryFacts } from '../../../shared/domain/time-entry';
import { minorDigits } from '../../../shared/money/format';
import type { Currency } from '../../../shared/money/money';

/** An approved entry with the names and ids by which QuickBooks Online knows its people and customers. */
export type QuickBooksLine = {
  readonly entryId: string;
  readonly facts: EntryFacts;
  /** Of its rate. An activity can't say it: QuickBooks takes the rate in the currency of its own customer. */
  readonly currency: Currency;
  readonly timekeeperName: string;
  readonly clientName: string;
  readonly matterNumber: string;
  readonly matterName: string;
  /** The PMS's id of the matter; null for one that the PMS doesn't know. */
  readonly matterRemoteId: string | null;
};

/**
 * An entry as a TimeActivity of QuickBooks Online (Accounting API v3). Names stand where an id of QuickBooks must be put in
 * by whoever loads the file: no id is guessed. The matter goes along twice, as the project and in the text, since
 * QuickBooks keeps no UTBMS codes and no custom fields on time activities.
 */
export function timeActivityOf(line: QuickBooksLine) {
  const { facts } = line;
  const codes = [facts.taskCode, facts.activityCode].filter((code) => code !== null).join('/');
  const matter = line.matterNumber || line.matterName;
  const minutes = Math.floor((facts.seconds + 30) / 60);
  return {
    TxnDate: facts.workDate,
    NameOf: 'Employee',
    EmployeeRef: { name: line.timekeeperName },
    CustomerRef: { name: line.clientName === '' ? line.matterName : `${line.clientName}:${matter}` },
    ProjectRef: { name: matter, ...(line.matterRemoteId === null ? {} : { value: line.matterRemoteId }) },
    BillableStatus: facts.billing === 'billable' ? 'Billable' : 'NotBillable',
    ...(facts.billing === 'billable' && facts.rateMinor !== null
      ? { HourlyRate: facts.rateMinor / 10 ** minorDigits(line.currency) }
      : {}),
    Hours: Math.floor(minutes / 60),
    Minutes: minutes % 60,
    Description: `${facts.narrative} [${[matter, codes].filter((part) => part !== '').join(' ')}]`,
    /** Ours: sent as `requestid`, QuickBooks makes one record of it however often it is sent. */
    requestid: line.entryId,
  };
}
