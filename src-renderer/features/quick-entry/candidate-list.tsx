import type { MatterReading } from '../../../shared/quick-entry/types';
import { Kbd } from '../../ui/kbd';
import { Note, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { OfferList } from './offer-list';

export type Several = Extract<MatterReading, { kind: 'several' }>;

/** Alt with a digit picks. */
export const digits = 9;

/** Matters that the typed words may mean: two never become one without a person. The field keeps the focus. */
export function CandidateList({
  reading,
  active,
  onPick,
}: {
  reading: Several;
  active: number | null;
  onPick: (index: number) => void;
}) {
  const unseen = reading.total - reading.candidates.length;
  return (
    <OfferList
      title={words.quickEntry.whichMatterIs(reading.query)}
      label={words.quickEntry.mattersFor(reading.query)}
      offers={reading.candidates}
      keyOf={({ matter }) => matter.id}
      active={active}
      onPick={onPick}
      footer={
        unseen > 0 ? (
          <Text as="p" tone="faint" size="note" className="px-3 pb-2">
            {words.quickEntry.andMoreType(unseen)}
          </Text>
        ) : null
      }
    >
      {({ matter, clientName }, index) => (
        <>
          <Strong className="min-w-0 truncate">{matter.name}</Strong>
          <Note as="span" className="figures shrink-0">
            {matter.number}
          </Note>
          <Text tone="faint" size="note" className="min-w-0 flex-1 truncate">
            {clientName}
          </Text>
          {matter.status === 'closed' ? (
            <Text tone="warn" size="note">
              {words.quickEntry.closed}
            </Text>
          ) : null}
          {index < digits ? <Kbd keys={`Alt ${index + 1}`} /> : null}
        </>
      )}
    </OfferList>
  );
}
