import { z } from 'zod'
import { backupName } from '../backup/backup'
import { idSchema } from '../ids'
import { path } from '../scalar-schemas'
import { openBySchema, sealForSchema } from '../seal/sealing'

export const sealSchemas = {
  'seal.open': z.strictObject({ path, by: openBySchema, jobId: idSchema }),
  'seal.leave': z.strictObject({ path }),
  'seal.backup': z.strictObject({
    name: z.string().regex(backupName),
    from: z.enum(['home', 'place']),
    path,
    seal: sealForSchema,
    jobId: idSchema,
  }),
  'seal.restore': z.strictObject({ path, into: path, jobId: idSchema }),
}
