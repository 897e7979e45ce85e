import { z } from 'zod'
import { projectFileSchema } from '../project/project-file-schema'
import { path } from '../scalar-schemas'

/** Inputs of the channels for the command line alone: their paths were earned in no dialog, so no screen reaches them. */
export const terminalSchemas = {
  'app.placeToSave': z.strictObject({ path }),
  'county.createFromBundle': z.strictObject({ folder: path, path }),
  'projectFile.sample': z.null(),
  'projectFile.check': z.strictObject({ file: projectFileSchema }),
  'projectFile.makePaper': z.strictObject({
    file: projectFileSchema,
    kind: z.string().min(1).max(64),
    templatePath: path.nullable(),
  }),
  'projectFile.exportBundle': z.strictObject({ file: projectFileSchema, path }),
}
