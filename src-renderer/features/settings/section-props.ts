import type { Settings } from '../../../shared/ipc/views';

/** A part of the settings: what is chosen, and how some of it is changed. */
export type SectionProps = {
  settings: Settings;
  /** Resolves to whether it was stored. */
  onChange: (patch: Partial<Settings>) => Promise<boolean>;
};
