/**
 * Digits without the marks between their thousands: "1,250" gives "1250", "1 250 000" gives "1250000". Null where a mark stands
 * elsewhere: "450,00" and "0,085" may have a decimal comma, and dropping it would make a hundredfold of them.
 * @param marks what is taken for a mark between thousands
 */
export function withoutThousands(digits: string, marks = ','): string | null {
  const set = `[${marks.replace(/[\]\\^-]/g, '\\$&')}]`;
  if (/^\d+$/.test(digits)) return digits;
  return new RegExp(`^[1-9]\\d{0,2}(?:${set}\\d{3})+$`).test(digits)
    ? digits.replace(new RegExp(set, 'g'), '')
    : null;
}

/** A number as it is typed, without the commas between its thousands: "-1,250.50" gives "-1250.50". Null as `withoutThousands`. */
export function withoutCommas(text: string): string | null {
  // What is copied from other programs may have the sign of mathematics (U+2212) for a minus.
  const [, sign = '', whole = '', fraction = ''] =
    /^([-+]?)([\d,]*)(\.\d*)?$/.exec(text.trim().replace(/^−/, '-')) ?? [];
  if (whole === '') return fraction === '' ? null : `${sign}${fraction}`;
  const digits = withoutThousands(whole);
  return digits === null ? null : `${sign}${digits}${fraction}`;
}
