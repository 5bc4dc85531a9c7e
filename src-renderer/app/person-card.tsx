import { roleNames } from '../features/welcome/role-names';
import { useQuery } from '../state/use-query';

/** Who works here, for which firm: time is always somebody's. */
export function PersonCard() {
  const { data: status } = useQuery('statusGet', {});
  if (!status?.me && !status?.firmName) return null;
  return (
    <div className="hidden border-t border-line p-4 text-note lg:block">
      {status.me ? (
        <p className="truncate font-medium text-ink" title={status.me.name}>
          {status.me.name}
        </p>
      ) : null}
      {status.me ? <p className="text-muted">{roleNames[status.me.role]}</p> : null}
      {status.firmName ? <p className="text-faint">{status.firmName}</p> : null}
    </div>
  );
}
