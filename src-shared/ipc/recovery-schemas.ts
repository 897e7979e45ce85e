import { z } from 'zod'
import { backupName } from '../backup/backup'
import { idSchema } from '../ids'
import { path } from '../scalar-schemas'

const folder = path

export const recoverySchemas = {
  'recovery.look': z.strictObject({ folder }),
  'recovery.diagnose': z.strictObject({ folder }),
  'recovery.restore': z.strictObject({
    folder,
    name: z.string().regex(backupName),
    from: z.enum(['home', 'place']),
    into: path,
    jobId: idSchema,
  }),
  'recovery.salvage': z.strictObject({ folder, into: path, jobId: idSchema }),
  'recovery.setAside': z.strictObject({
    folder,
    of: z.enum(['DB_LOG_MISSING', 'DB_LOG_FOREIGN', 'LOCK_DAMAGED', 'COUNTY_WRONG_SORT']),
  }),
}
