import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import { flagsOf, type GuidelineContext } from '../../../shared/guidelines/flags-of';
import type { Flag, ReferenceView, Settings } from '../../../shared/ipc/views';
import type { ParsedEntry } from '../../../shared/quick-entry/types';
import { roundSeconds } from '../../../shared/time/rounding';
import { codeTableOf } from '../../state/code-table';
import { rateOf } from '../../state/rates';

type Known = Pick<
  ReferenceView,
  | 'rates'
  | 'rateCards'
  | 'classes'
  | 'matters'
  | 'timekeepers'
  | 'meId'
  | 'codes'
  | 'currency'
  | 'clientCurrencies'
  | 'matterCurrencies'
>;

/** The facts that the typed entry would stand for, by the same law that main will use; only a preview. */
export function factsOfParsed(parsed: ParsedEntry, reference: Known, settings: Settings): EntryFacts {
  const matterId = parsed.matter.kind === 'one' ? parsed.matter.id : null;
  return {
    timekeeperId: reference.meId ?? '',
    matterId,
    workDate: parsed.workDate,
    seconds: roundSeconds(parsed.seconds ?? 0, settings.rounding),
    narrative: parsed.narrative,
    taskCode: parsed.taskCode,
    activityCode: parsed.activityCode,
    rateMinor: rateOf(reference, { matterId, timekeeperId: reference.meId, workDate: parsed.workDate })
      .rateMinor,
    billing: parsed.billing,
  };
}

/** What the line calls missing, and the fact that a flag would name for it: it is said once. */
const factOfMissing: Readonly<Record<string, FactName>> = {
  hours: 'seconds',
  matter: 'matterId',
  narrative: 'narrative',
  'task code': 'taskCode',
  'activity code': 'activityCode',
};

/** The guidelines' verdict on the typed entry, without what the line already calls missing. */
export function verdictOn(
  parsed: ParsedEntry,
  facts: EntryFacts,
  around: {
    reference: Known;
    today: string;
    dayBilledSeconds: number;
    pmsName: string;
    /** The rules of the matter's guidelines; left out: Daybook's standard. */
    guidelines?: Pick<GuidelineContext, 'ruleSet' | 'around' | 'outgoing'> | undefined;
  },
): Flag[] {
  const missing = new Set(parsed.missing.map((what) => factOfMissing[what]));
  // Its chip says that it will be a temporary one: "no matter is said" would be wrong.
  if (parsed.matter.kind === 'temporary') missing.add('matterId');
  const flags = flagsOf({ workedSeconds: parsed.seconds ?? 0 }, facts, {
    today: around.today,
    matter: parsed.matter.kind === 'one' ? parsed.matter.matter : null,
    codes: codeTableOf(around.reference.codes),
    daySeconds: around.dayBilledSeconds + facts.seconds,
    pmsName: around.pmsName,
    onPms: false,
    ...around.guidelines,
  });
  return flags.filter((flag) => flag.field === null || !missing.has(flag.field));
}
