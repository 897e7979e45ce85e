import type { Migration } from '../migration'

/**
 * 抽样范围: what a draw was of, and the households it was of by their numbers (`members`, null = drawn before they were kept),
 * since what is delivered of whom, and who is registered, changes later. A folder keeps when it was first listed: a delivery that
 * goes on lists its folders anew.
 */
export const sampleBases: Migration = {
  version: 380,
  up: (database) =>
    database.exec(`
      ALTER TABLE sample_draws ADD COLUMN basis TEXT NOT NULL DEFAULT '{}' CHECK (json_type(basis) = 'object');
      ALTER TABLE sample_draws ADD COLUMN members TEXT CHECK (json_type(members) = 'array');
      DROP TRIGGER sample_draws_stay;
      CREATE TRIGGER sample_draws_stay
        BEFORE UPDATE OF number, id, record_id, seed, share_bp, population, strata, drawn_at, basis, members
        ON sample_draws BEGIN SELECT RAISE (ABORT, 'draws stay as they were drawn'); END;

      ALTER TABLE delivered_folders ADD COLUMN listed_at TEXT NOT NULL DEFAULT '';
      UPDATE delivered_folders SET listed_at =
        (SELECT coalesce(listed_at, begun_at) FROM deliveries WHERE deliveries.id = delivery_id);
      DROP TRIGGER delivered_folders_stay;
      CREATE TRIGGER delivered_folders_stay BEFORE UPDATE OF number, delivery_id, path, listed_at ON delivered_folders
        BEGIN SELECT RAISE (ABORT, 'folders stay as they were delivered'); END;
    `),
}
