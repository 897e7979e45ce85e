import { dateText, figures, handwrittenDate, termText } from '../contract/wording'
import type { IsoDate } from '../dates'
import { settledIn } from '../drafting/settle-in-county'
import type { CountyYear } from '../law/county-year'
import { type RuleVerdict, verdictsOf } from '../norms/check'
import type { Project } from '../project/project'
import { fail } from '../result'
import { paperField } from '../template/paper-words'
import { type PaperFacts, projectOf } from './paper'
import { plannedProject } from './planned-project'

const clause = '采购项目'

/** What every form of a purchase says first; what nobody has filled in is a line to write on. */
export const purchaseHeadFields = {
  单位: paperField('落款', 'always'),
  项目名称: paperField(clause, 'always'),
  采购方式: paperField(clause, 'byHand'),
  采购编号: paperField(clause, 'byHand'),
  预算金额: paperField(clause, 'byHand'),
  服务内容: paperField(clause, 'byHand'),
  服务对象: paperField(clause, 'byHand'),
  服务区域: paperField(clause, 'byHand'),
  服务期限: paperField(clause, 'byHand'),
} as const

/** A form of a purchase before its gaps are filled. */
export interface PurchaseForm {
  values: Record<string, string | null>
  conditions: Record<string, boolean>
  rows: Record<string, Record<string, string | null>[]>
}

export function purchaseHead(facts: PaperFacts): {
  project: Project
  values: Record<keyof typeof purchaseHeadFields, string | null>
  verdicts: ReadonlyMap<string, RuleVerdict>
} {
  const { county, resources } = facts
  const { items, areas, totalFen, method, beneficiaries } = plannedProject(county, resources, projectOf(facts))
  const project = settledIn(county, projectOf(facts), totalFen)
  return {
    project,
    verdicts: verdictsOf(county, project.id),
    values: {
      单位: county.profile.bureauName,
      项目名称: project.name,
      采购方式: method,
      采购编号: project.procurement.number,
      预算金额: figures(totalFen),
      服务内容: items.map(({ name, quantity }) => `${name}${quantity}`).join('；'),
      服务对象: beneficiaries,
      服务区域: areas.join('、'),
      服务期限: termText(project.period),
    },
  }
}

/** A day, or the blanks to write it in: in a sentence, and in a cell. */
export const dayOrBlank = (on: IsoDate | null | undefined): string => dateText(on ?? null) ?? handwrittenDate
export const dayInCell = (on: IsoDate | null | undefined): string => dateText(on ?? null) ?? '＿＿年＿＿月＿＿日'

/** The real day of a step of the purchase, as entered. */
export const doneOn = ({ procurement }: Project, id: string): IsoDate | null =>
  procurement.steps.find((step) => step.id === id)?.doneOn ?? null

/** Whom the purchase went to, by the award, else as chosen from the register; '' = nobody yet. */
export const awardedTo = (
  { contractors }: Pick<CountyYear, 'contractors'>,
  { procurement, contractorId }: Project,
): string => procurement.awardedName.trim() || (contractors.find(({ id }) => id === contractorId)?.name.trim() ?? '')

/** A form of the other way to buy is not issued. */
export function wrongMethod(facts: PaperFacts, title: string, wanted: 'publicProcurement' | 'internalControl') {
  const { method } = projectOf(facts).procurement
  const isInternal = method === 'internal_control'
  if (isInternal === (wanted === 'internalControl')) return null
  const detail = isInternal
    ? `《${title}》用于政府采购程序，本项目按单位内控制度自行组织采购，填《比选记录和成交确认书》。`
    : `《${title}》用于采购限额标准以下、按单位内控制度自行组织的采购，请先在“采购”一步核对采购方式。`
  return fail('PAPER_INCOMPLETE', { title, count: '1', detail }).error
}
