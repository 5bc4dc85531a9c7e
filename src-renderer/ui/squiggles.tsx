import { type Ref, type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { cx } from './class-names';
import { type Look, lookClasses } from './look';

/** A stretch of the text. */
export type Squiggle = { readonly start: number; readonly end: number };

/**
 * A typed text again, over its field and unseen but for a wave under each stretch. `className` must lay it out as the field does.
 * `anchorRef` is put on the stretch that begins at `anchored`, for what opens beside it.
 */
export function Squiggles({
  text,
  marks,
  anchored,
  anchorRef,
  size,
  className,
}: {
  text: string;
  marks: readonly Squiggle[];
  anchored?: number | null;
  anchorRef?: Ref<HTMLSpanElement>;
  /** The size that the text above it has. */
  size: Look['size'];
  className: string;
}) {
  const pieces: { at: number; text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ at, text: text.slice(at, start), isMarked: false });
    pieces.push({ at: start, text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), isMarked: false });
  return (
    <div
      aria-hidden="true"
      className={cx(
        'pointer-events-none break-words whitespace-pre-wrap text-transparent',
        lookClasses({ size }),
        className,
      )}
    >
      {pieces.map((piece) =>
        piece.isMarked ? (
          <span
            key={piece.at}
            ref={piece.at === anchored ? anchorRef : null}
            data-squiggle
            className="underline decoration-danger decoration-wavy decoration-1 underline-offset-2"
          >
            {piece.text}
          </span>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
      {/* A last line break has no height of its own. */}
      {'\u200b'}
    </div>
  );
}

/** Squiggles over a text area that scrolls and can be made larger; it must stand in a `relative` box with nothing else in it. */
export function AreaSquiggles({
  area,
  ...squiggles
}: Omit<Parameters<typeof Squiggles>[0], 'className' | 'size'> & {
  area: RefObject<HTMLTextAreaElement | null>;
}) {
  const [inner, setInner] = useState({ width: 0, height: 0, top: 0 });
  useEffect(() => {
    const field = area.current;
    if (field === null) return;
    const read = (): void =>
      setInner((now) => {
        const next = { width: field.clientWidth, height: field.clientHeight, top: field.scrollTop };
        const isSame = now.width === next.width && now.height === next.height && now.top === next.top;
        return isSame ? now : next;
      });
    const observer = new ResizeObserver(read);
    observer.observe(field);
    field.addEventListener('scroll', read);
    return () => {
      observer.disconnect();
      field.removeEventListener('scroll', read);
    };
  }, [area]);
  // A scroll bar that comes or goes with the text makes the lines shorter without a change of the field's own size.
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return;
    const [width, top] = [field.clientWidth, field.scrollTop];
    setInner((now) => (now.width === width && now.top === top ? now : { ...now, width, top }));
  });
  return (
    <div
      className="pointer-events-none absolute top-px left-px overflow-hidden"
      style={{ width: inner.width, height: inner.height }}
    >
      <div style={{ transform: `translateY(${-inner.top}px)` }}>
        <Squiggles {...squiggles} size="base" className="px-2 py-1.5 leading-5" />
      </div>
    </div>
  );
}
