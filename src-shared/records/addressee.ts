import { sameName } from '../text/fold-text'
import { type Lack, lackIf, type RecordFacts } from './record-field'

/** A letter on a contract goes to the party of the contract (papers 08, 23: 主送). */
export function addresseeLacks(
  { addressee }: { addressee: string },
  { contractor }: Pick<RecordFacts, 'contractor'>,
): Lack[] {
  const name = contractor?.name.trim() ?? ''
  const isOther = name !== '' && addressee.trim() !== '' && !sameName(addressee, name)
  return lackIf(isOther, 'addressee', `主送是“${addressee.trim()}”，应是合同的承接主体“${name}”`)
}
