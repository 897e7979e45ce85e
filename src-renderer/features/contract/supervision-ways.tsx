import { Checkbox } from '@mantine/core'
import { supervisionWayNames } from '#shared/contract/model-values'
import type { SupervisionWay } from '#shared/project/contract-form'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

const ways = Object.keys(supervisionWayNames) as SupervisionWay[]

/** C12: how the work is watched. */
export function SupervisionWays({ form, set }: ContractEditing) {
  const about = useFieldAbout('supervisionWays')
  const toggle = (way: SupervisionWay, on: boolean) =>
    set({ supervisionWays: ways.filter((other) => (other === way ? on : form.supervisionWays.includes(other))) })
  return (
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
  )
}
