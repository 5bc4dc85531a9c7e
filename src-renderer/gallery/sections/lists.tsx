import { useState } from 'react';
import { CellBox } from '../../ui/cell-box';
import { CodeChip } from '../../ui/code-chip';
import { DataTable, type TableColumn } from '../../ui/data-table';
import { DateLabel } from '../../ui/date-label';
import { Hours, Money } from '../../ui/figures';
import { RowList } from '../../ui/row-list';
import { ColumnEdge, SortHeading } from '../../ui/sort-heading';
import { Track } from '../../ui/track';
import { type SampleLine, sampleLines, trackSample } from '../sample';
import { Specimen, Specimens } from '../specimen';

const columns: readonly TableColumn<SampleLine>[] = [
  { id: 'date', title: 'Date', width: 90, cell: ({ date }) => <DateLabel date={date} /> },
  {
    id: 'narrative',
    title: 'Narrative',
    width: '1fr',
    isRowHeader: true,
    cell: ({ narrative }) => narrative,
  },
  { id: 'code', title: 'Code', width: 70, cell: ({ code }) => <CodeChip code={code} /> },
  {
    id: 'hours',
    title: 'Hours',
    width: 70,
    align: 'end',
    cell: ({ seconds }) => <Hours seconds={seconds} />,
  },
  { id: 'amount', title: 'Amount', width: 90, align: 'end', cell: ({ minor }) => <Money minor={minor} /> },
];

/** What holds rows. */
export function Lists() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['2']));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(['1', '2']));
  return (
    <>
      <Specimens title="Track" file="track.tsx">
        <Specimen state="a morning">
          <Track
            label="A morning"
            from={0}
            to={10_800_000}
            hours={[
              { at: 0, label: '9:00' },
              { at: 3_600_000, label: '10:00' },
              { at: 7_200_000, label: '11:00' },
              { at: 10_800_000, label: '12:00' },
            ]}
            items={trackSample}
            stepMs={360_000}
            onOpen={() => {}}
            onKey={() => false}
            onMove={() => {}}
          />
        </Specimen>
      </Specimens>
      <Specimens title="RowList" file="row-list.tsx">
        <Specimen state="one chosen; arrows, J and K move" wide>
          <RowList
            label="Lines"
            items={sampleLines}
            rowName={({ narrative }) => narrative}
            selection="single"
            selectedIds={chosen}
            onSelect={setChosen}
          >
            {({ narrative, seconds }) => (
              <span className="flex justify-between gap-2 px-2 py-1.5">
                <span className="truncate">{narrative}</span>
                <Hours seconds={seconds} />
              </span>
            )}
          </RowList>
        </Specimen>
        <Specimen state="empty" wide>
          <RowList
            label="No lines"
            items={[]}
            rowName={() => ''}
            empty={<p className="p-2 text-muted">No lines yet.</p>}
          >
            {() => null}
          </RowList>
        </Specimen>
      </Specimens>
      <Specimens title="DataTable" file="data-table.tsx">
        <Specimen state="several ticked; a real grid" wide>
          <div className="h-48">
            <DataTable
              label="Lines of a bill"
              columns={columns}
              rows={sampleLines}
              selection="multiple"
              selectedIds={ticked}
              onSelect={setTicked}
            />
          </div>
        </Specimen>
      </Specimens>
      <Specimens title="SortHeading, ColumnEdge" file="sort-heading.tsx">
        <Specimen state="sorted up, by another, not to be sorted" wide>
          {/* biome-ignore lint/a11y/useSemanticElements: a heading stands in a grid without a table */}
          <div role="grid" aria-label="Headings">
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
            <div role="row" className="grid h-8 grid-cols-3 text-note font-medium text-muted">
              <SortHeading title="Date" index={1} isEnd={false} direction="up" onSort={() => {}}>
                <ColumnEdge onWidth={() => {}} onReset={() => {}} />
              </SortHeading>
              <SortHeading title="Hours" index={2} isEnd direction={null} onSort={() => {}} />
              <SortHeading title="Flags" index={3} isEnd={false} direction={null} onSort={null} />
            </div>
          </div>
        </Specimen>
      </Specimens>
      <Specimens title="CellBox" file="cell-box.tsx">
        <Specimen state="over a cell that says why it can’t be changed" wide>
          <div className="relative h-16 w-80">
            <CellBox width={320}>
              <p className="p-1.5 text-note">
                It is on a bill already: change it in the conflict that this opens.
              </p>
            </CellBox>
          </div>
        </Specimen>
      </Specimens>
    </>
  );
}
