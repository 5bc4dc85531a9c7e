import { en } from './en';

/** The words of every language have this shape: what English says, another language must say too. */
export type Words = typeof en;

/**
 * Every word that a person reads on the screens. They are read when the window opens and stay the same while it is open; a second
 * language is another object of this shape, chosen here.
 */
export const words: Words = en;
