import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { InkTone } from '../../ui/look';
import { Surface } from '../../ui/surface';
import { Faint, Heading, Muted, Note, Strong, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { Specimen, Specimens } from '../specimen';

const tones: readonly InkTone[] = ['ink', 'muted', 'faint', 'accent', 'good', 'warn', 'danger', 'clash'];

/** What is written, and what sets parts of a screen off from each other. */
export function Texts() {
  return (
    <>
      <Specimens title="Heading, Strong, Muted, Faint, Note, Text" file="text.tsx">
        <Specimen state="by name" wide>
          <Heading>Smith v. Jones</Heading>
          <p>
            <Strong>Attend hearing</Strong> <Muted>A. Rivera</Muted> <Faint>No narrative</Faint>
          </p>
          <Note>Worked time stays as it is.</Note>
        </Specimen>
        {tones.map((tone) => (
          <Specimen key={tone} state={tone}>
            <Text tone={tone}>Draft motion</Text>
          </Specimen>
        ))}
        <Specimen state="struck, slanted, of one width">
          <Text isStruck>2.4 h</Text> <Text slant="italic">hidden</Text> <Text isCode>9f3a</Text>
        </Specimen>
        <Specimen state="sizes">
          <Text size="small">small</Text> <Text size="note">note</Text> <Text size="lead">lead</Text>
        </Specimen>
      </Specimens>
      <Specimens title="Surface" file="surface.tsx">
        {(['top', 'bottom', 'left', 'right', 'all'] as const).map((edge) => (
          <Specimen key={edge} state={`edge ${edge}`}>
            <Surface edge={edge} className="p-2">
              A part
            </Surface>
          </Specimen>
        ))}
        <Specimen state="a line between rows">
          <Surface as="ul" edge="between">
            <li>One</li>
            <li>Two</li>
          </Surface>
        </Specimen>
        <Specimen state="raised, with corners">
          <Surface edge="all" line="strong" ground="raised" corners="panel" className="p-2">
            A part
          </Surface>
        </Specimen>
      </Specimens>
      <Specimens title="ToneIcon" file="tone-icon.tsx">
        <Specimen state="good">
          <ToneIcon of={CircleCheck} tone="good" className="size-4" />
        </Specimen>
        <Specimen state="warn">
          <ToneIcon of={TriangleAlert} tone="warn" className="size-4" />
        </Specimen>
      </Specimens>
    </>
  );
}
