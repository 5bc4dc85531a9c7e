import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Role } from '../../../shared/domain/reference';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { roleNames } from './role-names';

const roles = (Object.keys(roleNames) as Role[]).map((id) => ({ id, label: roleNames[id] }));

/** Who works here, as the person says it: name and role, until a PMS says it. */
export function PersonForm({
  name: known = '',
  role: knownRole = 'attorney',
  submitLabel = words.welcome.begin,
}: {
  name?: string;
  role?: Role;
  submitLabel?: string;
}) {
  const [name, setName] = useState(known);
  const [role, setRole] = useState<Role>(knownRole);
  const save = useCommand('personSet');
  return (
    <Form
      aria-label={words.welcome.whoWorksAtThisLaptop}
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save.run({ name, role });
      }}
    >
      <TextField
        label={words.welcome.yourName}
        hideLabel
        placeholder={words.welcome.yourName}
        className="w-44"
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <Select
        label={words.welcome.yourRole}
        hideLabel
        className="w-28"
        options={roles}
        value={role}
        onChange={setRole}
      />
      <Button type="submit" isDisabled={name.trim() === ''} isPending={save.isPending}>
        {submitLabel}
      </Button>
    </Form>
  );
}
