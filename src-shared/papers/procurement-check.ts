import { findCatalog } from '../catalog/find-catalog'
import { dateText, figures, termText } from '../contract/wording'
import { settledIn } from '../drafting/settle-in-county'
import { keptUntil } from '../law/retention'
import { shortBasis, shortNamesIn } from '../law/short-citations'
import type { DueMaterial } from '../materials/due-material'
import { dueStateNames } from '../materials/due-material'
import { dueMaterials } from '../materials/due-materials'
import { procurementPaperIds } from '../materials/retained-papers'
import { verdictsOf } from '../norms/check'
import { procurementCheckList } from '../office-data/procurement-check-list'
import { dataFor, expectedFor, rulesFor } from '../office-data/rules-for'
import { actorNames } from '../procurement/actor'
import { type Bound, windowOf } from '../procurement/course'
import { purchaseCourse } from '../procurement/purchase-course'
import { budgetOf } from '../project/budget-of'
import { type Project, procurementMethodNames } from '../project/project'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { procurementCheckLayout } from './procurement-check-layout'
import { lookedAt, lookOfCheck, openFindings } from './procurement-check-looks'

const title = '采购文件核对表'

const procurementCheckWords = defineWords({
  id: 'procurement-check',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    项目名称: paperField('采购项目', 'always'),
    采购方式: paperField('采购项目', 'always'),
    采购编号: paperField('采购项目', 'ifKnown'),
    预算金额: paperField('采购项目', 'known'),
    服务期限: paperField('采购项目', 'known'),
    保存期限: paperField('采购文件的留存', 'known'),
    依据简称: paperField('逐项核对', 'known', 'asMade'),
  },
  lists: {
    核对: { clause: '逐项核对', columns: ['序号', '内容', '依据', '检查'] },
    问题: { clause: '软件核对发现的问题', columns: ['序号', '问题', '办法'] },
    步骤: { clause: '采购步骤和时限', columns: ['名称', '办理', '计划', '实际', '最早', '最迟', '时限'] },
    材料: { clause: '采购文件的留存', columns: ['序号', '名称', '情况', '文件', '现状'] },
  },
  conditions: ['有待处理问题', '有采购步骤'],
  requiredColumns: ['核对.内容'],
})

type Row = Record<string, string | null>

interface Check {
  values: Record<string, string | null>
  items: Row[]
  open: Row[]
  steps: Row[]
  materials: Row[]
}

function checkOf(facts: PaperFacts): Check {
  const { county, resources } = facts
  const budget = budgetOf(resources, projectOf(facts))
  const totalFen = budget.ok ? budget.value.result.totalFen : null
  const project = settledIn(county, projectOf(facts), totalFen)
  const { method, otherMethodName, number } = project.procurement
  const verdicts = verdictsOf(county, project.id)
  const { sets = [] } = resources.rules
  const items = dataFor(procurementCheckList, sets, project) ?? []
  return {
    values: {
      单位: county.profile.bureauName,
      项目名称: project.name,
      采购方式: method && (otherMethodName || procurementMethodNames[method]),
      采购编号: number,
      预算金额: figures(totalFen),
      服务期限: termText(project.period),
      // The law's own: a longer term of the archive comes years after the check and makes it no other.
      保存期限: dateText(keptUntil({ ...county, archived: new Map() }, project)),
      依据简称: shortNamesIn(items.map(({ basis }) => basis)),
    },
    items: items.map((item, at) => ({
      序号: String(at + 1),
      内容: `${item.group}：${item.text}`,
      依据: shortBasis(item.basis),
      检查: lookedAt(item, verdicts),
    })),
    open: openFindings(items, verdicts),
    steps: stepRows(facts, project),
    materials: materialsOf(facts, project).map(({ title: 名称, state, files }, at) => ({
      序号: String(at + 1),
      名称,
      情况: dueStateNames[state],
      文件: files.join('、'),
      现状: files.join('、') || dueStateNames[state],
    })),
  }
}

/** Steps that are part of every such purchase; what nobody has to do stands here only once it was done. */
function stepRows({ county }: PaperFacts, project: Project): Row[] {
  const purchase = purchaseCourse(project, rulesFor(county.rules, project).timeLimits)
  if (!purchase) return []
  const { steps, course } = purchase
  const whoOf = new Map(project.procurement.steps.map(({ id, who }) => [id, who]))
  return steps
    .filter(({ id, ifAny }) => !ifAny || course.get(id)?.doneOn)
    .map((step) => {
      const { earliest, latest } = windowOf(step, course, rulesFor(county.rules, project).calendars)
      const { plannedOn = null, doneOn = null } = course.get(step.id) ?? {}
      return {
        名称: step.title,
        办理: whoOf.get(step.id) || actorNames[step.actor],
        计划: dateText(plannedOn),
        实际: dateText(doneOn),
        最早: boundDay(earliest),
        最迟: boundDay(latest),
        时限: [earliest, latest].flatMap((bound) => bound?.limit.title ?? []).join('；'),
      }
    })
}

const boundDay = (bound: Bound | null): string | null => dateText(bound?.on ?? null)

/** Procurement papers by the law's own list, those that are owed and those that are there, but for this one. */
function materialsOf({ county, resources, held }: PaperFacts, project: Project): DueMaterial[] {
  const catalog = findCatalog(resources.catalogs, project)
  const expected = expectedFor(resources.rules.sets ?? [], project)
  const stages = dueMaterials({ project, agreed: county, catalog, expected, ...held }, county.today, 'before')
  return stages
    .flatMap(({ materials }) => materials)
    .filter(
      ({ paper: { id, retained } = {} }) =>
        id !== 'purchase-check' && (retained || procurementPaperIds.includes(id ?? '')),
    )
}

/** 采购文件核对表: what the procurement papers are held against before they go out (P33); conclusions are written in by hand. */
export const procurementCheck = definePaper<Check>({
  id: 'procurement-check',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['P33', 'P34'],
  inputOf: (facts) => ok(checkOf(facts)),
  says: (input) => input,
  made: {
    by: 'template',
    words: procurementCheckWords,
    model: ({ values, items, open, steps, materials }) =>
      paperModel(
        procurementCheckWords,
        {
          values,
          conditions: { 有待处理问题: open.length > 0, 有采购步骤: steps.length > 0 },
          rows: { 核对: items, 问题: open, 步骤: steps, 材料: materials },
        },
        {
          onlyUnder: { 问题: '有待处理问题', 步骤: '有采购步骤' },
          looks: {
            '核对.检查': lookOfCheck,
            '材料.现状': (text) => (text === dueStateNames.missing ? 'warning' : null),
          },
        },
      ),
    source: { layout: procurementCheckLayout },
  },
})
