import { z } from 'zod'
import { idSchema } from '../ids'
import { path } from '../scalar-schemas'

export const diagnosticsSchemas = {
  'diagnostics.gather': z.null(),
  'diagnostics.gatherOf': z.strictObject({ folder: path }),
  'diagnostics.save': z.strictObject({ id: idSchema, parts: z.array(idSchema).min(1).max(20), path }),
}
