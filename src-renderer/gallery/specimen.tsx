import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** What a pointer or a key does to a control; react-aria marks the element with the attribute of that name. */
export type HeldState = 'hovered' | 'pressed' | 'focus-visible';

/** One control in one state, with the state's name beneath. `held` keeps a passing state, so that it can be looked at. */
export function Specimen({
  state,
  held,
  wide = false,
  children,
}: {
  state: string;
  held?: HeldState;
  wide?: boolean;
  children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (held === undefined) return;
    const target = frame.current?.querySelector('[data-rac]');
    target?.setAttribute(`data-${held}`, 'true');
    return () => target?.removeAttribute(`data-${held}`);
  }, [held]);
  return (
    <figure className={wide ? 'w-full' : ''}>
      <div ref={frame}>{children}</div>
      <figcaption className="pt-1 text-small text-faint">{state}</figcaption>
    </figure>
  );
}

/** The states of one control, side by side. `file` names where it lives. */
export function Specimens({ title, file, children }: { title: string; file: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 border-t border-line py-4">
      <h3 className="flex items-baseline gap-2 text-base font-medium">
        {title} <code className="text-small text-faint">ui/{file}</code>
      </h3>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">{children}</div>
    </section>
  );
}
