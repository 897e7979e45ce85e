import './help.css'
import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { fullName } from '../../actions/action'
import { ActionButton } from '../../actions/action-button'
import { keySheet } from '../../actions/help'
import { allActions } from '../../actions/registry'
import { useHelp } from '../../help-state'
import { type PageInView, usePageInView } from '../../page-in-view'
import { HelpSearch } from './help-search'
import { helpTexts } from './help-texts'
import { LicenceList } from './licence-list'
import { linesOfStep, stepsOfPage } from './page-steps'
import { PolicyHere } from './policy-here'

/** What the page is for, what its step takes and rests on, and the actions that stand on it; all of help can be searched. */
export function HelpPage() {
  const view = usePageInView()
  const isAsked = useHelp(({ article }) => article !== null)
  const [typed, setTyped] = useState('')
  const search = (
    <TextInput
      aria-label="在说明中查找"
      placeholder="在说明和通知、附件原文中查找"
      data-find
      {...(!isAsked && { 'data-autofocus': true })}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
  return (
    <div className="help-page">
      {search}
      {typed.trim() === '' ? <HelpHere view={view} /> : <HelpSearch typed={typed} />}
    </div>
  )
}

function HelpHere({ view }: { view: PageInView }) {
  const steps = stepsOfPage(view)
  return (
    <>
      <ul className="help-lines">
        {helpTexts[view.page].lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {steps.map((step) => (
        <section key={step.id} data-step={step.id}>
          <h3 className="help-title">{step.title}</h3>
          <ul className="help-lines">
            {linesOfStep(step).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <PolicyHere view={view} />
      <ActionsHere view={view} />
      <p className="help-keys">
        <ActionButton action={keySheet} size="xs" variant="default" />
      </p>
      <LicenceList />
    </>
  )
}

/** Each by the name of its button; why it cannot be done now, where that is so. */
function ActionsHere({ view: { page, tab, recordKind } }: { view: PageInView }) {
  const here = useMemo(
    () =>
      allActions()
        .filter(({ isOn }) => isOn?.({ page, tab, recordKind }))
        .map((action) => ({ action, why: action.blocked() })),
    [page, tab, recordKind],
  )
  if (here.length === 0) return null
  return (
    <>
      <h3 className="help-title">本页可以办理</h3>
      <ul className="help-actions">
        {here.map(({ action, why }) => (
          <li key={action.id} data-action={action.id}>
            <action.icon size={16} aria-hidden="true" />
            <span>
              {fullName(action)}
              {why && <small>{why}</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
