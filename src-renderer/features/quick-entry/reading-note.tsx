import { TriangleAlert } from 'lucide-react';

/** Why something that was typed stays text, beside what was understood. */
export function ReadingNote({ children }: { children: string }) {
  return (
    <p className="flex items-center gap-1.5 text-note text-warn">
      <TriangleAlert aria-hidden="true" className="size-3 shrink-0" />
      {children}
    </p>
  );
}
