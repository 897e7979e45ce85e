import type { Migration } from '../migration'

/**
 * Projects, contractors, years and the county write change rows like the records do. The log without values stays readable
 * and takes nothing more; a row that came with a bundle has its fields and stamps, and its values stayed where it was made.
 */
export const changesOfAll: Migration = {
  version: 100,
  up: (database) =>
    database.exec(`
      ALTER TABLE changes ADD COLUMN with_values INTEGER NOT NULL DEFAULT 1 CHECK (with_values IN (0, 1));
      DROP TRIGGER changes_fold_only;
      CREATE TRIGGER changes_fold_only BEFORE UPDATE ON changes
        WHEN NEW.seq <> OLD.seq OR NEW.device <> OLD.device OR NEW.counter <> OLD.counter OR NEW.who <> OLD.who
          OR NEW.command <> OLD.command OR NEW.record_id <> OLD.record_id OR NEW.field <> OLD.field
          OR NEW.before IS NOT OLD.before OR NEW.base IS NOT OLD.base OR NEW.undoes IS NOT OLD.undoes
          OR NEW.with_values <> OLD.with_values OR OLD.with_values = 0
          OR EXISTS (SELECT 1 FROM change_receipts WHERE device = OLD.device AND counter >= OLD.counter)
        BEGIN SELECT RAISE (ABORT, 'changes is append-only'); END;
      CREATE TRIGGER change_log_is_closed BEFORE INSERT ON change_log
        BEGIN SELECT RAISE (ABORT, 'change_log is closed'); END;
      CREATE INDEX change_log_by_subject ON change_log (subject_id, subject);
    `),
}
