import type { Span, SpanKind } from '../../../shared/quick-entry/types';
import { markFill } from './mark-fill';

const fills: Record<SpanKind, string> = {
  ...markFill,
  phrase: 'bg-chip',
  separator: 'bg-chip',
};

/** The typed text again, behind the field: what will be consumed lies on a colour, the rest is narrative. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const pieces: { key: number; text: string; kind: SpanKind | null }[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) pieces.push({ key: at, text: text.slice(at, span.start), kind: null });
    pieces.push({ key: span.start, text: text.slice(span.start, span.end), kind: span.kind });
    at = span.end;
  }
  if (at < text.length) pieces.push({ key: at, text: text.slice(at), kind: null });
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none col-start-1 row-start-1 py-1.5 pr-24 pl-9 text-lead break-words whitespace-pre-wrap text-transparent"
    >
      {pieces.map((piece) =>
        piece.kind ? (
          <mark
            key={piece.key}
            data-kind={piece.kind}
            className={`rounded-[0.1875rem] text-transparent ${fills[piece.kind]} forced-colors:underline`}
          >
            {piece.text}
          </mark>
        ) : (
          <span key={piece.key}>{piece.text}</span>
        ),
      )}
      {/* A last line break has no height of its own. */}
      {'\u200b'}
    </div>
  );
}
