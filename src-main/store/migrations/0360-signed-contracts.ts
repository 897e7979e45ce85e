import type { Migration } from '../migration'

/**
 * Which contracts are signed, and which of them are being corrected (P08). The core of a signed one (parties, price, period,
 * number and day, quantities) is refused here too, whoever writes; all of it is held by the service, which reads forms of before.
 */
export const signedContracts: Migration = {
  version: 360,
  up: (database) =>
    database.exec(`
      CREATE TABLE signed_contracts (
        project_id TEXT PRIMARY KEY REFERENCES projects (id),
        state TEXT NOT NULL CHECK (state IN ('signed', 'correcting')),
        reason TEXT NOT NULL CHECK ((state = 'correcting') = (reason <> ''))
      ) STRICT;
      CREATE TRIGGER signed_contracts_keep_rows BEFORE DELETE ON signed_contracts
        BEGIN SELECT RAISE (ABORT, 'a signed contract stays signed'); END;
      CREATE TRIGGER projects_signed BEFORE UPDATE ON projects
        WHEN EXISTS (SELECT 1 FROM signed_contracts WHERE project_id = OLD.id AND state = 'signed')
          AND (NEW.start_on IS NOT OLD.start_on OR NEW.end_on IS NOT OLD.end_on
            OR json_extract(NEW.body, '$.contractorId') IS NOT json_extract(OLD.body, '$.contractorId')
            OR json_extract(NEW.body, '$.items') IS NOT json_extract(OLD.body, '$.items')
            OR json_extract(NEW.body, '$.contract.number') IS NOT json_extract(OLD.body, '$.contract.number')
            OR json_extract(NEW.body, '$.contract.signedOn') IS NOT json_extract(OLD.body, '$.contract.signedOn')
            OR json_extract(NEW.body, '$.contract.pricing') IS NOT json_extract(OLD.body, '$.contract.pricing')
            OR json_extract(NEW.body, '$.contract.priceFen') IS NOT json_extract(OLD.body, '$.contract.priceFen')
            OR json_extract(NEW.body, '$.contract.unitPriceFen') IS NOT json_extract(OLD.body, '$.contract.unitPriceFen'))
        BEGIN SELECT RAISE (ABORT, 'this contract is signed'); END;
    `),
}
