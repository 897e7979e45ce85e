import { z } from 'zod'
import { idSchema } from '../ids'
import { path, sha256Schema } from '../scalar-schemas'

const nothing = z.null()

export const updateSchemas = {
  'update.standing': nothing,
  'update.look': z.strictObject({ path, jobId: idSchema }),
  'update.begin': z.strictObject({ path, sha256: sha256Schema, jobId: idSchema }),
  'update.back': nothing,
  'update.putOff': nothing,
  'update.started': nothing,
  'update.told': nothing,
}
