import { useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import { Checkbox } from '../../ui/checkbox';
import { RadioCard } from '../../ui/radio-card';
import { SegmentedControl } from '../../ui/segmented-control';
import { Switch } from '../../ui/switch';
import { Tabs } from '../../ui/tabs';
import { TickBox } from '../../ui/tick-box';
import { Specimen, Specimens } from '../specimen';

const filters = [
  { id: 'all', label: 'All' },
  { id: 'mine', label: 'Mine' },
  { id: 'hours', label: 'Hours' },
] as const;

/** What one chooses with. */
export function Choices() {
  const [filter, setFilter] = useState<(typeof filters)[number]['id']>('all');
  const [tab, setTab] = useState<'history' | 'guideline'>('history');
  return (
    <>
      <Specimens title="Checkbox, TickBox" file="checkbox.tsx, ui/tick-box.tsx">
        <Specimen state="off">
          <Checkbox>Billable</Checkbox>
        </Specimen>
        <Specimen state="on">
          <Checkbox defaultSelected>Billable</Checkbox>
        </Specimen>
        <Specimen state="some">
          <Checkbox isIndeterminate>All lines</Checkbox>
        </Specimen>
        <Specimen state="disabled">
          <Checkbox isDisabled>Billed already</Checkbox>
        </Specimen>
        <Specimen state="focused by key" held="focus-visible">
          <Checkbox>Billable</Checkbox>
        </Specimen>
        <Specimen state="the look alone">
          <TickBox isTicked />
        </Specimen>
      </Specimens>
      <Specimens title="Switch" file="switch.tsx">
        <Specimen state="off">
          <Switch>Names in notifications</Switch>
        </Specimen>
        <Specimen state="on">
          <Switch defaultSelected>Names in notifications</Switch>
        </Specimen>
        <Specimen state="disabled">
          <Switch isDisabled>Set by your firm</Switch>
        </Specimen>
      </Specimens>
      <Specimens title="SegmentedControl" file="segmented-control.tsx">
        <Specimen state="one of a few, at once">
          <SegmentedControl label="Filter" segments={filters} value={filter} onChange={setFilter} />
        </Specimen>
      </Specimens>
      <Specimens title="RadioCard" file="radio-card.tsx">
        <Specimen state="one chosen" wide>
          <RadioGroup
            aria-label="What is it"
            defaultValue="same"
            className="grid max-w-150 grid-cols-3 gap-2"
          >
            <RadioCard value="same" name="Same entry">
              Same entry
            </RadioCard>
            <RadioCard value="both" name="Two pieces of work">
              Two pieces of work
            </RadioCard>
            <RadioCard value="ask" name="Ask the attorney" isDisabled>
              Ask the attorney
            </RadioCard>
          </RadioGroup>
        </Specimen>
      </Specimens>
      <Specimens title="Tabs" file="tabs.tsx">
        <Specimen state="a column, for many" wide>
          <Tabs
            label="Parts"
            value={tab}
            onChange={setTab}
            head={<p className="px-2 text-note text-muted">Settings</p>}
            tabs={[
              { id: 'history', label: 'Time', content: <p className="p-3">Rounding: up to a tenth.</p> },
              { id: 'guideline', label: 'Rates', content: <p className="p-3">No card yet.</p> },
            ]}
          />
        </Specimen>
        <Specimen state="a row" wide>
          <Tabs
            label="About the line"
            value={tab}
            onChange={setTab}
            tabs={[
              {
                id: 'history',
                label: 'History',
                content: <p className="p-2">Written on 18 Nov, coded L350.</p>,
              },
              {
                id: 'guideline',
                label: 'Guideline',
                content: <p className="p-2">Clause 4.2: one task a line.</p>,
              },
            ]}
          />
        </Specimen>
      </Specimens>
    </>
  );
}
