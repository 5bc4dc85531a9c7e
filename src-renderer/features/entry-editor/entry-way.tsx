import { useQuery } from '../../state/use-query';
import { DisclosurePanel } from '../../ui/disclosure-panel';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { StepLine } from '../activity/step-line';

/** What was sent of an entry, what was answered and what followed (P6). Nothing for one that was never on its way. */
export function EntryWay({ entryId }: { entryId: string }) {
  const { data } = useQuery('entrySteps', { entryId, before: null });
  if (!data || data.steps.length === 0) return null;
  return (
    <DisclosurePanel title={words.entryEditor.onItsWayStepsShown(data.steps.length, data.hasMore)}>
      <ol aria-label={words.entryEditor.onItsWay} className="flex flex-col gap-1">
        {data.steps.toReversed().map((step) => (
          <Text as="li" key={step.id} size="note" className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2">
            <StepLine step={step} withDay />
          </Text>
        ))}
      </ol>
    </DisclosurePanel>
  );
}
