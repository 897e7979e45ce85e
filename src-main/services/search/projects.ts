import { catalogOf } from '#shared/catalog/find-catalog'
import { itemName } from '#shared/catalog/item-name'
import type { Project } from '#shared/project/project'
import { eachOf } from '../../store/each-of'
import { readProject } from '../../store/project-repository'
import type { CountyContext } from '../context'
import { projectsAbout } from './owners'
import type { IndexedSource } from './source'

/** By name, numbers, contractor, services, year and places. */
export const projects: IndexedSource = {
  id: 'project',
  title: '项目',
  band: 1,
  async read(county, ids) {
    const rows = await county.db.selectFrom('projects').selectAll().where('id', 'in', eachOf(ids)).execute()
    const contractors = await county.db.selectFrom('contractors').select(['id', 'name']).execute()
    const nameOf = new Map(contractors.map(({ id, name }) => [id, name]))
    return rows.map((row) => {
      const { project } = readProject(row)
      const { name, year, contractorId, contract, procurement, areas, budgetDocumentNumber } = project
      return {
        id: project.id,
        title: name,
        names: [nameOf.get(contractorId ?? '') ?? '', `${year}年`, ...servicesOf(county, project)],
        codes: [contract.number, procurement.number],
        texts: [...areas, budgetDocumentNumber, procurement.awardedName],
        days: daysOf(project),
        gone: project.status === 'binned',
      }
    })
  },
  async show({ db }, ids) {
    const about = await projectsAbout(db, ids)
    return [...about].map(([id, { name, year, marks }]) => ({
      source: 'project',
      id,
      title: name,
      about: `${year}年`,
      marks,
      place: { to: 'project', id, year, binned: marks.includes('binned') },
    }))
  },
}

const daysOf = ({ contract, period, procurement }: Project): string[] =>
  [
    ['成交（中标）通知书', procurement.awardedOn],
    ['合同签订', contract.signedOn],
    ['合同公告', contract.publishedOn],
    ['合同备案', contract.filedOn],
    ['服务期开始', period.startOn],
    ['服务期届满', period.endOn],
  ].flatMap(([what, on]) => (on ? [`${what} ${on}`] : []))

function servicesOf(county: CountyContext, project: Project): string[] {
  const catalog = catalogOf(county.resources.rules.catalogs, project)
  return project.items.map((item) => itemName(catalog?.items.find(({ code }) => code === item.code)))
}
