import { z } from 'zod'
import { backupName } from '../backup/backup'
import { idSchema } from '../ids'
import { path } from '../scalar-schemas'

const name = z.string().regex(backupName)
const from = z.enum(['home', 'place'])

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
}
