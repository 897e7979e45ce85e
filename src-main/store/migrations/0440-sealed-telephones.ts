import type { Migration } from '../migration'

/**
 * A telephone of a household is kept as its other numbers are: sealed, masked, and as a keyed hash. No key is at hand here:
 * what `phone`, further columns and changes have in plain is sealed as soon as there is one (`services/county-key/seal-all.ts`),
 * and `all_sealed` says that it has been. Whoever has accounts has the window locked after minutes without use (0 = never).
 */
export const sealedTelephones: Migration = {
  version: 440,
  up: (database) =>
    database.exec(`
      ALTER TABLE households ADD COLUMN phone_masked TEXT NOT NULL DEFAULT '';
      ALTER TABLE households ADD COLUMN phone_sealed TEXT;
      ALTER TABLE households ADD COLUMN phone_hash TEXT
        CHECK ((phone_sealed IS NULL) = (phone_hash IS NULL) AND (phone_sealed IS NULL OR phone = ''));
      CREATE INDEX households_by_phone ON households (project_id, phone_hash) WHERE phone_hash IS NOT NULL;
      ALTER TABLE county_key ADD COLUMN all_sealed INTEGER NOT NULL DEFAULT 0 CHECK (all_sealed IN (0, 1));
      ALTER TABLE account_office ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 15 CHECK (lock_minutes IN (0, 5, 15, 30));
    `),
}
