import { basename } from 'node:path'
import { type DeliveryMode, deliveryModes } from '#shared/delivery/delivery'
import type { FieldChange } from '#shared/records/body-changes'
import { ok, type Result } from '#shared/result'
import { type Command, writeChanges } from '../../store/change-repository'
import { listDeliveries, setDelivery, setFolderHousehold } from '../../store/delivery-repository'
import type { Executor } from '../../store/schema'

/** What was delivered, as the history of the register tells it: deliveries that count, and folders given to a household by hand. */
export interface DeliveredValues {
  valueAt(field: string): unknown
}

const deliveryIn = (field: string) => /^@delivery\/(.+)$/.exec(field)?.[1]
const folderIn = (field: string) => /^@folder\/(\d+)$/.exec(field)?.[1]

export const isOfDelivery = (field: string): boolean => deliveryIn(field) !== undefined || folderIn(field) !== undefined

export const deliveryLabel = (field: string): string => (folderIn(field) ? '文件夹' : '交付文件夹')

export async function deliveredValues(tx: Executor, projectId: string): Promise<DeliveredValues> {
  const deliveries = (await listDeliveries(tx, projectId)).filter(({ removed }) => !removed)
  const given = await tx
    .selectFrom('deliveries')
    .innerJoin('delivered_folders', 'delivery_id', 'deliveries.id')
    .select(['delivered_folders.number', 'household_id'])
    .where('project_id', '=', projectId)
    .where('matched', '=', 'hand')
    .execute()
  return {
    valueAt(field) {
      const number = folderIn(field)
      if (number) return given.find((one) => String(one.number) === number)?.household_id ?? null
      const one = deliveries.find(({ id }) => id === deliveryIn(field))
      return one && { folder: basename(one.folder), mode: one.mode }
    },
  }
}

export function deliveryText(field: string, value: unknown): string {
  if (folderIn(field)) return value ? '已指定一户' : ''
  if (value === undefined || value === null) return ''
  const { folder, mode } = value as { folder: string; mode: DeliveryMode }
  return `${folder}（${deliveryModes[mode]}）`
}

export async function moveDelivered(
  tx: Executor,
  subjectId: string,
  change: FieldChange,
  command: Command,
): Promise<Result<unknown>> {
  const [id, number] = [deliveryIn(change.field), folderIn(change.field)]
  if (id) await setDelivery(tx, id, { removed: change.after === undefined })
  if (number) await setFolderHousehold(tx, Number(number), (change.after as string | null) ?? null)
  await writeChanges(tx, subjectId, [change], command)
  return ok(null)
}
