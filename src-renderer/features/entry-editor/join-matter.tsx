import { useState } from 'react';
import type { Matter } from '../../../shared/domain/reference';
import { announce } from '../../state/announcer';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { MatterPicker } from './matter-picker';

/** A temporary matter stays one until a person joins it to the PMS's; never by guessing (contract 25). */
export function JoinTemporaryMatter({ matterId }: { matterId: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const reference = useReference();
  const matter = matterId ? reference?.matterById.get(matterId) : undefined;
  if (matter?.status !== 'temporary') return null;
  return (
    <>
      <Banner
        tone="info"
        className="rounded-panel"
        actions={
          <Button size="small" onPress={() => setOpen(true)}>
            {words.entryEditor.joinToMatter}
          </Button>
        }
      >
        {words.entryEditor.thisMatterIsTemporary}
      </Banner>
      {isOpen ? <JoinDialog matter={matter} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function JoinDialog({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const [matterId, setMatterId] = useState<string | null>(null);
  const join = useCommand('temporaryMatterJoin');

  async function joinNow(): Promise<void> {
    if (matterId === null) return;
    const result = await join.run({ temporaryId: matter.id, matterId });
    if (!result.ok) return;
    announce(words.entryEditor.isJoined(matter.name));
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="narrow"
      title={words.entryEditor.whichMatterIs(matter.name)}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={matterId === null || matterId === matter.id}
            isPending={join.isPending}
            onPress={() => void joinNow()}
          >
            {words.entryEditor.join}
          </Button>
        </>
      }
    >
      <MatterPicker value={matterId} onChange={setMatterId} autoFocus />
      <Note className="mt-2">{words.entryEditor.allEntriesAndTimers}</Note>
    </Dialog>
  );
}
