import { ok } from '#shared/result'
import { type Found, type FoundGroup, fits } from '#shared/search/found'
import { quoteOf } from '#shared/search/quote'
import { type Fitting, findEntries } from '../../store/search-repository'
import type { CountyContext, Handler } from '../context'
import { grouped } from '../grouped'
import { bringUp } from './bring-up'
import { sourceOf, sources } from './registry'
import type { Source } from './source'

/** No name is longer; what stands behind is not looked at. */
const longest = 100

/** Everything of the county that fits what was typed, sort by sort, the sort with the best first. */
export const find: Handler<'search.find', CountyContext> = async (county, { text, limit }) => {
  const behind = await bringUp(county)
  const typed = [...text].slice(0, longest).join('')
  const groups: FoundGroup[] = []
  let locked = false
  for (const source of sources) {
    const fitting =
      'find' in source
        ? await source.find(county, typed, limit)
        : ok(await findEntries(county.db, source, typed, limit))
    if (!fitting.ok) locked = true
    else if (fitting.value.best.length > 0) groups.push(await groupOf(county, source, fitting.value, typed))
  }
  return ok({ groups: groups.toSorted((a, b) => b.fit - a.fit), behind, locked })
}

async function groupOf(
  county: CountyContext,
  source: Source,
  { count, best }: Fitting,
  typed: string,
): Promise<FoundGroup> {
  const { id, title } = source
  const found = await shown(
    county,
    id,
    best.map((one) => one.id),
  )
  const inTexts = best.filter(({ fit }) => fit === fits.text).map((one) => one.id)
  const entries = 'read' in source && inTexts.length > 0 ? await source.read(county, inTexts) : []
  const quotes = new Map(entries.map((entry) => [entry.id, quoteOf([...entry.texts, ...(entry.days ?? [])], typed)]))
  const quoted = found.map((one) => {
    const quote = quotes.get(one.id)
    return quote ? { ...one, quote } : one
  })
  return { source: id, title, count, fit: best[0]?.fit ?? 0, found: quoted }
}

async function shown(county: CountyContext, source: string, ids: readonly string[]): Promise<Found[]> {
  const all = new Map((await sourceOf(source)?.show(county, ids))?.map((one) => [one.id, one]))
  return ids.flatMap((id) => all.get(id) ?? [])
}

/** Things by their ids, in their order; what is there no more is left out. */
export const show: Handler<'search.show', CountyContext> = async (county, { refs }) => {
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
