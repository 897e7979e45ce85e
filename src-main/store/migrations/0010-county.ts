import type { Migration } from '../migration'

/** The county, its years, and the record of every change (what, which, when; never contents). */
export const county: Migration = {
  version: 10,
  up: (database) =>
    database.exec(`
      CREATE TABLE county_profile (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        region_code TEXT CHECK (region_code IS NULL OR length(region_code) = 6),
        region_name TEXT NOT NULL CHECK (region_name <> ''),
        prefecture_name TEXT NOT NULL,
        bureau_name TEXT NOT NULL CHECK (bureau_name <> ''),
        credit_code TEXT NOT NULL,
        address TEXT NOT NULL,
        legal_representative TEXT NOT NULL,
        phone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE year_parameters (
        year INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
        threshold_amount_fen INTEGER,
        threshold_document_number TEXT NOT NULL,
        threshold_effective_on TEXT CHECK (threshold_effective_on IS date(threshold_effective_on)),
        threshold_confirmed INTEGER NOT NULL CHECK (threshold_confirmed IN (0, 1)),
        justification_reason TEXT,
        justification_paper TEXT,
        CHECK ((justification_reason IS NULL) = (justification_paper IS NULL))
      ) STRICT;

      CREATE TABLE grants (
        year INTEGER NOT NULL REFERENCES year_parameters (year) ON DELETE CASCADE,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('central', 'region')),
        fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2100),
        amount_fen INTEGER NOT NULL,
        document_number TEXT NOT NULL,
        counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
        PRIMARY KEY (year, id)
      ) STRICT;

      CREATE TABLE change_log (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        changed_at TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        subject_id TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER change_log_keeps_rows BEFORE DELETE ON change_log
        BEGIN SELECT RAISE (ABORT, 'change_log is append-only'); END;
      CREATE TRIGGER change_log_keeps_values BEFORE UPDATE ON change_log
        BEGIN SELECT RAISE (ABORT, 'change_log is append-only'); END;
    `),
}
