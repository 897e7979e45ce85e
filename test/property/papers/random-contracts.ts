import { loadResources } from '#main/resources'
import type { ContractInput } from '#shared/contract/contract-input'
import type { CountyYear } from '#shared/law/county-year'
import { fen } from '#shared/money/fen'
import { check } from '#shared/norms/check'
import { contractInputOf } from '#shared/papers/contract'
import { nothingHeld } from '#shared/papers/paper'
import { unwrap } from '#shared/result'
import { resourcesFolder } from '../../fixtures/contract/sample'
import { cleanProfile, cleanYear } from '../../fixtures/county-year'
import { type RandomCase, randomCase } from './random-project'

export const resources = unwrap(loadResources(resourcesFolder))

/** The county the case stands in: as many funds as are plausible, and a reason to go beyond their 2%. */
export function countyOf({ project, contractor }: RandomCase): CountyYear {
  const years = [-1, 0, 1, 2, 3, 4].map((later) => {
    const year = project.year + later
    const clean = cleanYear(year)
    return {
      ...clean,
      grants: clean.grants.map((grant) => ({ ...grant, amountFen: fen(1_000_000_000_000), fiscalYear: year - 1 })),
      ceilingJustification: { reason: '连续三年同类服务合并采购，已报同级财政部门', paper: '示财函〔2023〕1号' },
    }
  })
  return {
    profile: cleanProfile(),
    years,
    projects: [project],
    contractors: [contractor],
    today: project.contract.filedOn ?? project.period.startOn ?? `${project.year}-03-20`,
    rules: resources.rules,
  }
}

const factsOf = (county: CountyYear, { project }: RandomCase) =>
  ({ county, resources, of: { type: 'project', project }, records: [], held: nothingHeld }) as const

export interface RandomContract {
  /** Makes the same contract again. */
  number: number
  input: ContractInput
}

/** Seeds of the suite; a campaign draws its own. */
export const suiteSeeds = [20230222, 20261126]

/** So many random contracts that `check` lets pass, numbered from the seed on. */
export function randomContracts(seed: number, count: number): { contracts: RandomContract[]; refused: string[] } {
  const contracts: RandomContract[] = []
  const refused: string[] = []
  for (let number = seed; contracts.length < count && number < seed + count * 3; number += 1) {
    const one = randomCase(number)
    const county = countyOf(one)
    const errors = check(county, one.project.id).filter(({ level }) => level === 'error')
    if (errors.length > 0) refused.push(`${number} ${errors.map(({ message }) => message).join(' ')}`)
    else contracts.push({ number, input: unwrap(contractInputOf(factsOf(county, one))) })
  }
  return { contracts, refused }
}
