import { Button as RacButton } from 'react-aria-components';
import { editEntry } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Failed } from '../../ui/loading';
import { Surface } from '../../ui/surface';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { StepLine } from './step-line';

/** What one sync did about entries; each title opens its entry. */
export function RunSteps({ runId }: { runId: number }) {
  const { data, error, retry } = useQuery('runSteps', { runId, after: 0 });
  if (error) return <Failed message={error.message} onRetry={retry} />;
  return (
    <Surface
      as="ol"
      aria-label={words.activity.stepsOfThisSync}
      edge="left"
      className="flex flex-col gap-1 pl-3"
    >
      {data?.steps.map((step) => (
        <Text
          as="li"
          key={step.id}
          size="note"
          className="grid grid-cols-[3rem_minmax(0,21rem)_minmax(0,1fr)] items-baseline gap-x-3 [&>time]:order-first"
        >
          <RacButton
            onPress={() => editEntry(step.entryId)}
            className="focus-ring min-w-0 truncate rounded-control text-left font-medium text-accent data-hovered:underline"
          >
            {step.title}
          </RacButton>
          <StepLine step={step} />
        </Text>
      ))}
      {data?.hasMore ? (
        <Text as="li" tone="faint" size="note">
          {words.activity.andMoreEachEntryKnows}
        </Text>
      ) : null}
    </Surface>
  );
}
