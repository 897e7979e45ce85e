import type { FoundPlace, FoundSort, FoundStanding, FoundThing } from '#shared/backup/found'
import { ok } from '#shared/result'
import { listNamed } from '../../store/project-repository'
import { inWords } from '../check-up/altered'
import type { CountyContext, Handler } from '../context'
import { grouped } from '../grouped'
import { type Compared, compareAll, isOf } from './compare'
import { putAway, withBackup } from './opened'

/** What a backup holds, place by place, and how each stands today. A job; the backup is verified first. */
export const lookInto: Handler<'backup.look', CountyContext> = (county, { jobId, ...ref }) =>
  county.jobs.run({ jobId, kind: 'look', subject: '', path: '', label: '打开备份' }, (work) =>
    withBackup(county, ref, work, async (opened) => {
      const { past, at } = opened
      const years = new Map((await listNamed(past.db)).map(({ id, year }) => [id, year]))
      const found = await compareAll(county, opened)
      const places = [...grouped(found, ({ place: { type, id } }) => `${type} ${id}`).values()]
      const altered = past.sound.altered.map(inWords)
      return ok({ at, places: places.map((things) => placeOf(things, years)), altered })
    }),
  )

function placeOf(things: readonly Compared[], years: ReadonlyMap<string, number>): FoundPlace {
  const [{ place }] = things as [Compared]
  const body = things.find(({ sort }) => sort === 'body')
  const differs = things.filter(({ standing }) => standing !== 'same').length
  const standing: FoundStanding =
    body?.standing === 'gone' || body?.standing === 'out' ? body.standing : differs > 0 ? 'changed' : 'same'
  const name = body?.title ?? (place.type === 'year' ? `${place.id}年度` : '本单位')
  return { ...place, name, year: years.get(place.id) ?? null, standing, differs, things: things.length }
}

/** The things of one place; of its households those alone that differ. */
export const listThings: Handler<'backup.things', CountyContext> = (county, { place, ...ref }) =>
  withBackup(county, ref, {}, async (opened) => {
    const found = (await compareAll(county, opened)).filter(isOf(place))
    return ok(
      found
        .filter(({ sort, standing }) => sort !== 'household' || standing !== 'same')
        .map((one): FoundThing => {
          const { sort, id, title, standing, at } = one
          return { sort, id, title: title.trim() || '未命名', of: sortTitle(county, one), standing, at }
        }),
    )
  })

const bodies = { project: '项目内容', contractor: '登记内容', year: '年度参数', county: '单位信息' } as const
const sorts: Record<Exclude<FoundSort, 'body' | 'record'>, string> = {
  paper: '文书',
  evidence: '材料',
  budget: '预算版本',
  household: '户册中的户',
}

function sortTitle(county: CountyContext, { sort, kind, place }: Compared): string {
  if (sort === 'body') return bodies[place.type]
  if (sort === 'record') return county.recordKinds.get(kind)?.title ?? '本版本不认识的记录'
  return (sort === 'paper' && county.papers.get(kind)?.title) || sorts[sort]
}

/** Nobody looks at it any more. */
export const leave: Handler<'backup.leave', CountyContext> = async (county) => {
  await putAway(county)
  return ok(null)
}
