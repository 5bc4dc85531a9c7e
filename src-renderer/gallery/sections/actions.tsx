import { Check, Group, Pause, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { BigSwitch } from '../../ui/big-switch';
import { BareIconButton, Button, type ButtonVariant } from '../../ui/button';
import { ChoiceMenu } from '../../ui/choice-menu';
import { FileButton, FileDrop } from '../../ui/file-button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Menu } from '../../ui/menu';
import { ShortLabel } from '../../ui/short-label';
import { ToggleButton } from '../../ui/toggle-button';
import { Tooltip } from '../../ui/tooltip';
import { Specimen, Specimens } from '../specimen';

const variants: readonly ButtonVariant[] = ['primary', 'plain', 'quiet', 'danger'];

/** What one presses. */
export function Actions() {
  const [isKept, setKept] = useState(true);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      {variants.map((variant) => (
        <Specimens key={variant} title={`Button, ${variant}`} file="button.tsx">
          <Specimen state="at rest">
            <Button variant={variant}>Approve</Button>
          </Specimen>
          <Specimen state="hovered" held="hovered">
            <Button variant={variant}>Approve</Button>
          </Specimen>
          <Specimen state="pressed" held="pressed">
            <Button variant={variant}>Approve</Button>
          </Specimen>
          <Specimen state="focused by key" held="focus-visible">
            <Button variant={variant}>Approve</Button>
          </Specimen>
          <Specimen state="pending">
            <Button variant={variant} isPending>
              Approve
            </Button>
          </Specimen>
          <Specimen state="disabled">
            <Button variant={variant} isDisabled>
              Approve
            </Button>
          </Specimen>
          <Specimen state="icon and key">
            <Button variant={variant} icon={Check} keys="Ctrl Enter">
              Accept, next
            </Button>
          </Specimen>
          <Specimen state="small">
            <Button variant={variant} size="small">
              Retry
            </Button>
          </Specimen>
        </Specimens>
      ))}
      <Specimens title="ChoiceMenu" file="choice-menu.tsx">
        <Specimen state="closed">
          <ChoiceMenu
            label="Group"
            icon={Group}
            shortcut="entries_group"
            isOpen={isChoosing}
            onOpenChange={setChoosing}
            chosen="client"
            options={[
              { id: 'client', label: 'Client', detail: '' },
              { id: 'day', label: 'Day', detail: 'newest first' },
            ]}
            onChoose={() => {}}
          />
        </Specimen>
      </Specimens>
      <Specimens title="ShortLabel" file="short-label.tsx">
        <Specimen state="a long word; gone in a narrow window">
          <Button icon={Group}>
            <ShortLabel>Everything of the Acme lease</ShortLabel>
          </Button>
        </Specimen>
      </Specimens>
      <Specimens title="FileButton" file="file-button.tsx">
        <Specimen state="at rest">
          <FileDrop label="A file can be dropped here" onFile={() => {}}>
            <FileButton types={['.ics']} onFile={() => {}}>
              Calendar file
            </FileButton>
          </FileDrop>
        </Specimen>
      </Specimens>
      <Specimens title="BigSwitch" file="big-switch.tsx">
        <Specimen state="off">
          <BigSwitch
            title="Smith v. Jones"
            isOn={false}
            state="Stopped"
            figure="0:42:10"
            onPress={() => {}}
          />
        </Specimen>
        <Specimen state="on, with a key">
          <BigSwitch
            title="Acme Lease"
            note="00107-001"
            isOn
            state="Running"
            keys="2"
            figure="1:12:03"
            onPress={() => {}}
          />
        </Specimen>
      </Specimens>
      <Specimens title="IconButton" file="icon-button.tsx, ui/button.tsx">
        <Specimen state="quiet">
          <IconButton icon={Trash2} label="Delete the entry" />
        </Specimen>
        <Specimen state="hovered" held="hovered">
          <IconButton icon={Trash2} label="Delete the second entry" />
        </Specimen>
        <Specimen state="plain">
          <IconButton icon={Pause} label="Pause" variant="plain" />
        </Specimen>
        <Specimen state="primary, solid">
          <IconButton icon={Play} label="Start" variant="primary" solid />
        </Specimen>
        <Specimen state="bare, small">
          <BareIconButton icon={Play} label="Start the small one" size="small" />
        </Specimen>
        <Specimen state="disabled">
          <BareIconButton icon={Play} label="Start, not now" isDisabled />
        </Specimen>
      </Specimens>
      <Specimens title="ToggleButton" file="toggle-button.tsx">
        <Specimen state={isKept ? 'on' : 'off'}>
          <ToggleButton isSelected={isKept} onChange={setKept} keys="1">
            Keep the laptop’s
          </ToggleButton>
        </Specimen>
        <Specimen state="off">
          <ToggleButton isSelected={false} onChange={() => {}} keys="2">
            Keep Clio’s
          </ToggleButton>
        </Specimen>
        <Specimen state="disabled">
          <ToggleButton isSelected={false} onChange={() => {}} isDisabled>
            Keep both
          </ToggleButton>
        </Specimen>
      </Specimens>
      <Specimens title="Menu, Tooltip, Kbd" file="menu.tsx, ui/tooltip.tsx, ui/kbd.tsx">
        <Specimen state="menu behind a button">
          <Menu
            label="More"
            trigger={<Button>More</Button>}
            actions={[
              { id: 'split', label: 'Split', keys: 'S', onAction: () => {} },
              { id: 'move', label: 'Move', isDisabled: true, onAction: () => {} },
              { id: 'delete', label: 'Delete', icon: Trash2, danger: true, onAction: () => {} },
            ]}
          />
        </Specimen>
        <Specimen state="tooltip on hover and focus">
          <Tooltip text="Undo the last change" keys="Ctrl Z">
            <Button variant="quiet">Undo</Button>
          </Tooltip>
        </Specimen>
        <Specimen state="key">
          <Kbd keys="Ctrl Enter" />
        </Specimen>
      </Specimens>
    </>
  );
}
