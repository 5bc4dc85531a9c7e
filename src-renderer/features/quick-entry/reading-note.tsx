import { TriangleAlert } from 'lucide-react';
import { Text } from '../../ui/text';

/** Why something that was typed stays text, beside what was understood. */
export function ReadingNote({ children }: { children: string }) {
  return (
    <Text as="p" tone="warn" size="note" className="flex items-center gap-1.5">
      <TriangleAlert aria-hidden="true" className="size-3 shrink-0" />
      {children}
    </Text>
  );
}
