/** Which guideline flagged a line when it was written down or not charged: what causes write-downs is told by it. */
export const writeDownRule = /* sql */ `
ALTER TABLE line_comment ADD COLUMN rule TEXT;
`;
