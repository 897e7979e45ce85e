import type Fraction from 'fraction.js'
import { type BudgetGroup, type BudgetInput, type BudgetLine, budgetGroupNames } from '../budget/budget'
import { decimalText } from '../budget/decimal'
import { annex, notice, suggested } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { isSomeOf } from '../project/households'
import { unmeasured } from '../project/measured-budget'
import { isBlank, isFiller } from '../text/filler'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { budgetFigure, typedFigure } from './typed-figure'

const groups: BudgetGroup[] = ['A', 'B', 'C']

/** N09: measured from local figures, readable and in range, each with where it comes from. */
export const budgetMeasure: Rule = {
  id: 'budget.measure',
  norms: ['N09'],
  check(facts) {
    const [blank] = facts.template ? unmeasured(facts.project, facts.template) : []
    if (blank) return [notMeasured(blank)]
    if (!facts.budget) return isToldElsewhere(facts) ? [] : [notComputed(facts)]
    if (facts.budget.totalFen <= 0) return [nothingMeasured]
    return [
      ...otherVersion(facts),
      ...noticeFindings(facts, 'inputs'),
      ...sourceFindings(facts),
      ...quantityFindings(facts),
    ]
  },
}

function notMeasured({ code, label, unit }: BudgetInput): RuleFinding {
  return {
    id: 'unmeasured',
    level: 'error',
    message: `还没有填${label}，预算未测算。`,
    basis: notice('一（三）'),
    fix: `请在基本信息或预算页填写${label}（${unit}），其余可先用建议值。`,
    where: at('budget', `budget.inputs.${code}`),
  }
}

/** A number of households taken from what is bought, or for whom: whatever is wrong with it is told there. */
const isToldElsewhere = ({ budgetProblemAt, project }: Facts) =>
  budgetProblemAt === 'budget.inputs.hh' && isBlank(project.budget.inputs.hh?.value ?? '')

function notComputed({ budgetProblem, budgetProblemAt }: Facts): RuleFinding {
  return {
    id: 'unreadable',
    level: 'error',
    message: `预算还算不出来：${(budgetProblem ?? '填写有误').replace(/。$/, '')}。`,
    basis: notice('一（三）'),
    fix: '请在预算页改正标红的测算参数。',
    where: at('budget', budgetProblemAt),
  }
}

/** Figures made by one version of the template are reckoned by another: they may have changed unseen. */
function otherVersion({ template, project }: Facts): RuleFinding[] {
  const { templateVersion } = project.budget
  if (!template || template.version === templateVersion) return []
  return [
    {
      id: 'version',
      level: 'warning',
      message: `预算是按“${template.name}”的另一版编制的，本机没有那一版，现按本机的一版测算。`,
      basis: suggested('预算范本版本'),
      fix: '请与保存的预算版本逐项核对金额。',
      where: at('budget', ''),
    },
  ]
}

const nothingMeasured: RuleFinding = {
  id: 'empty',
  level: 'error',
  message: '预算总额为0，还没有测算。',
  basis: notice('一（三）'),
  fix: '请按当地工资、物价、服务对象数量和服务半径逐项测算。',
  where: at('budget', ''),
}

/** What the computation says of inputs (N09) or of lines (P05): out of range, adjusted, without basis. */
function noticeFindings({ budget, template, project }: Facts, about: 'inputs' | 'lines'): RuleFinding[] {
  const lines = new Map(budget?.lines.map((line) => [line.code, line]))
  const inputs = new Set([...(template?.inputs.map(({ code }) => code) ?? []), ...Object.keys(project.budget.inputs)])
  const seen = new Map<string, number>()
  return (budget?.notices ?? []).flatMap(({ level, code, message }) => {
    const line = lines.get(code)
    if ((about === 'lines') !== (line !== undefined)) return []
    const turn = (seen.get(code) ?? 0) + 1
    seen.set(code, turn)
    const ofLine = line?.own ? `budget.ownLines.${line.own.id}` : `budget.lines.${code}`
    return [
      {
        id: ['notice', line?.own?.id ?? (code || 'total'), ...(turn > 1 ? [turn] : [])].join('.'),
        level,
        message,
        basis: about === 'lines' ? annex('一（一）') : notice('一（三）'),
        fix: noticeFix(level, message),
        where: at('budget', line ? ofLine : inputs.has(code) ? `budget.inputs.${code}` : ''),
      },
    ]
  })
}

