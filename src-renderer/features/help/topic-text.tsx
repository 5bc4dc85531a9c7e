import { useKeysOn } from '../../state/keymap';
import { Kbd } from '../../ui/kbd';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import type { HelpTopic } from '../../words/en/help-topics';
import { piecesOf } from './find-topics';

/** A topic's paragraphs, with the keys that shortcuts have now. */
export function TopicText({ topic }: { topic: HelpTopic }) {
  const keysOn = useKeysOn();
  return (
    <Muted as="div" data-copy className="flex flex-col gap-1.5">
      {topic.text.map((paragraph) => (
        <p key={paragraph}>
          {piecesOf(paragraph).map((piece, index) => {
            const key = `${index} ${piece.kind}`;
            if (piece.kind === 'words') return <span key={key}>{piece.words}</span>;
            return (
              <span key={key}>
                <span className="sr-only">{keysOn(piece.shortcut) || words.help.noKey}</span>
                <Kbd shortcut={piece.shortcut} />
              </span>
            );
          })}
        </p>
      ))}
    </Muted>
  );
}
