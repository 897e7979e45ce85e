import { z } from 'zod'
import { idSchema } from '../ids'

export const checkUpSchemas = {
  'checkUp.altered': z.null(),
  'checkUp.last': z.null(),
  'checkUp.run': z.strictObject({ jobId: idSchema, auto: z.boolean() }),
  'checkUp.bringBack': z.strictObject({ jobId: idSchema }),
  'checkUp.bringBackRows': z.strictObject({ jobId: idSchema }),
  'checkUp.putAside': z.null(),
}
