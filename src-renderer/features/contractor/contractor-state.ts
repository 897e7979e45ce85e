import { blankContractor } from '#shared/contractor/blank-contractor'
import type { Contractor, ContractorKind, Qualification } from '#shared/contractor/contractor'
import { isCreditQuery } from '#shared/contractor/credit-query'
import { creditCodeProblem, registeredAs } from '#shared/county/credit-code'
import { compareDates, daysBetween, type IsoDate, isIsoDate } from '#shared/dates'
import { figureOf, type SuggestedValues, valueStatus, valueText } from '#shared/law/suggested-values'
import { newId } from '../../new-id'

/** Kinds that may not take on services (Order 102 art. 6 [G]). */
export const refusedKinds: ContractorKind[] = ['public_institution_class_1', 'funded_mass_organisation']

/** What proves that a contractor is what it says, by its kind; others may be written over it. */
export const usualProof: Record<ContractorKind, string> = {
  enterprise: '营业执照',
  social_organisation: '社会组织登记证书',
  public_institution_class_2: '事业单位法人证书',
  rural_collective: '农村集体经济组织登记证',
  grassroots_organisation: '基层群众性自治组织特别法人统一社会信用代码证书',
  individual: '居民身份证',
  public_institution_class_1: '事业单位法人证书',
  funded_mass_organisation: '群团组织统一社会信用代码证书',
}

/** The draft after a change: a whole code tells the kind, and the kind the paper that proves it. */
export function followingCode(draft: Contractor, part: Partial<Contractor>): Contractor {
  const next = { ...draft, ...part }
  const kinds =
    'creditCode' in part && creditCodeProblem(next.creditCode) === null ? registeredAs(next.creditCode)?.kinds : []
  const [only, ...others] = kinds ?? []
  const kind = only && others.length === 0 ? only : next.kind
  if (kind === draft.kind) return next
  const qualifications = next.qualifications.map((paper) =>
    paper.title === usualProof[draft.kind] ? { ...paper, title: usualProof[kind] } : paper,
  )
  return { ...next, kind, qualifications }
}

/** A new entry, with the row of the paper every one of them has; its number and validity are the clerk's to say. */
export function emptyContractor(name: string): Contractor {
  const qualifications = [{ ...emptyQualification(), title: usualProof[blankContractor.kind] }]
  return { ...blankContractor, id: newId(), name, qualifications }
}

export function emptyQualification(): Qualification {
  return { id: newId(), title: '', number: '', validFrom: null, validTo: null, longTerm: false }
}

/** Today, and within how many days a paper ends soon: time enough for a new certificate, a suggestion. */
export interface PaperDay {
  today: IsoDate
  nearDays: number
}

/** With how it is told: 60日（建议值）. */
export const paperDay = (today: IsoDate, values: SuggestedValues): PaperDay & { told: string } => ({
  today,
  nearDays: figureOf(values, 'qualification-near-days'),
  told: `${valueText(values, 'qualification-near-days')}（${valueStatus(values, 'qualification-near-days')}）`,
})

/** The worst of what is on file; `bad` = a paper is out of date. */
export function papersTone(papers: readonly Qualification[], day: PaperDay): 'good' | 'warn' | 'bad' {
  const tones = papers.map((paper) => qualificationState(paper, day, null).tone)
  return tones.includes('bad') ? 'bad' : tones.length === 0 || tones.includes('warn') ? 'warn' : 'good'
}

/** 有效期 against today and, where known, the last day of the service. For reading: the verdict is the norm's. */
export function qualificationState(
  paper: Qualification,
  { today, nearDays }: PaperDay,
  serviceEndOn: IsoDate | null,
): { tone: 'good' | 'warn' | 'bad'; text: string } {
  if (isCreditQuery(paper)) {
    return paper.validFrom
      ? { tone: 'good', text: `查询于 ${paper.validFrom}` }
      : { tone: 'warn', text: '未填查询日期' }
  }
  if (paper.longTerm) return { tone: 'good', text: '长期有效' }
  if (!paper.validTo) return { tone: 'warn', text: '未填有效期' }
  if (isIsoDate(today) && compareDates(paper.validTo, today) < 0) {
    return { tone: 'bad', text: `已于 ${paper.validTo} 过期` }
  }
  if (serviceEndOn && isIsoDate(serviceEndOn) && compareDates(paper.validTo, serviceEndOn) < 0) {
    return { tone: 'warn', text: `至 ${paper.validTo}，早于服务期结束` }
  }
  const left = isIsoDate(today) ? daysBetween(today, paper.validTo) : nearDays + 1
  if (left <= nearDays) return { tone: 'warn', text: `至 ${paper.validTo}，还有 ${left} 天到期` }
  return { tone: 'good', text: `至 ${paper.validTo}` }
}
