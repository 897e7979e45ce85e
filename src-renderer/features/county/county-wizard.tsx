import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { creditCodeProblem } from '#shared/county/credit-code'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { type FormScope, FormScopeContext, type UnreadableField, useUnreadable } from '../../edits/unreadable'
import { FootBar } from '../../frame/foot-bar'
import { useNavigation } from '../../navigation'
import { useOpeningFocus } from '../../opening-focus'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { newYearParameters } from '../year/new-year'
import { YearFields } from '../year/year-fields'
import { BureauFields } from './bureau-fields'
import { FolderStep } from './folder-step'
import { RegionStep } from './region-step'
import { useWizardDraft, wizardSteps } from './wizard-draft'
import './county.css'

const wizardScope: FormScope = { id: 'wizard', screen: () => null }

/** 新建旗县 in four steps. */
export function CountyWizard() {
  const draft = useWizardDraft()
  const { step, profile, year, folder, goTo } = draft
  const { enter, info, resources } = useAppData()
  const show = useNavigation((state) => state.show)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  useEffect(() => {
    if (year || !info || !resources) return
    draft.setYear(newYearParameters(Number(info.today.slice(0, 4)), resources.rules.thresholdDefaults))
  }, [year, info, resources, draft.setYear])

  useOpeningFocus(`wizard ${step}`, { inside: '.wizard-body' })
  const unreadable = useUnreadable(wizardScope.id)
  const missing = whatIsMissing(step, profile) ?? (step < 2 ? null : unreadableHint(unreadable))
  const last = step === wizardSteps.length - 1

  // The last step wants nothing but to be confirmed.
  const primary = useRef<HTMLButtonElement>(null)
  const ready = last && folder.trim() !== ''
  useEffect(() => {
    if (ready) primary.current?.focus()
  }, [ready])

  function goOnWithEnter(event: KeyboardEvent<HTMLElement>) {
    const isText = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || !isText) return
    if (missing === null && !last) goTo(step + 1)
  }

  async function create() {
    if (!year) return
    setBusy(true)
    const created = await call('county.create', { folder, profile, year })
    setBusy(false)
    if (!created.ok) return setError(created.error)
    draft.reset()
    enter(created.value)
  }

  return (
    <div className="wizard">
      <header className="wizard-head">
        <h1 className="page-title">新建旗县</h1>
        <ol className="wizard-steps">
          {wizardSteps.map((name, index) => (
            <li key={name} data-done={index < step || undefined} aria-current={index === step ? 'step' : undefined}>
              <span className="step-number">{index + 1}</span>
              {name}
            </li>
          ))}
        </ol>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the last field goes on, as the button does */}
      <div className="wizard-body" onKeyDown={goOnWithEnter}>
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        {step === 0 && <RegionStep />}
        {step === 1 && (
          <section className="sheet sheet-alone">
            <h2 className="sheet-title">
              {profile.regionName} <small>以下内容以后可在「旗县信息」修改</small>
            </h2>
            <BureauFields profile={profile} onChange={draft.setProfile} />
          </section>
        )}
        {step === 2 && year && (
          <FormScopeContext value={wizardScope}>
            <YearFields value={year} onChange={draft.setYear} />
          </FormScopeContext>
        )}
        {step === 3 && <FolderStep />}
      </div>
      <FootBar
        label="新建步骤"
        start={
          <>
            <Button variant="subtle" onClick={() => show('start')}>
              返回首页
            </Button>
            {step > 0 && (
              <Button
                variant="default"
                leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
                onClick={() => goTo(step - 1)}
              >
                上一步
              </Button>
            )}
          </>
        }
        end={
          <Button
            ref={primary}
            loading={busy}
            disabled={missing !== null || (last && folder.trim() === '')}
            rightSection={!last && <IconArrowRight size={16} aria-hidden="true" />}
            onClick={() => (last ? void create() : goTo(step + 1))}
          >
            {last ? '建立旗县' : `下一步：${wizardSteps[step + 1]}`}
          </Button>
        }
      >
        <WizardHint step={step} missing={missing} />
      </FootBar>
    </div>
  )
}

/** Why the wizard cannot go on; null when it can. An empty credit code may be filled in later, a wrong one may not stay. */
function whatIsMissing(step: number, profile: ReturnType<typeof useWizardDraft.getState>['profile']): string | null {
  if (step === 0 && profile.regionName.trim() === '') return '请先选择旗县。'
  if (step !== 1) return null
  if (profile.bureauName.trim() === '') return '请填写单位全称。'
  return profile.creditCode === '' ? null : creditCodeProblem(profile.creditCode)
}

function unreadableHint(fields: UnreadableField[]): string | null {
  return fields[0] ? `「年度参数」有 ${fields.length} 处填写无法识别，请先改正：${fields[0].label}。` : null
}

/** What is missing, or what has been chosen and may be left open. */
function WizardHint({ step, missing }: { step: number; missing: string | null }) {
  const profile = useWizardDraft((draft) => draft.profile)
  if (missing) return <FieldNote>{missing}</FieldNote>
  if (step === 0) {
    return (
      <FieldNote>
        已选：{profile.prefectureName} {profile.regionName}
      </FieldNote>
    )
  }
  return step === 2 ? <FieldNote>暂时没有文件的，可以先留空，以后在「年度参数」补填。</FieldNote> : null
}
