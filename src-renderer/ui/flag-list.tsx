import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Flag } from '../../shared/ipc/views';
import { words } from '../words';
import { Badge, toneText } from './badge';
import { cx } from './class-names';
import { InstantLabel } from './date-label';

/**
 * The verdicts on a line, in words: what blocks approval first, what was waived last, struck through, with who, when and why.
 * A verdict of a client's guidelines cites client and clause; a refusal of its e-billing portal says the portal's own code and words.
 */
export function FlagList({
  flags,
  actionOf,
  className,
}: {
  flags: readonly Flag[];
  /** What can be done about a flag, beside it. */
  actionOf?: (flag: Flag) => ReactNode;
  className?: string;
}) {
  if (flags.length === 0) return null;
  const ordered = [...flags].sort((left, right) => rank(left) - rank(right));
  return (
    <ul aria-label={words.controls.flags} className={cx('flex flex-col gap-1', className)}>
      {ordered.map((flag) => (
        <li key={`${flag.rule} ${flag.message}`} className="flex items-start gap-1.5 text-note">
          <FlagIcon flag={flag} />
          <span className="min-w-0 flex-1 text-ink">
            <span className={flag.waiver ? 'text-muted line-through' : ''}>{flag.message}</span>{' '}
            <span className="text-faint">{flag.source}</span>
            {flag.guideline?.note && !flag.waiver ? (
              <span className="block text-faint">{flag.guideline.note}</span>
            ) : null}
            {flag.refusal ? (
              <span data-copy className="block text-muted wrap-anywhere">
                {words.controls.portalSaid(
                  [flag.refusal.code, flag.refusal.words].filter((part) => part !== '').join(' – '),
                  <InstantLabel at={flag.refusal.at} />,
                )}
              </span>
            ) : null}
            {flag.waiver ? (
              <span className="block text-muted">
                {words.controls.waivedBy(
                  flag.waiver.by,
                  <InstantLabel at={flag.waiver.at} />,
                  flag.waiver.reason,
                )}
              </span>
            ) : null}
          </span>
          {actionOf?.(flag)}
        </li>
      ))}
    </ul>
  );
}

function FlagIcon({ flag }: { flag: Flag }) {
  const look = 'mt-0.5 size-3 shrink-0';
  if (flag.waiver) return <CircleCheck aria-hidden="true" className={cx(look, toneText.neutral)} />;
  if (flag.level === 'block')
    return <OctagonAlert aria-hidden="true" className={cx(look, toneText.danger)} />;
  return <TriangleAlert aria-hidden="true" className={cx(look, toneText.warn)} />;
}

const rank = (flag: Flag): number => (flag.waiver ? 2 : flag.level === 'block' ? 0 : 1);

const wordsOf = (flags: readonly Flag[]): string => flags.map((flag) => flag.message).join(' ');

/** The short form for a row: how many block, how many warn. What was waived is not counted. */
export function FlagCount({ flags }: { flags: readonly Flag[] }) {
  const open = flags.filter((flag) => flag.waiver === undefined);
  const blocks = open.filter((flag) => flag.level === 'block');
  const warns = open.filter((flag) => flag.level !== 'block');
  if (open.length === 0) return null;
  return (
    <span className="inline-flex gap-1">
      {blocks.length > 0 ? (
        <span title={wordsOf(blocks)}>
          <Badge tone="danger" icon={OctagonAlert}>
            {blocks.length}{' '}
            <span className="sr-only">
              {blocks.length === 1 ? words.controls.blocksApproval : words.controls.blockApproval}:{' '}
              {wordsOf(blocks)}
            </span>
          </Badge>
        </span>
      ) : null}
      {warns.length > 0 ? (
        <span title={wordsOf(warns)}>
          <Badge tone="warn" icon={TriangleAlert}>
            {warns.length}{' '}
            <span className="sr-only">
              {warns.length === 1 ? words.controls.warning : words.controls.warnings}: {wordsOf(warns)}
            </span>
          </Badge>
        </span>
      ) : null}
    </span>
  );
}
