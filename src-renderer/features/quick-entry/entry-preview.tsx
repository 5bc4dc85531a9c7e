import { CircleDashed } from 'lucide-react';
import { amountOf } from '../../../shared/domain/entry-facts';
import type { Settings } from '../../../shared/ipc/views';
import type { ParsedEntry } from '../../../shared/quick-entry/types';
import { useToday } from '../../state/clock';
import { formatHours, formatWorkDate } from '../../state/format';
import { matterCurrencyOf } from '../../state/rates';
import type { ReferenceIndex } from '../../state/use-reference';
import { Badge } from '../../ui/badge';
import { Money } from '../../ui/figures';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { ReadingNote } from './reading-note';
import { factsOfParsed } from './verdict';

const billingWords = {
  no_charge: words.common.noChargeTitle,
  non_billable: words.common.nonBillableTitle,
} as const;

/** One entry as it would be saved: chips for what was understood, words for what is missing. */
export function EntryPreview({
  parsed,
  reference,
  settings,
}: {
  parsed: ParsedEntry;
  reference: ReferenceIndex;
  settings: Settings | undefined;
}) {
  const today = useToday();
  const { matter } = parsed;
  const facts = settings ? factsOfParsed(parsed, reference, settings) : null;
  // Where several matters may be meant the list asks; "no matter" would be wrong.
  const missing = parsed.missing.filter((what) => matter.kind !== 'several' || what !== 'matter');
  const codeName = (code: string) => [code, reference.codeByText.get(code)?.name].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-start gap-3">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
          {parsed.seconds !== null ? (
            <Badge className="figures">{hoursWords(parsed.seconds, facts?.seconds ?? parsed.seconds)}</Badge>
          ) : null}
          {matter.kind === 'one' ? (
            <Badge tone="accent">
              {matter.matter.name}{' '}
              <Text weight="normal" className="figures">
                {matter.matter.number}
              </Text>
            </Badge>
          ) : null}
          {matter.kind === 'temporary' ? (
            <Badge tone="warn">{words.quickEntry.temporaryMatter(matter.name)}</Badge>
          ) : null}
          <Badge>
            {parsed.workDate === today ? words.quickEntry.today : formatWorkDate(parsed.workDate, today)}
          </Badge>
          {parsed.taskCode ? <Badge>{codeName(parsed.taskCode)}</Badge> : null}
          {parsed.activityCode ? <Badge>{codeName(parsed.activityCode)}</Badge> : null}
          {parsed.billing !== 'billable' ? <Badge tone="warn">{billingWords[parsed.billing]}</Badge> : null}
          {matter.kind === 'several' ? (
            <Badge tone="warn" icon={CircleDashed}>
              {words.quickEntry.whichMatter}
            </Badge>
          ) : null}
          {missing.map((what) => (
            <Badge key={what} icon={CircleDashed} className="font-normal">
              {words.quickEntry.noCode(what)}
            </Badge>
          ))}
        </div>
        {facts && facts.seconds > 0 && facts.rateMinor !== null ? (
          <Money
            minor={amountOf(facts)}
            currency={matterCurrencyOf(
              reference,
              matter.kind === 'one' ? matter.matter.id : null,
              matter.kind === 'one' ? matter.matter.clientId : null,
            )}
            weight="medium"
          />
        ) : null}
      </div>
      {parsed.narrative ? (
        <Text as="p" tone="muted" size="base" className="truncate">
          {parsed.narrative}
        </Text>
      ) : null}
      {parsed.notes.map((note) => (
        <ReadingNote key={note}>{note}</ReadingNote>
      ))}
    </div>
  );
}

/** "0.75 h, billed 0.8 h" where the firm's rounding makes another figure of what was typed. */
function hoursWords(workedSeconds: number, billedSeconds: number): string {
  const [worked, billed] = [formatHours(workedSeconds), formatHours(billedSeconds)];
  return worked === billed
    ? words.quickEntry.hoursShort(worked)
    : words.quickEntry.hoursAndBilled(worked, billed);
}
