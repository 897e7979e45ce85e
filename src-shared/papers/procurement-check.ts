import { findCatalog } from '../catalog/find-catalog'
import { dateText, figures } from '../contract/wording'
import { settledIn } from '../drafting/settle-in-county'
import { basisText } from '../law/citations'
import type { DueMaterial } from '../materials/due-material'
import { dueStateNames } from '../materials/due-material'
import { dueMaterials } from '../materials/due-materials'
import { procurementPaperTitles } from '../materials/retained-papers'
import { check } from '../norms/check'
import type { Finding } from '../norms/finding'
import { materialSlots } from '../office-data/material-slots'
import { type CheckItem, procurementCheckList } from '../office-data/procurement-check-list'
import { dataFor } from '../office-data/rules-for'
import { actorNames } from '../procurement/actor'
import { type Bound, windowOf } from '../procurement/course'
import { purchaseCourse } from '../procurement/purchase-course'
import { budgetOf } from '../project/budget-of'
import { type Project, procurementMethodNames } from '../project/project'
import { retentionDate } from '../project/retention'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { judgedBy } from './procurement-check-items'
import { procurementCheckLayout } from './procurement-check-layout'

const title = '采购文件核对表'

export const procurementCheckWords = defineWords({
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
  },
  lists: {
    核对: { clause: '逐项核对', columns: ['序号', '内容', '依据', '检查'] },
    步骤: { clause: '采购步骤和时限', columns: ['名称', '办理', '计划', '实际', '时限'] },
    材料: { clause: '采购文件的留存', columns: ['名称', '情况', '文件'] },
  },
  conditions: [],
  requiredColumns: ['核对.内容'],
})

type Row = Record<string, string | null>

interface Check {
  values: Record<string, string | null>
  items: Row[]
  steps: Row[]
  materials: Row[]
}

function checkOf(facts: PaperFacts): Check {
  const { county, resources } = facts
  const budget = budgetOf(resources, projectOf(facts))
  const totalFen = budget.ok ? budget.value.result.totalFen : null
  const project = settledIn(county, projectOf(facts), totalFen)
  const { startOn, endOn } = project.period
  const { method, otherMethodName, number } = project.procurement
  const findings = check(county, project.id)
  const { sets = [] } = resources.rules
  return {
    values: {
      单位: county.profile.bureauName,
      项目名称: project.name,
      采购方式: method && (otherMethodName || procurementMethodNames[method]),
      采购编号: number,
      预算金额: figures(totalFen),
      服务期限: startOn && endOn && `${dateText(startOn)}至${dateText(endOn)}`,
      保存期限: dateText(retentionDate(project)),
    },
    items: (dataFor(procurementCheckList, sets, project) ?? []).map((item, at) => ({
      序号: String(at + 1),
      内容: `${item.group}：${item.text}`,
      依据: basisText(item.basis),
      检查: judged(item, findings),
    })),
    steps: stepRows(facts, project),
    materials: materialsOf(facts, project).map(({ title: 名称, state, files }) => ({
      名称,
      情况: dueStateNames[state],
      文件: files.join('、'),
    })),
  }
}

/** What the program has found of it; what it does not look at is left to who checks. */
function judged({ code }: CheckItem, findings: Finding[]): string {
  const norms = judgedBy.get(code)
  if (!norms) return '人工核对'
  const open = findings.filter((one) => one.level !== 'note' && one.norms.some((norm) => norms.includes(norm)))
  return open.length > 0 ? `有${open.length}项待处理` : '未发现问题'
}

/** Steps that are part of every such purchase; what nobody has to do stands here only once it was done. */
function stepRows({ county }: PaperFacts, project: Project): Row[] {
  const purchase = purchaseCourse(project)
  if (!purchase) return []
  const { steps, course } = purchase
  const whoOf = new Map(project.procurement.steps.map(({ id, who }) => [id, who]))
  return steps
    .filter(({ id, ifAny }) => !ifAny || course.get(id)?.doneOn)
    .map((step) => {
      const { earliest, latest } = windowOf(step, course, county.rules.calendars)
      const bounds = [boundText(earliest, '不早于'), boundText(latest, '不迟于')]
      return {
        名称: step.title,
        办理: whoOf.get(step.id) || actorNames[step.actor],
        计划: course.get(step.id)?.plannedOn ?? null,
        实际: course.get(step.id)?.doneOn ?? null,
        时限: bounds.filter(Boolean).join('；'),
      }
    })
}

const boundText = (bound: Bound | null, word: string) => bound && `${word}${bound.on}（${bound.limit.title}）`

/** Procurement papers by the law's own list, those that are owed and those that are there, but for this one. */
function materialsOf({ county, resources, held }: PaperFacts, project: Project): DueMaterial[] {
  const catalog = findCatalog(resources.catalogs, project.catalogVersion)
  const expected = dataFor(materialSlots, resources.rules.sets ?? [], project)
  const stages = dueMaterials({ project, catalog, expected, ...held }, county.today, 'before')
  const kept = procurementPaperTitles.filter((one) => one !== title)
  return stages.flatMap(({ materials }) => materials).filter((one) => kept.includes(one.title))
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
    model: ({ values, items, steps, materials }) =>
      paperModel(procurementCheckWords, { values, rows: { 核对: items, 步骤: steps, 材料: materials } }),
    source: { layout: procurementCheckLayout },
  },
})
