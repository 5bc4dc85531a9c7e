import { Button } from '../../ui/button';
import { Section, Toolbar } from '../../ui/screen';
import { SplitView } from '../../ui/split-view';
import { Specimen, Specimens } from '../specimen';

/** The skeleton that every screen has. */
export function Layout() {
  return (
    <Specimens title="SplitView, Section, Toolbar" file="split-view.tsx, ui/screen.tsx">
      <Specimen state="a list, and what is chosen in it" wide>
        <div className="flex h-60 flex-col border border-line">
          <Toolbar label="What to do with the line">
            <Button size="small">Split</Button>
            <Button size="small">Move</Button>
          </Toolbar>
          <SplitView
            list={<p className="p-3">Matters</p>}
            detail={
              <Section title="Smith v. Jones" actions={<Button size="small">Open</Button>}>
                <p>Lines of the matter.</p>
              </Section>
            }
          />
        </div>
      </Specimen>
    </Specimens>
  );
}
