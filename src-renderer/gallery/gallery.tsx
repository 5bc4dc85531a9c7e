import { useState } from 'react';
import { SegmentedControl } from '../ui/segmented-control';
import { Actions } from './sections/actions';
import { Charts } from './sections/charts';
import { Choices } from './sections/choices';
import { Dialogs } from './sections/dialogs';
import { Fields } from './sections/fields';
import { Figures } from './sections/figures';
import { Layout } from './sections/layout';
import { Lists } from './sections/lists';
import { Spelling } from './sections/spelling';
import { States } from './sections/states';
import { Texts } from './sections/texts';
import { TokenTables } from './token-tables';

type Theme = 'system' | 'light' | 'dark';

const themes = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

/** Every token and every control in every state, for those who build screens. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>('system');
  function change(next: Theme): void {
    document.documentElement.dataset.theme = next;
    setTheme(next);
  }
  return (
    <div className="h-full overflow-auto">
      <main className="mx-auto flex max-w-300 flex-col gap-4 bg-surface p-6">
        <header className="flex items-center justify-between gap-4">
          <h1 className="text-title font-semibold">Daybook: tokens and controls</h1>
          <SegmentedControl label="Theme" segments={themes} value={theme} onChange={change} />
        </header>
        <TokenTables theme={theme} />
        <h2 className="text-title font-semibold">Controls</h2>
        <Texts />
        <Actions />
        <Fields />
        <Spelling />
        <Choices />
        <Figures />
        <Charts />
        <States />
        <Lists />
        <Layout />
        <Dialogs />
      </main>
    </div>
  );
}
