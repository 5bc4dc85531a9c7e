import { RefreshCw } from 'lucide-react';
import { Fragment } from 'react';
import { Button as RacButton } from 'react-aria-components';
import type { StatusView } from '../../shared/ipc/views';
import { commands, setWorkOffline } from '../features/commands/commands';
import { useQuery } from '../state/use-query';
import { toneText } from '../ui/badge';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { Notice } from '../ui/notice';
import { Surface } from '../ui/surface';
import { Switch } from '../ui/switch';
import { Faint } from '../ui/text';
import { words } from '../words';
import { custodyFigures } from './custody-figures';
import { SyncState } from './sync-state';

/** The proof of custody: where every entry is, at any moment, in numbers that open their rows. */
export function StatusBar() {
  const { data: status } = useQuery('statusGet', {});
  return (
    <Surface
      as="section"
      aria-label={words.app.status}
      edge="top"
      ground="canvas"
      tone="muted"
      size="note"
      className="col-span-2 flex min-h-9 flex-wrap items-center gap-x-3 px-3 whitespace-nowrap"
    >
      {status ? <StatusContent status={status} /> : null}
    </Surface>
  );
}

function StatusContent({ status }: { status: StatusView }) {
  return (
    <>
      <div className="flex flex-wrap items-center">
        {custodyFigures(status).map((figure, index) => (
          <Fragment key={figure.id}>
            {index > 0 ? <Faint aria-hidden="true">·</Faint> : null}
            <RacButton
              onPress={figure.open}
              className={cx(
                'focus-ring figures h-6 rounded-control px-1.5 data-hovered:bg-hover data-hovered:text-ink',
                figure.tone && cx('font-medium', toneText[figure.tone]),
              )}
            >
              {figure.text}
            </RacButton>
          </Fragment>
        ))}
      </div>
      <Notice className="order-last my-1 basis-full xl:order-none xl:my-0 xl:max-w-130 xl:basis-0 xl:grow-99" />
      <div className="flex-1" />
      <SyncState status={status} />
      <Switch isSelected={status.connection === 'work_offline'} onChange={(on) => void setWorkOffline(on)}>
        {words.app.workOffline}
      </Switch>
      <Button
        size="small"
        variant="quiet"
        icon={RefreshCw}
        isDisabled={status.connection === 'work_offline' || status.connection === 'signed_out'}
        onPress={commands.sync_now}
      >
        {words.app.syncNow}
      </Button>
    </>
  );
}
