/** Undo of a rate card: the card stays as it is, and this says whether it counts. The last row of a card holds. */
export const rateCardTakenBack = /* sql */ `
CREATE TABLE rate_card_taken_back (
  number     INTEGER PRIMARY KEY,
  card_id    TEXT NOT NULL REFERENCES rate_card(id),
  taken_back INTEGER NOT NULL CHECK (taken_back IN (0, 1))
) STRICT;
CREATE INDEX rate_card_taken_back_card ON rate_card_taken_back (card_id, number DESC);
`;
