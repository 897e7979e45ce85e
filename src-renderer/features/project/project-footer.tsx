import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { paperStanding } from '#shared/procedure/step-materials'
import { ActionButton } from '../../actions/action-button'
import { useFindingsPanel } from '../../actions/findings-panel-state'
import { nextStep, previousStep } from '../../actions/steps'
import { firstField } from '../../field-focus'
import { FootBar } from '../../frame/foot-bar'
import { FootText } from '../../frame/foot-text'
import { isLater, type ProjectTab, useNavigation } from '../../navigation'
import { useFootConfirmation } from '../../project-draft/foot-confirmation'
import { useFooterActionOfStep } from '../../project-draft/footer-action'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useReadiness } from '../../project-draft/readiness'
import { projectSteps, stepsAround } from '../../project-steps'
import { useStepWants } from '../findings/step-wants'
import { UndoButtons } from './undo-buttons'

/** The same on every step: back, what is still wanted, and the one primary button: what the step makes, or the next step. */
export function ProjectFooter() {
  const tab = useNavigation((state) => state.tab)
  const made = useFooterActionOfStep((state) => state.action)
  const { before, after } = stepsAround(tab)
  const actionFirst = made?.action != null && (made.done === '' || !after)
  const makes = made?.action && (
    <ActionButton
      action={made.action}
      plain
      variant={actionFirst ? 'filled' : 'default'}
      loading={made.busy}
      whyNot={made.whyNot}
      run={made.run}
    />
  )
  return (
    <FootBar
      label="办理步骤"
      start={
        <>
          {before && <ActionButton action={previousStep} variant="default" hint={before.name} />}
          <UndoButtons />
        </>
      }
      end={
        <>
          {!actionFirst && makes}
          <NextStep variant={actionFirst ? 'default' : 'filled'} />
          {actionFirst && makes}
        </>
      }
    >
      {made?.done ? (
        <span className="good foot-done" role="status">
          <IconCircleCheck size={17} aria-hidden="true" />
          <FootText>{`${made.done}${after ? `下一步：${after.name}。` : ''}`}</FootText>
        </span>
      ) : (
        <Wants wanting={made?.wanting} />
      )}
    </FootBar>
  )
}

/** The way on to the next step of the stage, by its name; nothing behind the last. */
export function NextStep({ variant }: { variant: 'default' | 'filled' }) {
  const { after } = stepsAround(useNavigation((state) => state.tab))
  return (
    after && (
      <ActionButton
        action={nextStep}
        variant={variant}
        plain
        rightSection={<nextStep.icon size={17} aria-hidden="true" />}
        after={`：${after.name}`}
      />
    )
  )
}

/** n 项待填: one click to the first of them; on the last step, which has no fields of its own, to the list of all. */
function Wants({ wanting }: { wanting: string | undefined }) {
  const tab = useNavigation((state) => state.tab)
  const checked = useProjectDraft((state) => state.checked)
  const { wrong, unfilled, fields } = useStepWants(tab)
  if (!checked) return null
  const said = [wrong > 0 && `${wrong} 项问题`, unfilled > 0 && `${unfilled} 项待填`].filter(Boolean).join('，')
  if (said === '') return wanting === undefined ? <NothingUnfilled tab={tab} /> : wanting && <Muted>{wanting}</Muted>
  return <WantsButton tab={tab} said={said} color={wrong > 0 ? 'red' : 'steppe'} fields={fields.join(' ')} />
}

/** No field is empty: what is left are the papers that the step makes. */
function NothingUnfilled({ tab }: { tab: ProjectTab }) {
  const readiness = useReadiness((state) => state.readiness)
  const step = projectSteps.find((one) => one.tab === tab)
  const open = readiness && step ? paperStanding(step, readiness.due, readiness.stale).open : []
  const confirmation = useFootConfirmation(({ said }) => said)
  const nothing = confirmation === '' ? '没有待填的内容' : confirmation
  return <Muted>{open.length > 0 ? `待生成：${open.join('、')}` : nothing}</Muted>
}

const Muted = ({ children }: { children: string }) => <FootText className="muted">{children}</FootText>

interface WantsButtonProps {
  tab: ProjectTab
  said: string
  color: string
  /** `data-field`s, a blank between. */
  fields: string
}

const WantsButton = memo(function WantsButton({ tab, said, color, fields }: WantsButtonProps) {
  const goTo = useNavigation((state) => state.goTo)
  const showPanel = useFindingsPanel((state) => state.show)
  return (
    <Button
      variant="subtle"
      color={color}
      data-testid="step-wants"
      title={tab === 'bundle' ? '打开规范核验' : '到第一处'}
      onClick={() =>
        tab === 'bundle' || isLater(tab) ? showPanel() : goTo({ screen: tab, field: firstField(fields.split(' ')) })
      }
    >
      {said}
    </Button>
  )
})
