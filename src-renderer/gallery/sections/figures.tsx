import { custodyReasons } from '../../../shared/sync/custody';
import { CodeChip } from '../../ui/code-chip';
import { CustodyMark } from '../../ui/custody-mark';
import { DateLabel, InstantLabel } from '../../ui/date-label';
import { HiddenFigure, Hours, Money, NoRate, TotalHours } from '../../ui/figures';
import { TextMarks } from '../../ui/text-marks';
import { Specimen, Specimens } from '../specimen';

/** What stands in cells: hours, money, dates, codes, where an entry is. */
export function Figures() {
  return (
    <>
      <Specimens title="Hours, Money" file="figures.tsx">
        <Specimen state="hours">
          <Hours seconds={4320} />
        </Specimen>
        <Specimen state="a total, not whole tenths">
          <TotalHours seconds={12_345} />
        </Specimen>
        <Specimen state="money">
          <Money minor={54_000} />
        </Specimen>
        <Specimen state="a difference">
          <Money minor={-9000} signed />
        </Specimen>
        <Specimen state="another currency">
          <Money minor={125_050} currency="EUR" />
        </Specimen>
        <Specimen state="hidden by the firm">
          <HiddenFigure />
        </Specimen>
        <Specimen state="no rate is known">
          <NoRate />
        </Specimen>
      </Specimens>
      <Specimens
        title="DateLabel, CodeChip, TextMarks"
        file="date-label.tsx, ui/code-chip.tsx, ui/text-marks.tsx"
      >
        <Specimen state="a work date">
          <DateLabel date="2026-11-18" />
        </Specimen>
        <Specimen state="a moment">
          <InstantLabel at="2026-11-18T10:42:00.000Z" />
        </Specimen>
        <Specimen state="a code">
          <CodeChip code="L350" name="Discovery motions" />
        </Specimen>
        <Specimen state="words that differ">
          <TextMarks
            marks={[
              { kind: 'same', text: 'Attend hearing' },
              { kind: 'removed', text: ' in person' },
              { kind: 'added', text: ' on motion to compel' },
            ]}
          />
        </Specimen>
      </Specimens>
      <Specimens title="CustodyMark" file="custody-mark.tsx">
        {custodyReasons.map((reason) => (
          <Specimen key={reason} state={reason}>
            <CustodyMark
              custody={{
                state: 'here',
                reason,
                words: `On this laptop: ${reason}`,
                remoteId: null,
                onBill: false,
              }}
            />
          </Specimen>
        ))}
        <Specimen state="in the PMS">
          <CustodyMark
            custody={{ state: 'on_pms', reason: null, words: 'In Clio', remoteId: null, onBill: false }}
          />
        </Specimen>
        <Specimen state="on a bill">
          <CustodyMark
            custody={{ state: 'on_pms', reason: null, words: 'In Clio', remoteId: null, onBill: true }}
          />
        </Specimen>
      </Specimens>
    </>
  );
}
