import { z } from 'zod'
import { largestDataFile } from '../data-sets/read-data-file'
import { idSchema } from '../ids'
import { projectFileSchema } from '../project/project-file-schema'
import { path } from '../scalar-schemas'

/** Inputs of the channels for the command line alone: their paths were earned in no dialog, so no screen reaches them. */
export const terminalSchemas = {
  'app.placeToSave': z.strictObject({ path }),
  'county.createFromBundle': z.strictObject({ folder: path, path }),
  'money.inWords': z.strictObject({ amount: z.string().max(100) }),
  'budget.reckon': z.strictObject({
    inputs: z.record(z.string().max(100), z.union([z.string().max(200), z.number()], '应为数值'), {
      error: '应为 {"参数代码": "数值"}',
    }),
    template: z.string().max(largestDataFile).nullable(),
  }),
  'bundle.standing': z.strictObject({ projectId: idSchema, stage: z.enum(['before', 'during', 'after']).nullable() }),
  'projectFile.sample': z.null(),
  'projectFile.read': z.strictObject({ json: z.unknown() }),
  'projectFile.standing': z.strictObject({ file: projectFileSchema }),
  'projectFile.check': z.strictObject({ file: projectFileSchema }),
  'projectFile.makePaper': z.strictObject({
    file: projectFileSchema,
    kind: z.string().min(1).max(64),
    templatePath: path.nullable(),
  }),
  'projectFile.exportBundle': z.strictObject({ file: projectFileSchema, path }),
}
