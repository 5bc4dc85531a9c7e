import type { Plant } from '../run/plant';

/** A bug that somebody really shipped, planted in one place of ours. */
export type Bug = {
  readonly name: string;
  /** Where it was met, or what it stands for. */
  readonly from: string;
  /** The promise or rule of the contract that it breaks. */
  readonly breaks: string;
  /** So many seeds at most until it must have been caught. */
  readonly within: number;
  readonly plants: readonly Plant[];
  /**
   * What has to find it, by the words of the rules, where the plants take a second line of defence away as well: that this one
   * is missed alone proves nothing. Default: anything.
   */
  readonly shownBy?: readonly string[];
  /** A vendor profile where the bug shows on one kind of vendor only. Default: mixed. */
  readonly profile?: string;
  /** A test file that catches it in place of seeds: what happens on a disk, or between two sign-ins. */
  readonly elsewhere?: string;
};

/** Shorter to write: in this file, this text becomes that one. */
export const plant = (file: string, find: string, replace: string): Plant => ({ file, find, replace });
