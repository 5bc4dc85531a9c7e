import {
  CloudCheck,
  CloudUpload,
  GitCompareArrows,
  HandHelping,
  Laptop,
  type LucideIcon,
  ReceiptText,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { Custody } from '../../shared/ipc/views';
import { words } from '../words';
import { type Tone, toneText } from './badge';
import { cx } from './class-names';

type Look = { icon: LucideIcon; tone: Tone; short: string };

const looks: Record<NonNullable<Custody['reason']>, Look> = {
  draft: { icon: Laptop, tone: 'neutral', short: words.controls.draft },
  in_review: { icon: Laptop, tone: 'accent', short: words.controls.inReview },
  returned: { icon: Undo2, tone: 'warn', short: words.controls.returned },
  on_hold: { icon: HandHelping, tone: 'warn', short: words.controls.onHold },
  approved: { icon: CloudUpload, tone: 'accent', short: words.controls.approved },
  sending: { icon: CloudUpload, tone: 'accent', short: words.controls.sending },
  outcome_unknown: { icon: CloudUpload, tone: 'warn', short: words.controls.outcomeUnknown },
  held: { icon: HandHelping, tone: 'danger', short: words.controls.held },
  conflict: { icon: GitCompareArrows, tone: 'clash', short: words.controls.conflict },
  deleted: { icon: Trash2, tone: 'neutral', short: words.controls.deleted },
  delete_waiting: { icon: Trash2, tone: 'warn', short: words.controls.deleteWaiting },
};

/** The word for where entries are, as the mark has it. @param reason of custody */
export function custodyWord(reason: string): string {
  return Object.entries(looks).find(([name]) => name === reason)?.[1].short ?? reason;
}

/** Where an entry is and why, as an icon and a word; the whole sentence is its title (P1, P5). */
export function CustodyMark({ custody, className }: { custody: Custody; className?: string }) {
  const look: Look =
    custody.reason !== null
      ? looks[custody.reason]
      : custody.onBill
        ? { icon: ReceiptText, tone: 'good', short: words.common.billed }
        : { icon: CloudCheck, tone: 'good', short: custody.words };
  return (
    <span
      title={custody.words}
      className={cx(
        'inline-flex items-center gap-1 text-note whitespace-nowrap',
        toneText[look.tone],
        className,
      )}
    >
      <look.icon aria-hidden="true" className="size-3.5 shrink-0" />
      {look.short}
    </span>
  );
}
