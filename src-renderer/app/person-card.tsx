import { roleNames } from '../features/welcome/role-names';
import { useQuery } from '../state/use-query';
import { Surface } from '../ui/surface';
import { Faint, Muted, Text } from '../ui/text';

/** Who works here, for which firm: time is always somebody's. */
export function PersonCard() {
  const { data: status } = useQuery('statusGet', {});
  if (!status?.me && !status?.firmName) return null;
  return (
    <Surface edge="top" size="note" className="hidden p-4 lg:block">
      {status.me ? (
        <Text as="p" tone="ink" weight="medium" className="truncate" title={status.me.name}>
          {status.me.name}
        </Text>
      ) : null}
      {status.me ? <Muted as="p">{roleNames[status.me.role]}</Muted> : null}
      {status.firmName ? <Faint as="p">{status.firmName}</Faint> : null}
    </Surface>
  );
}
