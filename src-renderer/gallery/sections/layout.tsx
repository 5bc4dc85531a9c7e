import { Button } from '../../ui/button';
import { Section, Toolbar } from '../../ui/screen';
import { FactRow, SettingRow } from '../../ui/setting-row';
import { SplitView } from '../../ui/split-view';
import { Specimen, Specimens } from '../specimen';

/** The skeleton that every screen has. */
export function Layout() {
  return (
    <>
      <Split />
      <Specimens title="SettingRow, FactRow" file="setting-row.tsx">
        <Specimen state="a setting, and one that needs no explanation" wide>
          <SettingRow title="Working hours of a day" control={<Button>Change</Button>}>
            What the week is measured against.
          </SettingRow>
          <SettingRow title="Theme" control={<Button>Dark</Button>} />
        </Specimen>
        <Specimen state="facts to read and copy" wide>
          <dl>
            <FactRow title="Database">daybook.db</FactRow>
            <FactRow title="Schema">22</FactRow>
          </dl>
        </Specimen>
      </Specimens>
    </>
  );
}

function Split() {
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
