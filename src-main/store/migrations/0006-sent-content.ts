/**
 * Creates that were sent, by what they said: a second record of one is known by it, whatever its entry says by now (P2). A
 * payload that somebody damaged is in none of it.
 */
export const sentContent = /* sql */ `
CREATE INDEX outbox_sent_content ON outbox (
  CASE WHEN json_valid(payload) THEN payload ->> '$.workDate' END,
  CASE WHEN json_valid(payload) THEN payload ->> '$.matterId' END,
  CASE WHEN json_valid(payload) THEN payload ->> '$.timekeeperId' END
) WHERE operation = 'create' AND attempts > 0;
`;
