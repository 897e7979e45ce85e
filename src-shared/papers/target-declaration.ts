import { figures, termText } from '../contract/wording'
import { derivedStates } from '../drafting/settle'
import { knownIn } from '../drafting/settle-in-county'
import type { CountyYear } from '../law/county-year'
import { verdictsOf } from '../norms/check'
import {
  fundSourceNames,
  type PerformanceTarget,
  type Project,
  type TargetKind,
  targetKindNames,
} from '../project/project'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { phrase } from '../text/join-text'
import { unitless } from './budget-project-facts'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { areasShort, type PlannedProject, plannedProject } from './planned-project'
import { lookedAt, openFindings } from './procurement-check-looks'
import { targetDeclarationLayout } from './target-declaration-layout'

const title = '绩效目标申报表'

const targetDeclarationWords = defineWords({
  id: 'target-declaration',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    项目名称: paperField('项目概况', 'always'),
    采购编号: paperField('项目概况', 'byHand'),
    服务内容: paperField('项目概况', 'byHand', 'asMade'),
    服务对象: paperField('项目概况', 'byHand'),
    服务区域: paperField('项目概况', 'byHand'),
    服务期限: paperField('项目概况', 'byHand'),
    预算金额: paperField('项目概况', 'byHand'),
    总体目标: paperField('总体目标', 'byHand', 'asMade'),
    软件核对: paperField('与合同的核对', 'known', 'asMade'),
  },
  lists: {
    资金: { clause: '资金来源', columns: ['来源', '文号', '金额'] },
    指标: { clause: '绩效指标', columns: ['一级', '二级', '三级', '指标值', '单位', '依据', '类别'] },
    问题: { clause: '与合同的核对', columns: ['序号', '问题', '办法'] },
  },
  conditions: ['有待处理问题'],
  requiredColumns: ['指标.指标值', '指标.类别'],
})

type Row = Record<string, string | null>

interface Declaration {
  bureauName: string
  number: string
  project: PlannedProject
  indicators: Row[]
  /** What the program finds when it holds the targets against the contract. */
  looked: string
  open: Row[]
}

/** Where each of the seven kinds of annex 1 一(一) stands in the finance bureaus' three levels: 默认建议稿. */
const levels: Record<TargetKind, [first: string, second: string]> = {
  beneficiaries: ['产出指标', '数量指标'],
  quantity: ['产出指标', '数量指标'],
  area: ['产出指标', '数量指标'],
  quality: ['产出指标', '质量指标'],
  timeliness: ['产出指标', '时效指标'],
  benefit: ['效益指标', '社会效益指标'],
  satisfaction: ['满意度指标', '服务对象满意度指标'],
}
const outside = '（七类以外）'
const blank = '＿＿＿＿'

/** Every kind has its row, filled in or to be written in, so that the seven are seen to be there. */
function indicatorRows(county: CountyYear, stored: Project, { targets, totalFen }: PlannedProject): Row[] {
  const derived = derivedStates(stored, knownIn(county, stored, totalFen))
  const sourceOf = (kind: TargetKind) => {
    const state = derived.get(`targets.${kind}`)
    return state && !state.differs ? state.source : ''
  }
  const rowOf = (kind: TargetKind, target: PerformanceTarget | null): Row => ({
    一级: levels[kind][0],
    二级: levels[kind][1],
    三级: phrase(target?.indicator ?? '') || blank,
    指标值: (target && unitless(phrase(target.value), target.unit.trim())) || blank,
    单位: target?.unit.trim() || blank,
    依据: sourceOf(kind) || blank,
    类别: targetKindNames[kind],
  })
  const rowsOf = (...kinds: TargetKind[]) =>
    kinds.flatMap((kind) => {
      const own = targets.filter((target) => target.kind === kind)
      return own.length === 0 ? [rowOf(kind, null)] : own.map((target) => rowOf(kind, target))
    })
  return [
    ...rowsOf('beneficiaries', 'quantity', 'area', 'quality', 'timeliness'),
    {
      一级: '产出指标',
      二级: '成本指标',
      三级: '项目预算总成本',
      指标值: totalFen === null ? blank : `≤${figures(totalFen)}`,
      单位: '元',
      依据: totalFen === null ? blank : '按预算书',
      类别: outside,
    },
    ...rowsOf('benefit'),
    { 一级: '效益指标', 二级: '可持续影响指标', 三级: blank, 指标值: blank, 单位: blank, 依据: blank, 类别: outside },
    ...rowsOf('satisfaction'),
  ]
}

function inputOf(facts: PaperFacts) {
  const { county, resources } = facts
  const stored = projectOf(facts)
  const project = plannedProject(county, resources, stored)
  const verdicts = verdictsOf(county, stored.id)
  // The item of the check list that holds the targets against what is bought and against the contract.
  const measurable = { code: 'measurable' }
  return ok<Declaration>({
    bureauName: county.profile.bureauName,
    number: stored.procurement.number,
    project,
    indicators: indicatorRows(county, stored, project),
    looked: lookedAt(measurable, verdicts),
    open: openFindings([measurable], verdicts).map((row, at) => ({ ...row, 序号: String(at + 1) })),
  })
}

const servicesOf = ({ items }: PlannedProject) => items.map(({ name, quantity }) => `${name}${quantity}`).join('、')

/** One sentence of what the project says elsewhere; '' while one of its parts is open. */
function overallGoal(project: PlannedProject): string {
  const [term, services, areas] = [termText(project), servicesOf(project), areasShort(project.areas)]
  if (!term || !services || !areas || !project.beneficiaries) return ''
  return `${term}，在${areas}，为服务对象（${project.beneficiaries}）按约定的质量完成${services}，达到下列各项指标。`
}

function model({ bureauName, number, project, indicators, looked, open }: Declaration) {
  return paperModel(
    targetDeclarationWords,
    {
      values: {
        单位: bureauName,
        项目名称: project.name,
        采购编号: number,
        服务内容: servicesOf(project),
        服务对象: project.beneficiaries,
        服务区域: areasShort(project.areas),
        服务期限: termText(project),
        预算金额: figures(project.totalFen),
        总体目标: overallGoal(project),
        软件核对: looked,
      },
      conditions: { 有待处理问题: open.length > 0 },
      rows: {
        资金: project.fundSources.map(({ kind, documentNumber, amountFen }) => ({
          来源: fundSourceNames[kind],
          文号: documentNumber || blank,
          金额: figures(amountFen) ?? blank,
        })),
        指标: indicators,
        问题: open,
      },
    },
    {
      mayBeEmpty: ['资金'],
      onlyUnder: { 问题: '有待处理问题' },
      looks: { '指标.类别': (text) => (text === outside ? 'faint' : null) },
    },
  )
}

/** 绩效目标申报表 of one project: the seven kinds of targets (P06) by the levels finance bureaus ask for. */
export const targetDeclaration = definePaper<Declaration>({
  id: 'target-declaration',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['P06'],
  inputOf,
  says: (input) => input,
  made: { by: 'template', words: targetDeclarationWords, model, source: { layout: targetDeclarationLayout } },
})
