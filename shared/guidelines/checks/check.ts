import type { Matter } from '../../domain/reference';
import type { EntryFacts } from '../../domain/time-entry';
import type { Currency } from '../../money/money';
import type { WorkDate } from '../../time/work-date';
import type { CodeTable } from '../../utbms/code-table';
import type { Flag } from '../flag';

/** What a check may look at: the facts that would be billed, and what stands around them. Checks judge rounded hours. */
export type CheckInput = {
  readonly facts: EntryFacts;
  /** Raw worked time, which tells "nothing worked" from "written down to nothing". */
  readonly workedSeconds: number;
  /** The matter of `facts.matterId`; null where none is said or it isn't cached. */
  readonly matter: Matter | null;
  readonly codes: CodeTable;
  readonly today: WorkDate;
  /** Billed seconds of this timekeeper on this work date over all matters, this entry included. */
  readonly daySeconds: number;
  /** What the client is billed in, where that is another currency than the PMS's. */
  readonly otherCurrency?: Currency | null | undefined;
  /** What the PMS is called, for verdicts that are its own ("Clio"). */
  readonly pmsName: string;
};

/**
 * A check of Daybook's own: what no bill can be without, whoever the client is. It is in no rule set and nobody waives it.
 */
export type Check = (input: CheckInput) => readonly Flag[];
