import type { TextMark } from '../../shared/text/word-marks';

/**
 * A text with its changes marked: added words underlined, removed ones struck through, so that neither depends on
 * colour, and both are `ins` and `del` for a screen reader.
 */
export function TextMarks({ marks }: { marks: readonly TextMark[] }) {
  return (
    <span className="whitespace-pre-wrap wrap-anywhere">
      {marks.map((mark, index) => {
        const key = `${index} ${mark.kind}`;
        if (mark.kind === 'added') {
          return (
            <ins
              key={key}
              className="rounded-[0.125rem] bg-insert-soft text-good underline decoration-1 underline-offset-2 [del+&]:ml-0.5"
            >
              {mark.text}
            </ins>
          );
        }
        if (mark.kind === 'removed') {
          return (
            <del key={key} className="rounded-[0.125rem] bg-delete-soft text-danger line-through">
              {mark.text}
            </del>
          );
        }
        return <span key={key}>{mark.text}</span>;
      })}
    </span>
  );
}
