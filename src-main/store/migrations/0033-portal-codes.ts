/** What the firm says that a portal's own reason codes mean. */
export const portalCodes = /* sql */ `
CREATE TABLE portal_code (
  portal  TEXT NOT NULL COLLATE NOCASE,    -- as people call it; '': nobody said which
  code    TEXT NOT NULL COLLATE NOCASE,    -- the portal's own
  outcome TEXT,                            -- what a line with it is treated as; NULL: as its row says
  reason  TEXT,                            -- ours; NULL: none of ours
  PRIMARY KEY (portal, code)
) STRICT, WITHOUT ROWID;
`;
