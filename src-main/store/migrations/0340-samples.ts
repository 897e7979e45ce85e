import type { Migration } from '../migration'

/**
 * 抽样: what was drawn for a record from the register of its project, and what the visits found. A draw is never deleted: one
 * that was taken back, or drawn anew, stays with its seed, so that nobody can try seeds in silence. Of a household its `marks`
 * say why it must be visited.
 */
export const samples: Migration = {
  version: 340,
  up: (database) =>
    database.exec(`
      ALTER TABLE households ADD COLUMN marks TEXT NOT NULL DEFAULT '';

      CREATE TABLE sample_draws (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        record_id TEXT NOT NULL REFERENCES records (id),
        seed TEXT NOT NULL CHECK (seed <> ''),
        share_bp INTEGER NOT NULL CHECK (share_bp > 0 AND share_bp <= 10000),
        population INTEGER NOT NULL CHECK (population > 0),
        strata TEXT NOT NULL CHECK (json_type(strata) = 'array'),
        drawn_at TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      ) STRICT;
      CREATE INDEX sample_draws_of_record ON sample_draws (record_id);
      CREATE TRIGGER sample_draws_keep_rows BEFORE DELETE ON sample_draws
        BEGIN SELECT RAISE (ABORT, 'draws are never deleted'); END;
      CREATE TRIGGER sample_draws_stay BEFORE UPDATE OF number, id, record_id, seed, share_bp, population, strata, drawn_at
        ON sample_draws BEGIN SELECT RAISE (ABORT, 'draws stay as they were drawn'); END;

      CREATE TABLE sampled_households (
        draw_id TEXT NOT NULL REFERENCES sample_draws (id),
        number INTEGER NOT NULL,
        household_id TEXT NOT NULL REFERENCES households (id),
        stratum INTEGER NOT NULL,
        reasons TEXT NOT NULL,
        result TEXT NOT NULL DEFAULT 'pending' CHECK (result IN ('pending', 'good', 'bad', 'replaced')),
        visit TEXT NOT NULL DEFAULT '{}' CHECK (json_type(visit) = 'object'),
        PRIMARY KEY (draw_id, household_id),
        UNIQUE (draw_id, number)
      ) STRICT;
      CREATE INDEX sampled_households_by_result ON sampled_households (draw_id, result);
      CREATE TRIGGER sampled_households_keep_rows BEFORE DELETE ON sampled_households
        BEGIN SELECT RAISE (ABORT, 'what was drawn is never deleted'); END;
      CREATE TRIGGER sampled_households_stay BEFORE UPDATE OF draw_id, number, household_id, stratum, reasons
        ON sampled_households BEGIN SELECT RAISE (ABORT, 'what was drawn stays as it was drawn'); END;
    `),
}
