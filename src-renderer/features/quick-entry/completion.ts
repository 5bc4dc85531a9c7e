/** A list of what the mark at the end of the line may become. */
export type Completion = {
  /** The mark as it is typed: another one begins at the top of its list. */
  readonly id: string;
  readonly names: readonly string[];
  pick: (index: number) => void;
};
