import { useState } from 'react';
import { type ExportProfile, plainProfile } from '../../../../shared/ledes/profile';
import { newRequestId } from '../../../state/ids';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Tabs } from '../../../ui/tabs';
import { words } from '../../../words';
import { FormatTab } from './format-tab';
import { PartiesTab } from './parties-tab';
import { draftOf, type ProfileDraft, readDraft } from './profile-draft';
import { RulesTab } from './rules-tab';
import { TimekeepersTab } from './timekeepers-tab';

type Tab = 'format' | 'rules' | 'parties' | 'timekeepers';

const labels: Readonly<Record<Tab, string>> = {
  format: words.profile.formatAndIds,
  rules: words.profile.rules,
  parties: words.profile.addressesAndTax,
  timekeepers: words.profile.timekeepers,
};

/** Under which tab a field is mended. */
function tabOf(path: string): Tab {
  if (path.startsWith('timekeepers')) return 'timekeepers';
  if (/^(firm|client|clientTaxId|taxPercent|taxType)(\.|$)/.test(path)) return 'parties';
  return /^max/.test(path) ? 'rules' : 'format';
}

/** All in which a client's files differ from others'. A new profile begins with what all known receivers accept. */
export function ProfileDialog({ profile, onClose }: { profile: ExportProfile | null; onClose: () => void }) {
  const [draft, setDraft] = useState<ProfileDraft>(() =>
    draftOf(profile ?? { ...plainProfile, id: newRequestId(), name: '', lawFirmId: '', clientId: '' }),
  );
  const [tab, setTab] = useState<Tab>('format');
  // Until somebody tried to save, an empty name is no fault of theirs.
  const [wasTried, setTried] = useState(profile !== null);
  const save = useCommand('ledesProfileSave', { quiet: true });
  const read = readDraft(draft);
  const [first] = read.problems.keys();
  const error = (path: string) => (path === 'name' && !wasTried ? null : (read.problems.get(path) ?? null));
  const set = (change: Partial<ExportProfile>) =>
    setDraft((now) => ({ ...now, profile: { ...now.profile, ...change } }));
  const type = (change: Partial<ProfileDraft['typed']>) =>
    setDraft((now) => ({ ...now, typed: { ...now.typed, ...change } }));
  const submit = async (): Promise<void> => {
    if (read.profile === null) {
      setTried(true);
      setTab(tabOf(first ?? ''));
      return;
    }
    const done = await save.run({ profile: read.profile });
    if (!done.ok) return;
    sayDone(words.profile.profileSaved(read.profile.name));
    onClose();
  };
  const fields = { draft, error, set, type };
  const toMend = (of: Tab) =>
    [...read.problems.keys()].filter((path) => error(path) && tabOf(path) === of).length;
  const panels = [
    ['format', <FormatTab key="format" {...fields} />],
    ['rules', <RulesTab key="rules" {...fields} />],
    ['parties', <PartiesTab key="parties" {...fields} />],
    ['timekeepers', <TimekeepersTab key="timekeepers" {...fields} />],
  ] as const;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={profile === null ? words.profile.newClientProfile : words.profile.clientProfile(profile.name)}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" type="submit" form="profile" isPending={save.isPending}>
            {words.common.save}
          </Button>
        </>
      }
    >
      {/* A form of its own elements: the browser's own words would stand beside ours. */}
      <form
        id="profile"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {save.error === null ? null : (
          <Banner tone="danger" isInset className="mb-3">
            {save.error.message}
          </Banner>
        )}
        <Tabs
          label={words.profile.partsOfProfile}
          value={tab}
          onChange={setTab}
          className="-mx-4 -mt-2"
          tabs={panels.map(([id, content]) => ({
            id,
            label: toMend(id) === 0 ? labels[id] : words.profile.toMend(labels[id], toMend(id)),
            content: <div className="min-h-72 px-4 pt-4">{content}</div>,
          }))}
        />
      </form>
    </Dialog>
  );
}
