/**
 * Which entry lost a record stands in the trail only. A record that comes into sight again is looked up there, by its id:
 * what it was taken from may have been sent anew since (P2). A damaged event is nobody's.
 */
export const lostRecords = /* sql */ `
CREATE INDEX audit_record_gone ON audit (CASE WHEN json_valid(before) THEN before ->> '$.remoteId' END)
  WHERE action = 'sync.record_gone';
`;
