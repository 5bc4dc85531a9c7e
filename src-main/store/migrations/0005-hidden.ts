/** Finds the entries of which the PMS hides a fact, so that sums leave them out without a look at every base. */
export const hidden = /* sql */ `
CREATE INDEX base_hidden ON base (entry_id, hidden) WHERE hidden <> '[]';
`;
