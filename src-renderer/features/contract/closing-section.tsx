import { Radio, TagsInput } from '@mantine/core'
import type { ContractForm } from '#shared/project/contract-form'
import { CountField, Findings, TextField } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

/** C23, C24: where disputes go, how many copies there are, what is attached. */
export function ClosingSection({ form, set, put }: ContractEditing) {
  const [disputeAbout, attachmentsAbout] = [useFieldAbout('dispute'), useFieldAbout('attachments')]
  return (
    <div className="columns">
      <Findings field="dispute" filled={form.dispute !== null}>
        <Radio.Group
          label="争议解决（二选一）"
          description={disputeAbout}
          data-field="contract.dispute"
          value={form.dispute ?? ''}
          onChange={(value) => set({ dispute: value as ContractForm['dispute'] })}
        >
          <div className="choice-row">
            <Radio value="litigation" label="向甲方所在地人民法院起诉" />
            <Radio value="arbitration" label="申请仲裁" />
          </div>
        </Radio.Group>
      </Findings>
      {form.dispute === 'arbitration' ? (
        <TextField
          field="arbitrationBody"
          label="仲裁委员会全称"
          value={form.arbitrationBody}
          onChange={(arbitrationBody) => set({ arbitrationBody })}
        />
      ) : (
        <span />
      )}
      <div className="columns columns-3">
        <CountField
          field="copies.total"
          label="合同份数"
          unit="份"
          value={form.copies.total}
          onChange={(total) => put('copies', { total })}
        />
        <CountField
          field="copies.partyA"
          label="甲方执"
          unit="份"
          value={form.copies.partyA}
          onChange={(partyA) => put('copies', { partyA })}
        />
        <CountField
          field="copies.partyB"
          label="乙方执"
          unit="份"
          value={form.copies.partyB}
          onChange={(partyB) => put('copies', { partyB })}
        />
      </div>
      <div className="span-all">
        <Findings field="attachments" filled>
          <TagsInput
            label="附件"
            description={attachmentsAbout}
            data-field="contract.attachments"
            splitChars={['、', '；', ';', '\n']}
            acceptValueOnBlur
            value={form.attachments}
            onChange={(attachments) => set({ attachments })}
          />
        </Findings>
      </div>
    </div>
  )
}
