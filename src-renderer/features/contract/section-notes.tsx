import { toDaxie } from '#shared/money/daxie'
import { FieldNote } from '../../ui/field-note'
import type { ContractEditing } from './use-contract'

/** What sections say between their fields. */
export const ContactsNote = () => <FieldNote>可以不填，合同上留空格，签订时手写。</FieldNote>

export const FilingNote = ({ project }: ContractEditing) => (
  <FieldNote>
    {project?.procurement.method === 'internal_control'
      ? '按单位内控制度自行采购的，不要求公告和备案，可不填。'
      : '签订以后填写，不印在合同上。'}
  </FieldNote>
)

export function PriceInWords({ form }: ContractEditing) {
  const price = form.priceFen
  return price !== null && price > 0 ? <p className="muted field-note">人民币{toDaxie(price)}</p> : null
}

/** An empty place in a row. */
export const Spacer = () => <span />
