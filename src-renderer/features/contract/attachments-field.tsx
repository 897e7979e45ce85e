import { TagsInput } from '@mantine/core'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

/** C24: names of what is attached. */
export function AttachmentsField({ form, set }: ContractEditing) {
  const about = useFieldAbout('attachments')
  return (
    <Findings field="attachments" filled>
      <TagsInput
        label="附件"
        description={about}
        data-field="contract.attachments"
        splitChars={['、', '；', ';', '\n']}
        acceptValueOnBlur
        value={form.attachments}
        onChange={(attachments) => set({ attachments })}
      />
    </Findings>
  )
}
