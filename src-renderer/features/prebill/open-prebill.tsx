import { useState } from 'react';
import type { PrebillView } from '../../../shared/ipc/views';
import { useQuery } from '../../state/use-query';
import { Failed, Loading } from '../../ui/loading';
import { Surface } from '../../ui/surface';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import { LineDetail } from './line-detail';
import { firstFilter, lineCounts, lineInDetail, linesUnder } from './line-filter';
import { MatterReview } from './matter-review';

/** The pre-bill of one matter: its lines, and one of them beside. */
export function OpenPrebill({
  matterId,
  currency,
  pmsName,
  hasDetail,
}: {
  matterId: string;
  currency: string;
  pmsName: string;
  hasDetail: boolean;
}) {
  const { data: prebill, error, retry } = useQuery('prebillGet', { matterId });
  if (prebill === undefined) {
    return error ? (
      <Failed message={error.message} onRetry={retry} />
    ) : (
      <Loading label={words.prebill.readingLines} />
    );
  }
  return <PrebillLines prebill={prebill} currency={currency} pmsName={pmsName} hasDetail={hasDetail} />;
}

/** The lines under a filter, and beside them one that is listed. */
function PrebillLines({
  prebill,
  currency,
  pmsName,
  hasDetail,
}: {
  prebill: PrebillView;
  currency: string;
  pmsName: string;
  hasDetail: boolean;
}) {
  const [filter, setFilter] = useState(() => firstFilter(lineCounts(prebill.lines)));
  const [activeId, setActive] = useState<string | null>(null);
  const lines = linesUnder(filter, prebill.lines);
  const shown = lineInDetail(lines, activeId);
  return (
    <>
      <MatterReview
        prebill={prebill}
        lines={lines}
        filter={filter}
        activeId={activeId}
        currency={currency}
        pmsName={pmsName}
        onFilter={setFilter}
        onActive={setActive}
      />
      {hasDetail ? (
        <Surface
          as="aside"
          aria-label={words.prebill.lineDetails}
          edge="left"
          ground="canvas"
          className="min-h-0 overflow-auto"
        >
          {shown ? (
            <LineDetail
              id={shown.entry.id}
              since={prebill.sinceReview.find(({ entryId }) => entryId === shown.entry.id) ?? null}
            />
          ) : (
            <Muted as="p" className="p-4">
              {words.prebill.noLineIsListed}
            </Muted>
          )}
        </Surface>
      ) : null}
    </>
  );
}
