import { TextInput } from '@mantine/core'
import { type Contractor, isIndividual } from '#shared/contractor/contractor'
import { citizenNumberProblem, plainCitizenNumber } from '#shared/county/citizen-number'
import { creditCodeProblem, plainCreditCode } from '#shared/county/credit-code'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'

/** Both numbers have 18 signs, by chance; more is left to type so that blanks pasted with it are not cut off. */
const signs = 18
const longest = 40

interface IdentityFieldProps {
  draft: Contractor
  /** Another one of the register that has this number. */
  same: Contractor | undefined
  onChange(part: Partial<Contractor>): void
}

/** 统一社会信用代码 of a unit or 公民身份号码 of an individual, checked as it is typed; each keeps its own text. */
export function IdentityField({ draft, same, onChange }: IdentityFieldProps) {
  const today = useAppData((state) => state.info?.today ?? '')
  const individual = isIndividual(draft)
  const label = individual ? '公民身份号码' : '统一社会信用代码'
  const typed = individual ? draft.citizenNumber : draft.creditCode
  const plain = identityNumber(draft)
  const problem = individual ? citizenNumberProblem(typed, today) : creditCodeProblem(typed)
  const change = (text: string) =>
    onChange(individual ? { citizenNumber: text.toUpperCase() } : { creditCode: text.toUpperCase() })
  return (
    <div>
      <TextInput
        label={label}
        maxLength={longest}
        value={typed}
        error={plain.length >= signs ? problem : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {plain !== '' && plain.length < signs && (
        <FieldNote>
          已输入 {plain.length} 位，共 {signs} 位。
        </FieldNote>
      )}
      {plain !== '' && problem === null && !same && <FieldNote>校验码正确。</FieldNote>}
      {same && (
        <FieldNote tone="error">
          名录已有该{individual ? '号码' : '代码'}：「{same.name}」，请直接选用或修改它，不必再登记。
        </FieldNote>
      )}
    </div>
  )
}

const identityNumber = (contractor: Contractor): string =>
  isIndividual(contractor) ? plainCitizenNumber(contractor.citizenNumber) : plainCreditCode(contractor.creditCode)

/** Two entries for one unit or person. */
export function sameIdentity(one: Contractor, other: Contractor): boolean {
  const number = identityNumber(other)
  return number !== '' && isIndividual(one) === isIndividual(other) && identityNumber(one) === number
}
