import { CloudUpload, PanelRight, ReceiptText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PrebillMatter } from '../../../shared/ipc/views';
import { sumByCurrency } from '../../../shared/money/amounts';
import { formatAmounts } from '../../state/format';
import { useUi } from '../../state/ui-store';
import { usePmsName } from '../../state/use-pms-name';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { EmptyState } from '../../ui/empty-state';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { Select } from '../../ui/select';
import { Surface } from '../../ui/surface';
import { ToggleButton } from '../../ui/toggle-button';
import { useWidth } from '../../ui/use-width';
import { words } from '../../words';
import { PrintPrebill } from '../files/print-prebill';
import { lineStates, stateWords, waitingIn } from './line-state';
import { amountsOf } from './matter-amounts';
import { MatterList } from './matter-list';
import { isUnder, keepOpen, type MatterFilter, openMatterOf } from './open-matter';
import { OpenPrebill } from './open-prebill';
import { PushDialog } from './push-dialog';

/** Three columns need this many px; below it the detail is opened by hand. */
const leastForThree = 1120;

/** Below this many px, as at 200 % zoom, the matters stand above the lines, and both scroll. */
const leastForTwo = 700;

const listTrack = 'clamp(15.5rem, 19vw, 23rem)';
const detailTrack = 'clamp(16.5rem, 20vw, 26rem)';

/** Nothing leaves unreviewed (P4): matters at the left, their lines in the middle, one line's story at the right. */
export function PrebillScreen() {
  const matters = useQuery('prebillMatters', {});
  const wantedId = useUi((state) => state.prebillMatterId);
  const currency = useReference()?.currency ?? 'USD';
  const pmsName = usePmsName();
  const [filter, setFilter] = useState<MatterFilter>('waiting');
  const [isPushing, setPushing] = useState(false);
  const { ref: bodyRef, width } = useWidth<HTMLDivElement>();
  const [wantsDetail, setWantsDetail] = useState<boolean | null>(null);
  const hasDetail = wantsDetail ?? width >= leastForThree;
  const isStacked = width > 0 && width < leastForTwo;

  const all = matters.data;
  const shown = (all ?? []).filter((matter) => isUnder(filter, matter));
  const current = openMatterOf(all ?? [], filter, wantedId);
  const currentId = current?.matterId ?? null;
  useEffect(() => keepOpen(currentId), [currentId]);
  if (all === undefined) {
    return matters.error ? (
      <Failed message={matters.error.message} onRetry={matters.retry} />
    ) : (
      <Loading label={words.prebill.readingPreBills} />
    );
  }
  const withoutRate = all.reduce((sum, matter) => sum + matter.withoutRate, 0);
  const waiting = all.filter((matter) => waitingIn(matter) > 0);
  return (
    <Screen
      title={words.prebill.preBill}
      facts={
        <span>
          {words.prebill.mattersWithWorkToReview(
            waiting.length,
            formatAmounts(sumByCurrency(all.flatMap(amountsOf)), currency),
          )}
          {withoutRate === 0 ? null : ` · ${words.counts.linesWithoutRate(withoutRate)}`}
        </span>
      }
      actions={
        <>
          <ToggleButton icon={PanelRight} isSelected={hasDetail} onChange={setWantsDetail}>
            {words.prebill.details}
          </ToggleButton>
          <PrintPrebill
            matter={
              current === null
                ? null
                : {
                    matterId: current.matterId,
                    title: `${current.matterName} ${current.matterNumber}`.trim(),
                  }
            }
          />
          <Button icon={CloudUpload} onPress={() => setPushing(true)}>
            {words.prebill.push}
          </Button>
        </>
      }
    >
      <div
        ref={bodyRef}
        className={cx('grid min-h-0 flex-1', isStacked && 'auto-rows-max overflow-y-auto')}
        style={{ gridTemplateColumns: tracks(isStacked, hasDetail) }}
      >
        <Surface
          edge={isStacked ? 'bottom' : 'right'}
          className={cx('flex min-h-0 flex-col', isStacked && 'h-36')}
        >
          <Surface edge="bottom" className="px-4 py-2">
            <Select
              label={words.prebill.mattersShown}
              hideLabel
              options={filterOptions(all, pmsName)}
              value={filter}
              onChange={setFilter}
            />
          </Surface>
          <div className="min-h-0 flex-1">
            <MatterList
              matters={shown}
              selectedId={current?.matterId ?? null}
              pmsName={pmsName}
              onSelect={keepOpen}
            />
          </div>
        </Surface>
        {current === null ? (
          <EmptyState
            icon={ReceiptText}
            title={words.prebill.nothingToReview}
            className={isStacked ? '' : 'col-span-2'}
          >
            {words.prebill.noEntryOrExpense}
          </EmptyState>
        ) : (
          <OpenPrebill
            key={current.matterId}
            matterId={current.matterId}
            currency={current.currency}
            pmsName={pmsName}
            hasDetail={hasDetail}
          />
        )}
      </div>
      {isPushing ? <PushDialog currency={currency} onClose={() => setPushing(false)} /> : null}
    </Screen>
  );
}

function tracks(isStacked: boolean, hasDetail: boolean): string {
  if (isStacked) return 'minmax(0,1fr)';
  return hasDetail ? `${listTrack} minmax(0,1fr) ${detailTrack}` : `${listTrack} minmax(0,1fr)`;
}

function filterOptions(all: readonly PrebillMatter[], pmsName: string) {
  const count = (filter: MatterFilter): string =>
    String(all.filter((matter) => isUnder(filter, matter)).length);
  const options: readonly { id: MatterFilter; label: string }[] = [
    { id: 'waiting', label: words.prebill.withWorkToReview },
    ...lineStates.map((id) => ({ id, label: stateWords(id, pmsName) })),
    { id: 'all', label: words.prebill.allMatters },
  ];
  return options.map((option) => ({ ...option, detail: count(option.id) }));
}
