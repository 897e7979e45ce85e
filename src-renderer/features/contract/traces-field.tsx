import { Checkbox } from '@mantine/core'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

/** 工作留痕 of each service that is bought: ticked what the contract asks for. */
export function TracesField({ form, kinds, setAt }: ContractEditing) {
  const about = useFieldAbout('traces')
  const { leftOut } = form.traces
  const toggle = (name: string, asked: boolean) =>
    setAt('traces.leftOut', asked ? leftOut.filter((other) => other !== name) : [...leftOut, name])
  return (
    <Findings field="traces" filled>
      <div data-field="contract.traces">
        {kinds.length === 0 && <p className="muted">选定购买的服务后，这里列出各项服务的工作留痕。</p>}
        {kinds.map(({ name: service, evidence }) => (
          <fieldset key={service} className="choice-set">
            <legend>{legendOf(service, kinds.length)}</legend>
            {evidence.map(({ name }) => (
              <Checkbox
                key={name}
                label={name}
                data-field={`contract.traces.${name}`}
                checked={!leftOut.includes(name)}
                onChange={(event) => toggle(name, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        ))}
        <p className="field-about">{about}</p>
      </div>
    </Findings>
  )
}

function legendOf(service: string, services: number): string {
  const of = services > 1 ? `${service}的` : ''
  return service === '家计调查' ? `${of}工作留痕（四项均须写入合同）` : `${of}工作留痕`
}
