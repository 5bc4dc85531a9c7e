import type { ReactNode } from 'react';
import { commands } from '../features/commands/commands';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { words } from '../words';

/** Something that is mended in Settings. */
export function SettingsBanner({ children }: { children: ReactNode }) {
  return (
    <Banner
      tone="warn"
      actions={
        <Button size="small" onPress={commands.go_settings}>
          {words.app.openSettings}
        </Button>
      }
    >
      {children}
    </Banner>
  );
}
