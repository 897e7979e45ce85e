import { type Contractor, isIndividual } from '#shared/contractor/contractor'
import { citizenNumberProblem, maskedCitizenNumber } from '#shared/county/citizen-number'
import { creditCodeProblem } from '#shared/county/credit-code'
import type { IsoDate } from '#shared/dates'
import { useAppData } from '../../app-data'
import { qualificationState } from './contractor-state'
import { usePaperDay } from './use-paper-day'

/** 统一社会信用代码, or the masked number of an individual, with what is wrong with it. */
export function ContractorNumber({ contractor }: { contractor: Contractor }) {
  const today = useAppData((state) => state.info?.today ?? '')
  const problem = isIndividual(contractor)
    ? citizenNumberProblem(contractor.citizenNumber, today)
    : creditCodeProblem(contractor.creditCode)
  const number = numberOf(contractor)
  return (
    <p className="muted figure">
      {number}
      {problem && (
        <span className="bad">
          {number && '　'}
          {problem}
        </span>
      )}
    </p>
  )
}

export const numberOf = (contractor: Contractor): string =>
  isIndividual(contractor) ? maskedCitizenNumber(contractor.citizenNumber) : contractor.creditCode

interface QualificationMarksProps {
  contractor: Contractor
  /** Last day of the service the papers must hold for; null = no service in view. */
  serviceEndOn: IsoDate | null
  field?: string | undefined
}

/** 资质材料, each with its validity in words. */
export function QualificationMarks({ contractor, serviceEndOn, field }: QualificationMarksProps) {
  const day = usePaperDay()
  return (
    <ul className="qualification-marks" data-field={field} aria-label="资质材料">
      {contractor.qualifications.length === 0 && <li className="muted">未登记资质材料</li>}
      {contractor.qualifications.map((paper) => {
        const { tone, text } = qualificationState(paper, day, serviceEndOn)
        return (
          <li key={paper.id} className={`qualification-mark qualification-${tone}`}>
            {paper.title || '未命名材料'}　{text}
          </li>
        )
      })}
    </ul>
  )
}
