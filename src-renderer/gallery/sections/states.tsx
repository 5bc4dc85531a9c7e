import { Inbox, OctagonAlert } from 'lucide-react';
import { showToast } from '../../state/toasts';
import { Badge, type Tone } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DisclosurePanel } from '../../ui/disclosure-panel';
import { EmptyState } from '../../ui/empty-state';
import { FlagCount, FlagList } from '../../ui/flag-list';
import { Failed, Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { flags } from '../sample';
import { Specimen, Specimens } from '../specimen';

const noop = () => undefined;
const tones: readonly Tone[] = ['neutral', 'accent', 'good', 'warn', 'danger', 'clash'];

/** What tells how things are. */
export function States() {
  return (
    <>
      <Specimens title="Badge" file="badge.tsx">
        {tones.map((tone) => (
          <Specimen key={tone} state={tone}>
            <Badge tone={tone}>3 waiting</Badge>
          </Specimen>
        ))}
        <Specimen state="with an icon">
          <Badge tone="danger" icon={OctagonAlert}>
            Blocked
          </Badge>
        </Specimen>
      </Specimens>
      <Specimens title="FlagList, FlagCount" file="flag-list.tsx">
        <Specimen state="blocks, warns, waived" wide>
          <FlagList flags={flags} />
        </Specimen>
        <Specimen state="in a row">
          <FlagCount flags={flags} />
        </Specimen>
      </Specimens>
      <Specimens title="Progress" file="progress.tsx">
        <Specimen state="under way" wide>
          <Progress label="Bringing in the rows" done={12_000} of={50_000} isStopping={false} onStop={noop} />
        </Specimen>
        <Specimen state="nobody knows how long" wide>
          <Progress label="Writing the list to a file" done={0} of={null} isStopping={false} onStop={noop} />
        </Specimen>
        <Specimen state="stopped" wide>
          <Progress label="Bringing in the rows" done={12_000} of={50_000} isStopping onStop={noop} />
        </Specimen>
      </Specimens>
      <Specimens title="Banner" file="banner.tsx">
        {(['info', 'warn', 'danger'] as const).map((tone) => (
          <Specimen key={tone} state={tone} wide>
            <Banner tone={tone} actions={<Button size="small">Try again</Button>}>
              Clio has not answered since 08:10. Everything stays on this laptop until it does.
            </Banner>
          </Specimen>
        ))}
      </Specimens>
      <Specimens title="Notice" file="notice.tsx">
        <Specimen state="the newest, when there is one">
          <Button onPress={() => showToast({ text: '3 lines moved to Acme lease', action: undo })}>
            Say something
          </Button>
          <Notice className="mt-2" />
        </Specimen>
      </Specimens>
      <Specimens title="EmptyState, Loading, Failed" file="empty-state.tsx, ui/loading.tsx">
        <Specimen state="nothing there" wide>
          <EmptyState icon={Inbox} title="No conflicts" action={<Button>See the last decisions</Button>}>
            When the laptop and Clio both change an entry, it is asked about here.
          </EmptyState>
        </Specimen>
        <Specimen state="being read">
          <Loading label="Reading the entries" />
        </Specimen>
        <Specimen state="could not be read">
          <Failed message="The entries could not be read from this laptop." onRetry={() => {}} />
        </Specimen>
      </Specimens>
      <Specimens title="DisclosurePanel" file="disclosure-panel.tsx">
        <Specimen state="closed until it is wanted" wide>
          <DisclosurePanel title="What this means">
            <p>Nothing is sent until you approve.</p>
          </DisclosurePanel>
        </Specimen>
      </Specimens>
    </>
  );
}

const undo = { label: 'Undo', run: () => {} };
