import { formatTotalHours, formatWorkDate } from '../../state/format';
import { showDay } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { words } from '../../words';

/** Asks once, kindly, about the last working day. Either answer ends it for good. */
export function MissingTime() {
  const { data: missing } = useQuery('missingTimeGet', {});
  if (!missing) return null;
  const { workDate, billedSeconds, targetSeconds } = missing;
  return (
    <Banner
      tone="info"
      actions={
        <>
          <Button
            size="small"
            variant="primary"
            onPress={() => {
              showDay(workDate);
              void runCommand('missingTimeAsked', { workDate });
            }}
          >
            {words.today.lookAtThatDay}
          </Button>
          <Button size="small" onPress={() => void runCommand('dayDoneSet', { workDate, isDone: true })}>
            {words.today.thatWasAll}
          </Button>
        </>
      }
    >
      {words.today.hasOfHoursWasThere(
        formatWorkDate(workDate),
        formatTotalHours(billedSeconds),
        formatTotalHours(targetSeconds),
      )}
    </Banner>
  );
}
