import { BareIconButton, type IconButtonProps } from './button';
import { Tooltip } from './tooltip';

/** A square button with an icon; its name is read out and shown as tooltip. */
export function IconButton({ keys, ...props }: IconButtonProps & { keys?: string }) {
  return (
    <Tooltip text={props.label} {...(keys ? { keys } : {})}>
      <BareIconButton {...props} />
    </Tooltip>
  );
}
