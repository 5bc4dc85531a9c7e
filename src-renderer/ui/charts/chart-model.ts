/** The colours of a chart, as tokens name them. */
export type ChartColour =
  | 'chart-1'
  | 'chart-2'
  | 'chart-3'
  | 'chart-4'
  | 'chart-5'
  | 'chart-6'
  | 'chart-age-1'
  | 'chart-age-2'
  | 'chart-age-3'
  | 'chart-age-4';

export type ChartSeries = {
  readonly id: string;
  readonly title: string;
  readonly colour: ChartColour;
  /** What is lost is hatched: colour is never the only sign. */
  readonly isLoss: boolean;
};

/** One bar or column: a value for each series, stacked. Below nothing there is no bar; the table tells. */
export type ChartItem = {
  readonly id: string;
  readonly label: string;
  /** The whole of it for a screen reader ("Smith v. Jones: billed $1,200.00, written down $90.00"). */
  readonly name: string;
  readonly values: readonly number[];
  /** It opens nothing. */
  readonly isPlain?: boolean;
};

export type ChartProps = {
  /** What is shown, and that a table says the same. */
  readonly label: string;
  readonly items: readonly ChartItem[];
  readonly series: readonly ChartSeries[];
  readonly write: (value: number) => string;
  readonly onOpen: (id: string) => void;
  readonly height: number;
};

export const fillOf = (colour: ChartColour): string => `var(--${colour})`;

export const wholeOf = (item: ChartItem): number =>
  item.values.reduce((sum, value) => sum + Math.max(0, value), 0);

/** Where each series begins and ends, upwards from nothing. */
export function stacked(item: ChartItem): { readonly from: number; readonly to: number }[] {
  let top = 0;
  return item.values.map((value) => {
    const from = top;
    top += Math.max(0, value);
    return { from, to: top };
  });
}
