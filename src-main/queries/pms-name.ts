/** What the person's practice management system is called; the same as the adapter's `capabilities.vendor`. */
export const pmsName = 'Clio';
