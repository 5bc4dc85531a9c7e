/**
 * Digits without the marks between their thousands: "1,250" gives "1250", "1 250 000" gives "1250000". Null where a mark stands
 * elsewhere: "450,00" may be a decimal comma, and dropping it would make a hundredfold of it.
 * @param marks what is taken for a mark between thousands
 */
export function withoutThousands(digits: string, marks = ','): string | null {
  const set = `[${marks.replace(/[\]\\^-]/g, '\\$&')}]`;
  if (/^\d+$/.test(digits)) return digits;
  return new RegExp(`^\\d{1,3}(?:${set}\\d{3})+$`).test(digits)
    ? digits.replace(new RegExp(set, 'g'), '')
    : null;
}
