/** "450.00" for 45000 minor units of two digits: rules know no currency of their own. */
export function moneyWords(minor: number, digits: number): string {
  const text = (minor / 10 ** digits).toFixed(digits);
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
