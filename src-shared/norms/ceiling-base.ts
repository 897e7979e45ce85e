import type { Grant } from '../county/county'
import { notice } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { textsGap } from '../text/filler'
import { isBase } from './ceiling'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const basis = notice('一（三）')
const levelNames: Record<Grant['level'], string> = { central: '中央', region: '自治区' }

/** N12: what the 2% ceiling is reckoned from is whole and has papers, and the service falls into the year that pays. */
export const ceilingBase: Rule = {
  id: 'funds.base',
  norms: ['N12'],
  check: (facts) => [...oneLevelOnly(facts), ...withoutPaper(facts), ...outsideYear(facts)],
}

const baseOf = ({ project, params }: Facts): Grant[] =>
  (params?.grants ?? []).filter((grant) => isBase(grant, project.year) && grant.amountFen !== 0)

/** The base is the sum of the central and the Region's funds; a row of the wrong year has a finding of its own. */
function oneLevelOnly(facts: Facts): RuleFinding[] {
  const counted = (facts.params?.grants ?? []).filter((grant) => grant.counted && grant.amountFen !== 0)
  const levels = new Set(counted.map(({ level }) => level))
  const [only] = levels
  if (levels.size !== 1 || !only) return []
  const missing = only === 'central' ? 'region' : 'central'
  return [
    {
      id: `level.${missing}`,
      level: 'warning',
      message: `${facts.project.year - 1}年度只录入了${levelNames[only]}补助资金，没有${levelNames[missing]}补助资金；2%上限按两级资金总和计算。`,
      basis,
      fix: `请补录${levelNames[missing]}补助资金；确实没有下达的，请留存说明。`,
      where: at('year', 'grants'),
    },
  ]
}

function withoutPaper(facts: Facts): RuleFinding[] {
  return baseOf(facts).flatMap(({ id, fiscalYear, level, amountFen, documentNumber }) => {
    const name = `${fiscalYear}年度${levelNames[level]}补助资金${formatYuan(amountFen)}元`
    const gap = textsGap(name, { 下达文号: documentNumber })
    if (!gap) return []
    return {
      id: `document.${id}`,
      level: 'warning' as const,
      message: `${gap}。`,
      basis,
      fix: '请填写资金下达文件的文号，以便核对2%上限。',
      where: at('year', 'grants'),
    }
  })
}

/** Money of a year that the service never sees, or a service begun before the year that pays for it. */
function outsideYear({ project, period }: Facts): RuleFinding[] {
  if (!period) return []
  const [first, last] = [Number(period.startOn.slice(0, 4)), Number(period.endOn.slice(0, 4))]
  const isOutside = first > project.year || last < project.year
  if (!isOutside && first === project.year) return []
  const span = `服务期${period.startOn}至${period.endOn}`
  return [
    {
      id: 'period',
      level: isOutside ? 'warning' : 'note',
      message: isOutside
        ? `${span}不在预算年度${project.year}年内，2%上限按${project.year}年计算。`
        : `${span}早于预算年度${project.year}年开始，2%上限按${project.year}年计算。`,
      basis,
      fix: '请核对项目年度和服务期；跨年的，请填写分年度安排额。',
      where: at('basics', 'period.startOn'),
    },
  ]
}
