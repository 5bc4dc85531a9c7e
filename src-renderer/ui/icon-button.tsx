import type { ShownKeys } from '../state/keymap';
import { BareIconButton, type IconButtonProps } from './button';
import { Tooltip } from './tooltip';

/** A square button with an icon; its name is read out and shown as tooltip. */
export function IconButton({ shortcut, keys, ...props }: IconButtonProps & ShownKeys) {
  return (
    <Tooltip text={props.label} shortcut={shortcut} keys={keys}>
      <BareIconButton {...props} />
    </Tooltip>
  );
}
