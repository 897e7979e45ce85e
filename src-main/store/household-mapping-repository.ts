import { z } from 'zod'
import { householdFields } from '#shared/households/household'
import type { ColumnUse } from '#shared/households/table'
import type { Executor } from './schema'

const mappingSchema: z.ZodType<ColumnUse[]> = z.array(z.enum([...householdFields, 'keep', 'leave']))

/** What the columns of a table with these heads were taken for the last time; null = never seen, or of another version. */
export async function findMapping(db: Executor, heads: string): Promise<ColumnUse[] | null> {
  const row = await db.selectFrom('household_mappings').select('mapping').where('heads', '=', heads).executeTakeFirst()
  if (!row) return null
  return mappingSchema.safeParse(JSON.parse(row.mapping)).data ?? null
}

export async function rememberMapping(tx: Executor, heads: string, mapping: readonly ColumnUse[]): Promise<void> {
  const row = { heads, mapping: JSON.stringify(mapping) }
  await tx
    .insertInto('household_mappings')
    .values(row)
    .onConflict((conflict) => conflict.column('heads').doUpdateSet(row))
    .execute()
}
