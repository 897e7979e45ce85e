import type { ContractContact } from '#shared/project/contract-form'
import { FieldNote } from '../../ui/field-note'
import { TextField } from './contract-fields'
import type { ContractEditing } from './use-contract'

const parties = { partyA: '甲方', partyB: '乙方' } as const

/** Who does the daily business of each party, and the mailbox papers may be served to; blank = written in by hand. */
export function ContactsSection({ form, put }: ContractEditing) {
  const change = (party: keyof typeof parties, part: Partial<ContractContact>) =>
    put('contacts', { [party]: { ...form.contacts[party], ...part } })
  return (
    <>
      <FieldNote>可以不填，合同上留空格，签订时手写。</FieldNote>
      {(Object.keys(parties) as (keyof typeof parties)[]).map((party) => (
        <div key={party} className="columns columns-3">
          <TextField
            field={`contacts.${party}.name`}
            label={`${parties[party]}履约联系人`}
            value={form.contacts[party].name}
            onChange={(name) => change(party, { name })}
          />
          <TextField
            field={`contacts.${party}.phone`}
            label={`${parties[party]}联系人电话`}
            value={form.contacts[party].phone}
            onChange={(phone) => change(party, { phone })}
          />
          <TextField
            field={`contacts.${party}.email`}
            label={`${parties[party]}电子送达邮箱`}
            value={form.contacts[party].email}
            onChange={(email) => change(party, { email })}
          />
        </div>
      ))}
    </>
  )
}
