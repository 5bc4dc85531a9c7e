import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { words } from '../../words';
import { chooseFile } from '../files/choose-file';

/** Writes what a help desk asks for to a file that a person reads first. */
export function SaveReport() {
  const save = useCommand('diagnosticsSave');
  const write = async (): Promise<void> => {
    const chosen = await chooseFile('diagnostics');
    if (chosen === null) return;
    const done = await save.run({ chosen: chosen.id });
    if (done.ok) sayDone(words.settings.reportSaved(done.value.path));
  };
  return (
    <Button isPending={save.isPending} onPress={() => void write()}>
      {words.settings.saveReport}
    </Button>
  );
}
