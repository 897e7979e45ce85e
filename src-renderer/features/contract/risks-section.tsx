import { mostItems } from '#shared/most-items'
import type { ContractRisk } from '#shared/project/contract-form'
import { contractFormSchema } from '#shared/project/contract-form-schema'
import { AddRows } from '../../ui/add-rows'
import { DeleteRow } from '../../ui/delete-row'
import { fillCells } from '../../ui/fill-cells'
import { GrowingText } from '../../ui/growing-text'
import { useLatest } from '../../ui/use-latest'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

const mostRisks = mostItems(contractFormSchema, 'risks')

/** C20: at least three risks, each with what is done about it. */
export function RisksSection({ form, set }: ContractEditing) {
  const about = useFieldAbout('risks')
  const edit = useLatest(form.risks, (risks) => set({ risks }))
  const change = (at: number, part: Partial<ContractRisk>) =>
    edit((now) => now.map((risk, index) => (index === at ? { ...risk, ...part } : risk)))
  return (
    <Findings field="risks" filled>
      <p className="field-about">{about}</p>
      <div className="risk-list" data-field="contract.risks" data-rows onPaste={fillCells}>
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
              onDelete={() => edit((now) => now.filter((_, other) => other !== index))}
            />
          </div>
        ))}
        <AddRows
          count={form.risks.length}
          most={mostRisks}
          onAdd={(count) => edit((now) => [...now, ...Array(count).fill({ point: '', response: '' })])}
        >
          加一条
        </AddRows>
      </div>
    </Findings>
  )
}
