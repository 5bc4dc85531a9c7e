import type { Cast } from './cast';
import type { Story } from './story';
import type { World } from './world';

/** What every act of the demo is given. */
export type Stage = {
  readonly world: World;
  readonly story: Story;
  readonly cast: Cast;
  readonly me: string;
};
export type Act = (stage: Stage) => Promise<void>;
