import { z } from 'zod'
import { backupName } from '../backup/backup'
import { foundSorts } from '../backup/found'
import { idSchema } from '../ids'
import { recordOwners } from '../records/record-field'
import { path } from '../scalar-schemas'

const name = z.string().regex(backupName)
const from = z.enum(['home', 'place', 'before'])
const thingId = z.union([idSchema, z.literal('')])
const place = z.strictObject({ type: z.enum(recordOwners), id: thingId })
const thing = z.strictObject({ sort: z.enum(foundSorts), id: thingId })

export const backupSchemas = {
  'backup.standing': z.null(),
  'backup.list': z.null(),
  'backup.make': z.strictObject({ kind: z.enum(['auto', 'close', 'manual']), jobId: idSchema }),
  'backup.setPlace': z.strictObject({ folder: path }),
  'backup.dropPlace': z.null(),
  'backup.confirm': z.null(),
  'backup.compare': z.strictObject({ name, from }),
  'backup.proposeFolder': z.strictObject({ name }),
  'backup.restore': z.strictObject({ name, from, folder: path, jobId: idSchema }),
  'backup.look': z.strictObject({ name, from, jobId: idSchema }),
  'backup.things': z.strictObject({ name, from, place }),
  'backup.plan': z.strictObject({ name, from, place, thing }),
  'backup.takeBack': z.strictObject({ name, from, place, things: z.array(thing).min(1).max(1000), jobId: idSchema }),
  'backup.takeProject': z.strictObject({ name, from, id: idSchema, jobId: idSchema }),
  'backup.leave': z.null(),
}
