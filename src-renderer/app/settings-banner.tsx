import type { ReactNode } from 'react';
import { commands } from '../features/commands/commands';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

/** Something that is mended in Settings. */
export function SettingsBanner({ children }: { children: ReactNode }) {
  return (
    <Banner
      tone="warn"
      actions={
        <Button size="small" onPress={commands.go_settings}>
          Open Settings
        </Button>
      }
    >
      {children}
    </Banner>
  );
}
