import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import type { ProcedureStep } from '#shared/procedure/step'
import { yearSteps } from '#shared/procedure/steps'
import { useNavigation } from '../../navigation'

/** The stage's name on the rail; where the year has steps of its own, the way to them. */
export function StageName({ stage }: { stage: Stage }) {
  const { openRecords, goTo } = useNavigation()
  const steps = yearSteps(stage)
  if (steps.length === 0) return <span className="rail-name">{stageNames[stage]}</span>
  const open = ({ kinds: [kind], screen }: ProcedureStep) => {
    if (kind !== undefined) openRecords(kind)
    else if (screen && screen !== 'bundle') goTo({ screen, field: '' })
  }
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className="rail-name rail-year" title="本年度各项目共同的事项">
          {stageNames[stage]}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>本年度共同的事项</Menu.Label>
        {steps.map((step) => (
          <Menu.Item key={step.id} onClick={() => open(step)}>
            {step.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
