import type { MatterReading } from '../../../shared/quick-entry/types';
import { Kbd } from '../../ui/kbd';
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
          <p className="px-3 pb-2 text-note text-faint">{words.quickEntry.andMoreType(unseen)}</p>
        ) : null
      }
    >
      {({ matter, clientName }, index) => (
        <>
          <span className="min-w-0 truncate font-medium">{matter.name}</span>
          <span className="figures shrink-0 text-note text-muted">{matter.number}</span>
          <span className="min-w-0 flex-1 truncate text-note text-faint">{clientName}</span>
          {matter.status === 'closed' ? (
            <span className="text-note text-warn">{words.quickEntry.closed}</span>
          ) : null}
          {index < digits ? <Kbd keys={`Alt ${index + 1}`} /> : null}
        </>
      )}
    </OfferList>
  );
}
