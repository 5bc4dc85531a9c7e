import type { LucideIcon } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './button';
import { cx } from './class-names';

/** A button that opens the system's dialog and hands on the file itself: the page learns no path. */
export function FileButton({
  types,
  icon,
  isDisabled = false,
  onFile,
  children,
}: {
  /** Endings with their dot (".ics") or media types. */
  types: readonly string[];
  icon?: LucideIcon;
  isDisabled?: boolean;
  onFile: (file: File) => void;
  children: ReactNode;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={[...types]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button size="small" variant="quiet" isDisabled={isDisabled} {...(icon ? { icon } : {})}>
        {children}
      </Button>
    </FileTrigger>
  );
}

/** A part of a screen on which a file may be dropped, for the hand that has it; the same goes by a button inside it. */
export function FileDrop({
  label,
  onFile,
  className,
  children,
}: {
  label: string;
  onFile: (file: File) => void;
  className?: string;
  children: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <section
      aria-label={label}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file === undefined) return;
        event.preventDefault();
        onFile(file);
      }}
      className={cx(isOver && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent', className)}
    >
      {children}
    </section>
  );
}