/** An empty field is filled in, not mended. */
function noticeFix(level: RuleFinding['level'], message: string): string {
  if (level !== 'error') return '请核对；确属当地实际的，请注明依据。'
  return message.includes('还没有填') ? '请在预算页补充填写。' : '请在预算页改正。'
}

function sourceFindings({ template, project }: Facts): RuleFinding[] {
  const open = (template?.inputs ?? []).filter(
    ({ code, local }) => local && isFiller(project.budget.inputs[code]?.source ?? ''),
  )
  const first = open[0]
  if (!first) return []
  return [
    {
      id: 'sources',
      level: 'warning',
      message: `${open.map(({ label }) => `“${label}”`).join('、')}还没有注明当地依据，所用数值是建议值。`,
      basis: notice('一（三）'),
      fix: '请在该参数的“来源”处注明依据（如当地工资文件、询价记录、历史成交价、台账户数）。',
      where: at('budget', `budget.inputs.${first.code}`),
    },
  ]
}

/** The figure the budget is measured from and the one the contract buys must be the same. */
function quantityFindings(facts: Facts): RuleFinding[] {
  const measured = budgetFigure(facts, 'hh')
  if (measured === null) return []
  const { households } = facts.project.beneficiaries
  const bought = facts.items.find(({ entry, item }) => entry?.name === '家计调查' && item.unit === '户')
  const quantity = bought && isSomeOf(bought.item) ? typedFigure(bought.item.quantity) : null
  const found: RuleFinding[] = []
  // Of both, one of them is told: what is bought and for whom is one figure.
  if (households && !measured.equals(households) && !quantity?.equals(households)) {
    found.push(differs('households', `服务对象${households}户`, measured, 'beneficiaries.households'))
  }
  if (quantity !== null && !quantity.equals(measured)) {
    found.push(differs('quantity', `家计调查数量${decimalText(quantity)}户`, measured, 'items'))
  }
  return found
}

function differs(id: string, what: string, measured: Fraction, field: string): RuleFinding {
  return {
    id,
    level: 'warning',
    contradicts: true,
    message: `${what}，预算按${decimalText(measured)}户测算，两处不一致。`,
    basis: notice('一（三）'),
    fix: '请改为同一数字；确有原因的，请说明理由并附文件。',
    where: at('basics', field),
  }
}

/** P04: the three groups each hold something. */
export const budgetGroups: Rule = {
  id: 'budget.groups',
  norms: ['P04'],
  check({ budget }) {
    if (!budget || budget.totalFen <= 0) return []
    return groups
      .filter((group) => budget.groups[group] <= 0)
      .map((group) => ({
        id: group,
        level: group === 'A' ? ('error' as const) : ('warning' as const),
        message: `“${budgetGroupNames[group]}”为${formatYuan(budget.groups[group])}元；预算一般包括业务活动成本、管理费用、其他费用三类。`,
        basis: annex('一（一）'),
        fix: `请测算${budgetGroupNames[group]}；确实不发生的，请在项目材料中说明。`,
        where: at('budget', ''),
      }))
  },
}

const factors = [
  { id: 'cost', label: '服务成本', pattern: /人工|服务|活动|调查|护理|培训/ },
  { id: 'activity', label: '服务活动及培训（会议）费用', pattern: /培训|会议|活动|宣传|服务/ },
  { id: 'management', label: '管理费', pattern: /管理/ },
  { id: 'tax', label: '税费', pattern: /税/ },
]

/** P05: cost, activities and training, management and taxes are each measured, and every figure says where it is from. */
export const budgetFactors: Rule = {
  id: 'budget.factors',
  norms: ['P05'],
  check(facts) {
    const { budget } = facts
    if (!budget || budget.totalFen <= 0) return []
    return [...missingFactors(budget.lines), ...noticeFindings(facts, 'lines')]
  },
}

function missingFactors(lines: BudgetLine[]): RuleFinding[] {
  const missing = factors.filter(
    ({ pattern }) => !lines.some(({ name, amountFen }) => amountFen > 0 && pattern.test(name)),
  )
  if (missing.length === 0) return []
  return [
    {
      id: 'missing',
      level: 'warning',
      message: `预算中没有测算${missing.map(({ label }) => label).join('、')}。`,
      basis: annex('一（一）'),
      fix: '请补充相应预算行；依法免征或确不发生的，请在材料中说明。',
      where: at('budget', ''),
    },
  ]
}
