import { FileCog, Plus } from 'lucide-react';
import type { ExportProfile } from '../../../../shared/ledes/profile';
import { sayDone } from '../../../state/say-done';
import { runCommand } from '../../../state/use-command';
import { useQuery } from '../../../state/use-query';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Failed, Loading } from '../../../ui/loading';
import { RowList } from '../../../ui/row-list';
import { Note, Strong } from '../../../ui/text';
import { words } from '../../../words';

/** How each client wants its LEDES files. */
export function ProfileList({
  onEdit,
  onNew,
}: {
  onEdit: (profile: ExportProfile) => void;
  onNew: () => void;
}) {
  const query = useQuery('ledesProfiles', {});
  if (query.data === undefined) {
    return query.error ? (
      <Failed message={query.error.message} onRetry={query.retry} />
    ) : (
      <Loading label={words.profile.readingProfiles} />
    );
  }
  const { profiles } = query.data;
  const find = (id: string | null) => profiles.find((profile) => profile.id === id);
  return (
    <RowList
      label={words.profile.clientProfiles}
      items={profiles}
      rowName={({ name, format }) => words.profile.profileSaid(name, format)}
      keys={{
        n: onNew,
        e: (id) => {
          const profile = find(id);
          if (profile) onEdit(profile);
        },
        delete: (id) => {
          const profile = find(id);
          if (profile) void remove(profile);
        },
      }}
      onOpen={onEdit}
      empty={
        <EmptyState
          icon={FileCog}
          title={words.profile.noClientProfilesYet}
          action={
            <Button icon={Plus} onPress={onNew}>
              {words.profile.newProfile}
            </Button>
          }
        >
          {words.profile.profileSaysWhichLedesClient}
        </EmptyState>
      }
    >
      {(profile) => (
        <div className="flex min-h-12 items-center gap-4 px-4 py-2">
          <span className="min-w-0 flex-1">
            <Strong className="block truncate">{profile.name}</Strong>
            <Note as="span" className="block truncate">
              {words.profile.clientFirm(
                profile.clientId || words.profile.notNamed,
                profile.lawFirmId || words.profile.notNamed,
              )}
            </Note>
          </span>
          <Note as="span">
            {words.profile.formatFacts(profile.format, encodingWords[profile.encoding], profile.lineEnds)}
          </Note>
          <Button size="small" onPress={() => onEdit(profile)}>
            {words.profile.edit}
          </Button>
        </div>
      )}
    </RowList>
  );
}

const encodingWords = { ascii: 'ASCII', ansi: 'Windows-1252', utf8: 'UTF-8' } as const;

async function remove({ id, name }: ExportProfile): Promise<void> {
  const done = await runCommand('ledesProfileRemove', { id });
  if (done.ok) sayDone(words.profile.profileTakenOutOfUse(name));
}
