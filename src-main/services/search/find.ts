import { ok } from '#shared/result'
import type { Found, FoundGroup } from '#shared/search/found'
import { type Fitting, findEntries } from '../../store/search-repository'
import type { CountyContext, Handler } from '../context'
import { grouped } from '../grouped'
import { bringUp } from './bring-up'
import { sourceOf, sources } from './registry'

/** No name is longer; what stands behind is not looked at. */
const longest = 100

/** Everything of the county that fits what was typed, sort by sort, the sort with the best first. */
export const find: Handler<'search.find', CountyContext> = async (county, { text, limit }) => {
  const behind = await bringUp(county)
  const typed = [...text].slice(0, longest).join('')
  const fitting = await findEntries(county.db, typed, limit)
  let locked = false
  for (const source of sources) {
    if (!('find' in source)) continue
    const found = await source.find(county, typed, limit)
    if (found.ok) fitting.push(found.value)
    else locked = true
  }
  const groups: FoundGroup[] = []
  for (const source of sources) {
    const own = fitting.find((one) => one.source === source.id)
    if (own?.best[0]) groups.push(await groupOf(county, own))
  }
  return ok({ groups: groups.toSorted((a, b) => b.fit - a.fit), behind, locked })
}

async function groupOf(county: CountyContext, { source: id, count, best }: Fitting): Promise<FoundGroup> {
  const found = await shown(
    county,
    id,
    best.map((one) => one.id),
  )
  return { source: id, title: sourceOf(id)?.title ?? '', count, fit: best[0]?.fit ?? 0, found }
}

async function shown(county: CountyContext, source: string, ids: readonly string[]): Promise<Found[]> {
  const all = new Map((await sourceOf(source)?.show(county, ids))?.map((one) => [one.id, one]))
  return ids.flatMap((id) => all.get(id) ?? [])
}

/** Things by their ids, in their order; what is there no more is left out. */
export const show: Handler<'search.show', CountyContext> = async (county, refs) => {
  const bySource = grouped(refs, ({ source }) => source)
  const all = new Map<string, Found>()
  for (const [source, some] of bySource) {
    for (const one of await shown(
      county,
      source,
      some.map(({ id }) => id),
    ))
      all.set(`${source} ${one.id}`, one)
  }
  return ok(refs.flatMap(({ source, id }) => all.get(`${source} ${id}`) ?? []))
}
