import { dateText, figures, formatShare, termText, words } from '../contract/wording'
import { recommendMethod, tenderRuleOn, thresholdInForce } from '../law/procurement'
import { procurementDay } from '../law/procurement-day'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'
import { type Meeting, specialMeeting } from '../records/special-meeting'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber, documentNumberToWrite } from '../text/document-number'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { collectiveDecisionLayout } from './collective-decision-layout'
import { decided, departmentsOf } from './meeting-minutes'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { areasShort, type PlannedProject, plannedProject, targetValue } from './planned-project'
import { newestOf } from './written-record'

const title = '集体决策会议纪要'

const collectiveDecisionWords = defineWords({
  id: 'collective-decision',
  title,
  fields: {
    单位: paperField('标题', 'always'),
    发文字号: paperField('标志', 'byHand'),
    会议名称: paperField('会议概况', 'byHand', 'phrase'),
    会议日期: paperField('会议概况', 'byHand'),
    地点: paperField('会议概况', 'byHand', 'phrase'),
    主持人: paperField('会议概况', 'byHand', 'phrase'),
    出席: paperField('参会人员', 'byHand', 'phrase'),
    请假: paperField('参会人员', 'byHand', 'phrase'),
    项目名称: paperField('议题', 'always'),
    采购编号: paperField('议题', 'byHand'),
    服务对象: paperField('议题', 'byHand'),
    服务区域: paperField('议题', 'byHand'),
    服务期限: paperField('议题', 'byHand'),
    预算小写: paperField('议题', 'byHand'),
    预算大写: paperField('议题', 'byHand'),
    需求要点: paperField('议题', 'byHand', 'phrase'),
    评审办法: paperField('议题', 'byHand', 'phrase'),
    采购方式: paperField('采购方式及理由', 'byHand'),
    限额标准: paperField('采购方式及理由', 'known', 'asMade'),
    招标标准: paperField('采购方式及理由', 'byHand', 'asMade'),
    选择理由: paperField('采购方式及理由', 'byHand', 'sentence'),
    回避情况: paperField('回避情况', 'byHand', 'phrase'),
    议定事项: paperField('议定事项', 'byHand', 'lines'),
    责任股室: paperField('分送', 'byHand', 'phrase'),
    归档号: paperField('归档', 'byHand'),
    成文日期: paperField('签发', 'byHand'),
  },
  lists: { 服务: { clause: '议题', columns: ['服务', '数量'] } },
  conditions: ['有请假'],
})

interface Decision {
  bureauName: string
  project: PlannedProject
  number: string
  /** What the meeting must know to choose a method: the two limits, and what they lead to. */
  threshold: string
  tender: string
  advice: string
  reason: string
  priceWeightBp: number | null
  /** The meeting at which it was decided; null = none of the year's meetings names the project yet. */
  meeting: Meeting | null
  year: string
}

/** Of the year's meetings that name the project the newest that is signed, or else the newest. */
function meetingOn({ records }: PaperFacts, { id }: Project): Meeting | null {
  const own = records.filter((one) => one.kind === specialMeeting.id && (one.body as Meeting).projectIds.includes(id))
  return (newestOf(own, specialMeeting)?.body as Meeting | undefined) ?? null
}

/** By the rules of the purchase's own day, as the rule of the method judges it. */
function limitsOf({ county }: PaperFacts, project: Project, totalFen: Fen | null) {
  const rules = rulesFor(county.rules, project)
  const on = procurementDay(project)
  const params = county.years.find(({ year }) => year === project.year) ?? null
  const threshold = thresholdInForce(params, project.year, on, rules.thresholdDefaults)
  const tender = tenderRuleOn(rules.procurementRules, on)
  const advice =
    totalFen === null || totalFen <= 0 ? null : recommendMethod({ amountFen: totalFen, on, threshold, rules })
  return {
    threshold: `${formatYuan(threshold.amountFen)}元（${threshold.source}）`,
    tender: tender ? `${formatYuan(tender.amountFen)}元以上（含本数）` : '',
    advice: advice?.reason ?? '',
  }
}

function inputOf(facts: PaperFacts) {
  const { county, resources } = facts
  const stored = projectOf(facts)
  const project = plannedProject(county, resources, stored)
  return ok<Decision>({
    bureauName: county.profile.bureauName,
    project,
    number: stored.procurement.number,
    ...limitsOf(facts, stored, project.totalFen),
    reason: stored.procurement.methodReason,
    priceWeightBp: stored.procurement.priceWeightBp,
    meeting: meetingOn(facts, stored),
    year: String(stored.year),
  })
}

/** What was asked for of the service, by the targets of quality, time and satisfaction. */
const needsOf = ({ targets }: PlannedProject) =>
  targets
    .filter(({ kind, value }) => ['quality', 'timeliness', 'satisfaction'].includes(kind) && value.trim() !== '')
    .map(({ indicator, value, unit }) => `${phrase(indicator)}${targetValue(value, unit)}`)
    .join('，')

function model(decision: Decision) {
  const { bureauName, project, number, threshold, tender, advice, reason, priceWeightBp, meeting, year } = decision
  const { totalFen } = project
  return paperModel(
    collectiveDecisionWords,
    {
      values: {
        单位: bureauName,
        发文字号: documentNumber(meeting?.number ?? '') || documentNumberToWrite(year),
        会议名称: meeting?.name ?? null,
        会议日期: dateText(meeting?.heldOn ?? null),
        地点: meeting?.place ?? null,
        主持人: meeting?.chair ?? null,
        出席: meeting?.present ?? null,
        请假: isFiller(meeting?.absent ?? '') ? null : (meeting?.absent ?? null),
        项目名称: project.name,
        采购编号: number,
        服务对象: project.beneficiaries,
        服务区域: areasShort(project.areas),
        服务期限: termText(project),
        预算小写: figures(totalFen),
        预算大写: words(totalFen),
        需求要点: needsOf(project),
        评审办法:
          priceWeightBp === null ? null : `价格分占${formatShare(priceWeightBp)}，其他评审因素和分值以采购文件为准`,
        采购方式: project.method,
        限额标准: threshold,
        招标标准: tender,
        选择理由: [advice, reason].filter(Boolean).join('\n'),
        议定事项: decidedAt(meeting).map(decided).join('\n'),
        责任股室: departmentsOf(decidedAt(meeting)).join('、'),
        成文日期: dateText(meeting?.signedOn ?? null),
      },
      // Nobody was missing: typed as 无 or left empty; without a meeting there is a line to write on.
      conditions: { 有请假: meeting === null || !isFiller(meeting.absent) },
      rows: { 服务: project.items.map((item) => ({ 服务: item.name, 数量: item.quantity })) },
    },
    { mayBeEmpty: ['服务'] },
  )
}

const decidedAt = (meeting: Meeting | null) => meeting?.decisions.filter(({ matter }) => matter.trim() !== '') ?? []

/** 集体决策会议纪要 of one project (N21, N08): what was put to the meeting, and what it decided, by whom and until when. */
export const collectiveDecision = definePaper<Decision>({
  id: 'collective-decision',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['N08', 'N21'],
  records: [specialMeeting.id],
  inputOf,
  says: (input) => input,
  made: { by: 'template', words: collectiveDecisionWords, model, source: { layout: collectiveDecisionLayout } },
})
