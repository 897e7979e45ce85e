import { notice, order102 } from '../law/citations'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { textGap, textsGap } from '../text/filler'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { wideYuan } from './wide-amount'

const basis = notice('一（三）')
const where = at('basics', 'fundSources')

/** N11: named sources of the two kinds, which sum to the budget; the funds stand in the fiscal budget. */
export const funding: Rule = {
  id: 'funds.sources',
  norms: ['N11'],
  check: (facts) => [...sourceFindings(facts), ...sumFindings(facts), ...budgetDocument(facts)],
}

function sourceFindings({ project }: Facts): RuleFinding[] {
  if (project.fundSources.length === 0) {
    return [
      {
        id: 'none',
        level: 'error',
        message: '还没有填资金来源。',
        basis,
        fix: '请从本地自行安排的社会救助工作经费或社会救助专项资金中按比例划出，并填写金额和文号。',
        where,
      },
    ]
  }
  return project.fundSources.flatMap((source, index) => {
    const name = `第${index + 1}笔资金来源`
    const found: RuleFinding[] = []
    if (source.kind === 'central_direct') found.push(centralDirect(source.id, name))
    if (source.amountFen !== null && source.amountFen <= 0) found.push(notPositive(source.id, name, source.amountFen))
    const gap = textsGap(name, { 文号: source.documentNumber })
    if (gap) found.push(noDocument(source.id, gap))
    return found
  })
}

function centralDirect(id: string, name: string): RuleFinding {
  return {
    id: `central.${id}`,
    level: 'warning',
    message: `${name}为中央补助资金直接列支：中央补助资金一般不得用于工作经费等支出（未核原文），须有同级财政部门书面确认。`,
    basis,
    fix: '请取得财政部门书面确认并归入材料，或改用本地工作经费、专项资金。',
    where,
  }
}

function notPositive(id: string, name: string, amountFen: Fen): RuleFinding {
  const message = `${name}金额为${formatYuan(amountFen)}元，应大于0。`
  return { id: `amount.${id}`, level: 'error', message, basis, fix: '请填写实际金额，或删除该笔。', where }
}

function noDocument(id: string, gap: string): RuleFinding {
  const message = `${gap}。`
  return { id: `document.${id}`, level: 'warning', message, basis, fix: '请填写资金安排文件的文号。', where }
}

function sumFindings({ project, totalFen }: Facts): RuleFinding[] {
  if (project.fundSources.length === 0 || totalFen === null) return []
  const open = project.fundSources.filter(({ amountFen }) => amountFen === null).length
  if (open > 0) {
    const message = `有${open}笔资金来源还没有填金额。`
    return [{ id: 'open', level: 'error', message, basis, fix: '请填写各笔金额，合计应等于预算总额。', where }]
  }
  const sum = project.fundSources.reduce((total, { amountFen }) => total + BigInt(amountFen ?? 0), 0n)
  const apart = sum - BigInt(totalFen)
  if (apart === 0n) return []
  const difference = `${apart > 0n ? '多' : '少'}${wideYuan(apart > 0n ? apart : -apart)}`
  return [
    {
      id: 'sum',
      level: 'error',
      message: `资金来源合计${wideYuan(sum)}，预算总额${formatYuan(totalFen)}元，${difference}。`,
      basis,
      fix: '请调整各笔资金来源，使合计等于预算总额。',
      where,
    },
  ]
}

function budgetDocument({ project }: Facts): RuleFinding[] {
  const gap = textGap('预算文号', project.budgetDocumentNumber)
  if (!gap) return []
  return [
    {
      id: 'budget',
      level: 'error',
      message: `${gap}：购买服务资金应纳入财政预算，未列入预算的项目不得实施。`,
      basis: {
        document: `${basis.document}；${order102('').document}`,
        article: '一（三）；未列入预算的项目不得实施的规定',
      },
      fix: '请填写部门预算批复或资金安排文件的文号；待批复的，请说明理由并附文件。',
      where: at('basics', 'budgetDocumentNumber'),
      waivable: true,
    },
  ]
}
