import { Plus, Trash2 } from 'lucide-react';
import type { ExportProfile } from '../../../../shared/ledes/profile';
import { useReference } from '../../../state/use-reference';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Select } from '../../../ui/select';
import { Muted, Text } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import type { ProfileFields } from './profile-fields';

type Called = ExportProfile['timekeepers'][number];

/** How the client calls timekeepers, where that is not their name and initials. */
export function TimekeepersTab({ draft, error, set }: ProfileFields) {
  const people = useReference()?.timekeepers ?? [];
  const { timekeepers } = draft.profile;
  const free = people.find(({ id }) => !timekeepers.some((one) => one.timekeeperId === id));
  const change = (at: number, said: Partial<Called>) =>
    set({ timekeepers: timekeepers.map((one, index) => (index === at ? { ...one, ...said } : one)) });
  const add = () => {
    if (free === undefined) return;
    const words = free.name.trim().split(/\s+/);
    const called: Called = {
      timekeeperId: free.id,
      id: free.initials,
      lastName: words.at(-1) ?? '',
      firstName: words.slice(0, -1).join(' '),
      classification: '',
    };
    set({ timekeepers: [...timekeepers, called] });
  };
  return (
    <div className="flex flex-col gap-3">
      <Muted as="p">{words.profile.whoeverIsNotNamedHere}</Muted>
      {timekeepers.map((one, at) => {
        const path = (name: string) => `timekeepers.${at}.${name}`;
        const text = (name: 'id' | 'lastName' | 'firstName' | 'classification', label: string) => (
          <TextField
            label={label}
            value={one[name]}
            onChange={(said) => change(at, { [name]: said })}
            error={error(path(name))}
          />
        );
        const who = people.find(({ id }) => id === one.timekeeperId)?.name ?? words.profile.thisTimekeeper;
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a person may be chosen anew in the same row
            key={at}
            aria-label={who}
            className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,0.8fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,0.9fr)_auto] items-start gap-2"
          >
            <Select
              label={words.common.timekeeper}
              options={people.map(({ id, name }) => ({ id, label: name }))}
              value={one.timekeeperId}
              onChange={(timekeeperId) => change(at, { timekeeperId })}
            />
            {text('id', words.profile.id)}
            {text('lastName', words.profile.surname)}
            {text('firstName', words.profile.firstName)}
            {text('classification', words.profile.class)}
            <span className="pt-5">
              <IconButton
                icon={Trash2}
                label={words.profile.callByNameAgain(who)}
                onPress={() => set({ timekeepers: timekeepers.filter((_, index) => index !== at) })}
              />
            </span>
            {error(path('timekeeperId')) === null ? null : (
              <Text as="p" tone="danger" size="note" className="col-span-6">
                {error(path('timekeeperId'))}
              </Text>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button icon={Plus} isDisabled={free === undefined} onPress={add}>
          {words.profile.callSomebodyOtherwise}
        </Button>
      </div>
    </div>
  );
}
