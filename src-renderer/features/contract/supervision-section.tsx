import { Checkbox } from '@mantine/core'
import { supervisionWayNames } from '#shared/contract/model-values'
import type { SupervisionWay } from '#shared/project/contract-form'
import { CountField, Findings, LongField } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

const ways = Object.keys(supervisionWayNames) as SupervisionWay[]

/** C12, C13, C14: how the work is watched, accepted and judged. */
export function SupervisionSection({ form, set, put }: ContractEditing) {
  const about = useFieldAbout('supervisionWays')
  const toggle = (way: SupervisionWay, on: boolean) =>
    set({ supervisionWays: ways.filter((other) => (other === way ? on : form.supervisionWays.includes(other))) })
  return (
    <div className="columns">
      <Findings field="supervisionWays" filled>
        <fieldset className="choice-set" data-field="contract.supervisionWays">
          <legend>监督检查方式（至少一种）</legend>
          {ways.map((way) => (
            <Checkbox
              key={way}
              label={supervisionWayNames[way]}
              checked={form.supervisionWays.includes(way)}
              onChange={(event) => toggle(way, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <p className="field-about">{about}</p>
      </Findings>
      <CountField
        field="rectifyWithinWorkdays"
        label="整改期限"
        unit="个工作日内"
        value={form.rectifyWithinWorkdays}
        onChange={(rectifyWithinWorkdays) => set({ rectifyWithinWorkdays })}
      />
      <LongField
        field="acceptance.nodes"
        label="其他验收节点（各期付款前的验收按资金结算自动列入）"
        value={form.acceptance.nodes}
        onChange={(nodes) => put('acceptance', { nodes })}
      />
      <Findings field="acceptance.recipientsTakePart" filled>
        <Checkbox
          label="邀请服务对象参与验收并出具意见"
          data-field="contract.acceptance.recipientsTakePart"
          checked={form.acceptance.recipientsTakePart}
          onChange={(event) => put('acceptance', { recipientsTakePart: event.currentTarget.checked })}
        />
      </Findings>
      <LongField
        field="evaluationTerms"
        label="绩效评价结果与结算的关系（没有约定的不得扣款）"
        value={form.evaluationTerms}
        onChange={(evaluationTerms) => set({ evaluationTerms })}
      />
    </div>
  )
}
