/**
 * A long piece of work is many commands and one step to undo: its steps bear its id, and are open until it is whole, and again
 * while it is undone or done once more. What a crash leaves open is taken back at the next start.
 */
export const workInParts = /* sql */ `
ALTER TABLE undo_step ADD COLUMN work TEXT;
ALTER TABLE undo_step ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1));
`;
