import { annex } from '../law/citations'
import { contractField } from './element'
import type { Facts } from './facts'
import type { RuleFinding } from './rule'

/** 询问是否能自己做饭, 不提供陪护: there the word tells of a family, or of what is not done. */
const notDone =
  /[不无未禁免勿]|核实|了解|询问|问询|查看|登记|记录|核查|核对|是否|情况|能否|能力|收集|调取|介绍|告知|转介|家属|自[行己理]/

/** Steps of another service in the clerk's own words: 每日上门翻身擦洗 where a survey is bought. One finding for the first of them. */
export function strangeSteps({ project, kinds, county }: Facts): RuleFinding[] {
  if (kinds.length === 0) return []
  // The words of the services bought are nobody else's, wherever these say them.
  const own = JSON.stringify(kinds)
  const strange = county.rules.serviceKinds
    .filter(({ name }) => kinds.every((kind) => kind.name !== name))
    .flatMap((kind) => kind.deeds.filter((deed) => !own.includes(deed)).map((deed) => ({ kind, deed })))
  const clauses = project.contract.workSteps.split(/[，。；\n]/).filter((clause) => clause.trim() !== '')
  for (const clause of clauses) {
    const found = strange.find(({ kind, deed }) => says(clause, deed, kind.name))
    if (!found) continue
    const bought = kinds.map(({ name }) => `“${name}”`).join('、')
    return [
      {
        id: 'strange.step',
        level: 'warning',
        message: `作业步骤写有“${clause.trim()}”，“${found.deed}”一般是“${found.kind.name}”的内容，本项目购买的是${bought}。`,
        basis: annex('四（一）1'),
        fix: `请删去或者按所购服务改写；确需购买“${found.kind.name}”的，请在“基本信息”里增加这一项服务。`,
        where: contractField('workSteps'),
      },
    ]
  }
  return []
}

/** What a survey looks at is its own work (核实家庭财产); the other services do something. */
function says(clause: string, deed: string, service: string): boolean {
  const at = clause.indexOf(deed)
  return at !== -1 && (service === '家计调查' || !notDone.test(clause.replace(deed, '')))
}
