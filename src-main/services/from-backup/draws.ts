import { fail, ok, type Result } from '#shared/result'
import { insertRows, rowsWith, type StoredRow } from '../../store/row-copies'
import type { Executor } from '../../store/schema'

/** What was drawn for records, and what the visits found, as it is stored. */
export interface Draws {
  draws: StoredRow[]
  sampled: StoredRow[]
  /** Of each number a draw names the household: numbers are a county's own. */
  numbers: Map<number, string>
}

export async function drawsIn(db: Executor, recordIds: readonly string[]): Promise<Draws> {
  const draws = await rowsWith(db, 'sample_draws', 'record_id', recordIds)
  const ids = draws.map(({ id }) => String(id))
  const sampled = await rowsWith(db, 'sampled_households', 'draw_id', ids)
  const named = draws.flatMap(({ members }) => membersIn(members) ?? [])
  const rows = await rowsWith(db, 'households', 'number', [...new Set(named)])
  return { draws, sampled, numbers: new Map(rows.map(({ number, id }) => [Number(number), String(id)])) }
}

const membersIn = (members: unknown): number[] | null =>
  typeof members === 'string' ? (JSON.parse(members) as number[]) : null

/** With the numbers their households bear here. TAKE_BACK_REFUSED where one of them is not there. */
export async function putDraws(tx: Executor, { draws, sampled, numbers }: Draws): Promise<Result<null>> {
  const wanted = [...new Set([...numbers.values(), ...sampled.map((row) => String(row.household_id))])]
  const here = new Map((await rowsWith(tx, 'households', 'id', wanted)).map(({ id, number }) => [id, number]))
  if (here.size < wanted.length) return fail('TAKE_BACK_REFUSED', { detail: '抽中的户有的已不在户册里' })
  const numberHere = (number: number) => here.get(numbers.get(number) ?? '') ?? number
  const renumbered = draws.map((draw) => {
    const members = membersIn(draw.members)
    return members ? { ...draw, members: JSON.stringify(members.map(numberHere)) } : draw
  })
  await insertRows(tx, 'sample_draws', renumbered, { numbered: 'number' })
  await insertRows(tx, 'sampled_households', sampled)
  return ok(null)
}
