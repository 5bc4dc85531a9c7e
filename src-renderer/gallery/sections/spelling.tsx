import { useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { AreaSquiggles, Squiggles } from '../../ui/squiggles';
import { TextArea } from '../../ui/text-field';
import { WordMenu } from '../../ui/word-menu';
import { Specimen, Specimens } from '../specimen';

const text = 'Telephne conference re motoin to compel';
const marks = [
  { start: 0, end: 8 },
  { start: 23, end: 29 },
];

/** Unknown words, and what can be done with one. */
export function Spelling() {
  const area = useRef<HTMLTextAreaElement>(null);
  const word = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Specimens title="Squiggles, WordMenu" file="squiggles.tsx, ui/word-menu.tsx">
      <Specimen state="over a field">
        <TextArea
          label="Narrative with marks"
          value={text}
          areaRef={area}
          over={<AreaSquiggles area={area} text={text} marks={marks} />}
        />
      </Specimen>
      <Specimen state="over a text">
        <div className="grid">
          <p className="col-start-1 row-start-1">{text}</p>
          <Squiggles size="base" text={text} marks={marks} className="col-start-1 row-start-1" />
        </div>
      </Specimen>
      <Specimen state="the menu of a word">
        <div ref={word}>
          <Button onPress={() => setOpen(true)}>Open the menu</Button>
        </div>
        {isOpen ? (
          <WordMenu
            label="Spelling of Telephne"
            anchor={word}
            onClose={close}
            actions={[
              { id: 'telephone', label: 'Telephone', onAction: close },
              { id: 'add', label: 'Add “Telephne” to the firm’s words', isApart: true, onAction: close },
            ]}
          />
        ) : null}
      </Specimen>
    </Specimens>
  );
}
