import { useRef, useState } from 'react';
import { formatCount } from '../../state/format';
import { usePmsName } from '../../state/use-pms-name';
import { useQuery } from '../../state/use-query';
import { Badge } from '../../ui/badge';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { words } from '../../words';
import { AuditTrail } from './audit-trail';
import { HoldList } from './hold-list';
import { RunList } from './run-list';

type ActivityTab = 'sync' | 'held' | 'audit';

/** What sync did, what waits for whom, and the trail of everything that was done: nothing is silent (P5, P6). */
export function ActivityScreen() {
  const { data, error, retry } = useQuery('activityGet', { auditBefore: null });
  const pmsName = usePmsName();
  const [chosen, setChosen] = useState<ActivityTab | null>(null);
  const opened = useRef<ActivityTab | null>(null);
  if (data === undefined) {
    return error ? (
      <Failed message={error.message} onRetry={retry} />
    ) : (
      <Loading label={words.activity.readingActivity} />
    );
  }
  const stuck = data.holds.length + data.parked.length + (data.missing?.count ?? 0);
  // Where it opened it stays: the last hold that goes must not turn the page under somebody's hands.
  opened.current ??= stuck > 0 ? 'held' : 'sync';
  return (
    <Screen title={words.activity.activity}>
      <Tabs
        label={words.activity.activity}
        className="flex-1"
        value={chosen ?? opened.current}
        onChange={setChosen}
        tabs={[
          { id: 'sync', label: words.activity.syncLog, content: <RunList pmsName={pmsName} /> },
          {
            id: 'held',
            label: (
              <span className="inline-flex items-center gap-1.5">
                {words.activity.held(stuck > 0 ? <Badge tone="danger">{formatCount(stuck)}</Badge> : null)}
              </span>
            ),
            content: (
              <HoldList holds={data.holds} missing={data.missing} parked={data.parked} pmsName={pmsName} />
            ),
          },
          { id: 'audit', label: words.activity.auditTrail, content: <AuditTrail newest={data.audit} /> },
        ]}
      />
    </Screen>
  );
}
