import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ContractRisk } from '#shared/project/contract-form'
import { DeleteRow } from '../../ui/delete-row'
import { GrowingText } from '../../ui/growing-text'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

/** C20: at least three risks, each with what is done about it. */
export function RisksSection({ form, set }: ContractEditing) {
  const about = useFieldAbout('risks')
  const change = (at: number, part: Partial<ContractRisk>) =>
    set({ risks: form.risks.map((risk, index) => (index === at ? { ...risk, ...part } : risk)) })
  return (
    <Findings field="risks" filled>
      <p className="field-about">{about}</p>
      <div className="risk-list" data-field="contract.risks" data-rows>
        {form.risks.map((risk, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: risks have no identity of their own, and every cell is controlled
          <div key={index} className="risk-row" data-row>
            <GrowingText
              minRows={1}
              aria-label={`风险点 ${index + 1}`}
              placeholder="风险点"
              value={risk.point}
              onChange={(event) => change(index, { point: event.currentTarget.value })}
            />
            <GrowingText
              minRows={1}
              aria-label={`风险点 ${index + 1} 的处置措施`}
              placeholder="处置措施"
              value={risk.response}
              onChange={(event) => change(index, { response: event.currentTarget.value })}
            />
            <DeleteRow
              label={`删除风险点 ${index + 1}`}
              onDelete={() => set({ risks: form.risks.filter((_, other) => other !== index) })}
            />
          </div>
        ))}
        <Button
          data-add-row
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => set({ risks: [...form.risks, { point: '', response: '' }] })}
        >
          加一条
        </Button>
      </div>
    </Findings>
  )
}
