import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Held } from './held';

/** One setting: what it is and what it does at the left, the control at the right. */
export function SettingRow({
  title,
  children,
  control,
  held = null,
}: {
  title: string;
  children?: ReactNode;
  control: ReactNode;
  /** Why it can't be changed here; null: it can. */
  held?: string | null;
}) {
  return (
    <div className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] items-center gap-4 border-b border-line py-2 last:border-0">
      <div>
        <p className="font-medium">{title}</p>
        {children ? <div className="text-note text-muted">{children}</div> : null}
        {held === null ? null : <HeldNote>{held}</HeldNote>}
      </div>
      <Held value={held}>{control}</Held>
    </div>
  );
}

/** Why something can't be changed here, with the lock that says so at a glance. */
export function HeldNote({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-1 text-note text-muted">
      <Lock aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      {children}
    </p>
  );
}

/** A fact with its value, for reading and copying. */
export function FactRow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid min-h-control grid-cols-[14rem_minmax(0,1fr)] items-baseline gap-4 border-b border-line py-1 last:border-0">
      <dt className="text-muted">{title}</dt>
      <dd data-copy className="figures min-w-0 break-words">
        {children}
      </dd>
    </div>
  );
}
