/**
 * Shares out whole units (seconds, increments, cents) in proportion to weights, so that the shares sum to the whole exactly:
 * nothing appears or gets lost (P7). The units left by rounding down go to the largest remainders, the earlier part first.
 * @throws RangeError where no weight is more than nothing
 */
export function shareOut(units: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  if (whole <= 0) throw new RangeError('Nothing to share by');
  const shares = weights.map((weight) => Math.floor((units * weight) / whole));
  const remainders = weights.map((weight, at) => ({ at, rest: (units * weight) % whole }));
  remainders.sort((left, right) => right.rest - left.rest || left.at - right.at);
  let left = units - shares.reduce((total, share) => total + share, 0);
  for (const { at } of remainders) {
    if (left === 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
