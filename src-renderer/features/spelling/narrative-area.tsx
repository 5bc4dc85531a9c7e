import { type ComponentProps, type Ref, useImperativeHandle, useRef } from 'react';
import { AreaSquiggles } from '../../ui/squiggles';
import { TextArea } from '../../ui/text-field';
import { useSpelling } from './use-spelling';

/** The field of a narrative or another text in sentences: a `TextArea` whose unknown words are marked. */
export function NarrativeArea({
  value = '',
  areaRef,
  onAreaKeyDown,
  isDisabled = false,
  ...rest
}: Omit<ComponentProps<typeof TextArea>, 'over' | 'onAreaContextMenu'> & {
  value: string;
  areaRef?: Ref<HTMLTextAreaElement>;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    areaRef,
    () => area.current,
    [],
  );
  const spelling = useSpelling(area, value, { isOn: !isDisabled });
  return (
    <>
      <TextArea
        {...rest}
        value={value}
        isDisabled={isDisabled}
        areaRef={area}
        onAreaKeyDown={(event) => {
          if (!spelling.onKeyDown(event)) onAreaKeyDown?.(event);
        }}
        onAreaContextMenu={spelling.onContextMenu}
        over={
          <AreaSquiggles
            area={area}
            text={value}
            marks={spelling.marks}
            anchored={spelling.anchored}
            anchorRef={spelling.anchorRef}
          />
        }
      />
      {spelling.menu}
    </>
  );
}
