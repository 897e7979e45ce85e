import { z } from 'zod'
import { fileOwners } from '../documents/document-version'
import { idSchema } from '../ids'
import { textSizes } from '../text-size'
import { colorSchemes } from './app-channels'

const title = z.string().max(100)
const kind = z.enum(['docx', 'xlsx', 'table', 'zip', 'sealed', 'diagnostics', 'update', 'data', 'calendar', 'any'])

/** Inputs of the native dialogs. */
export const dialogSchemas = {
  'dialog.openFile': z.strictObject({ title, kind }),
  'dialog.openFiles': z.strictObject({ title, kind }),
  'dialog.openFolder': z.strictObject({ title }),
  'dialog.saveFile': z.strictObject({ title, kind, fileName: z.string().min(1).max(200) }),
  'dialog.showInFolder': z.strictObject({ path: z.string().min(1).max(4000) }),
}

/** Paths of files dropped on the window, as the preload script has them from Chromium. */
export const droppedSchema = z.array(z.string().min(1).max(4000)).max(20_000)

export const fileRefSchema = z.strictObject({ of: z.enum(fileOwners), id: idSchema })

export const toldFileRefSchema = fileRefSchema.extend({ jobId: idSchema.optional() })

/** Inputs of all that the shell answers without asking the backend. */
export const shellSchemas = {
  ...dialogSchemas,
  'app.closeReady': z.null(),
  'app.closeAsked': z.null(),
  'file.open': toldFileRefSchema,
  'app.menu': z.strictObject({
    groups: z
      .array(
        z.strictObject({
          name: z.string().max(20),
          items: z
            .array(
              z.strictObject({ id: idSchema, label: z.string().min(1).max(60), key: z.string().max(20).nullable() }),
            )
            .max(100),
        }),
      )
      .max(10),
  }),
  'app.textSize': z.strictObject({ percent: z.literal(textSizes) }),
  'app.pdfOfPage': z.null(),
  'app.notify': z.strictObject({ id: idSchema, title: z.string().min(1).max(60), body: z.string().max(200) }),
  'app.colorScheme': z.strictObject({ scheme: z.enum(colorSchemes) }),
}
