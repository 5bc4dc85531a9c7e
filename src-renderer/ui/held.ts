import { createContext, useContext } from 'react';

/** Why what stands in here can't be changed; null: it can. Controls in it are disabled, and the row says the reason. */
export const Held = createContext<string | null>(null);

export const useIsHeld = (): boolean => useContext(Held) !== null;
