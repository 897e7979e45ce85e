import { bondFormNames } from '../project/contract-form'
import type { ContractInput } from './contract-input'
import type { PartOf } from './contract-words'
import { countText, figures, words } from './wording'

/** C26 履约保证金; all null where none is asked for. */
export function bondValues({
  project,
}: ContractInput): PartOf<'保证金小写' | '保证金大写' | '保证金形式' | '保证金退还期限'> {
  const { required, amountFen, form, returnWithinWorkdays } = project.contract.performanceBond
  const amount = required ? amountFen : null
  return {
    保证金小写: figures(amount),
    保证金大写: words(amount),
    保证金形式: required && form !== null ? bondFormNames[form] : null,
    保证金退还期限: required ? countText(returnWithinWorkdays) : null,
  }
}
