import '../papers/papers.css'
import './budget.css'
import { IconFileUnknown } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { type LiveBudget, useBudget } from '../../project-draft/use-budget'
import { EmptyState } from '../../ui/empty-state'
import { useFetchedAhead } from '../../ui/own-file'
import { Segments } from '../../ui/segments'
import { inputWithField } from './budget-folds'
import { BudgetSide } from './budget-side'
import { BudgetTable } from './budget-table'
import { BudgetTools } from './budget-tools'
import { useCeiling, withLiveTotal } from './live-ceiling'
import { NewerTemplate } from './newer-template'
import { OwnLinesEditor } from './own-lines-editor'
import { PresetButtons } from './preset-buttons'
import { BudgetPreview, ResultView } from './result-view'

type View = 'table' | 'result'
const toCome = [BudgetPreview]

/** 预算: one table of figures and amounts, or the book it makes; total and ceiling beside either. */
export function BudgetScreen() {
  const budget = useBudget()
  const drafted = useProjectDraft((state) => state.project !== null)
  const isKnown = useAppData((state) => state.officeKnown)
  if (budget) return <Budget key={budget.project.id} budget={budget} />
  return drafted && isKnown ? <TemplateUnknown /> : null
}

/** Measured by another template the figures would look right and be wrong. */
function TemplateUnknown() {
  return (
    <EmptyState icon={IconFileUnknown} title="没有找到本项目所用的预算范本，不能测算。">
      已填写的内容都还在。该项目可能由更新版本的购服通建立，或者按其他单位自己的范本测算；请升级购服通，或导入带有该范本的材料包。
    </EmptyState>
  )
}

function Budget({ budget }: { budget: LiveBudget }) {
  const { template, project, result } = budget
  const [view, setView] = useState<View>('table')
  useFetchedAhead(toCome)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const main = useRef<HTMLDivElement>(null)
  const savedAt = useProjectDraft((state) => state.savedAt)
  const stored = useCeiling(project.year, savedAt)
  const ceiling = stored && withLiveTotal(stored, project, result?.totalFen ?? null)
  const { focusField, focusRequest } = useNavigation()

  const setFold = useCallback((fold: string, open: boolean) => {
    setOpened((before) => new Set(open ? [...before, fold] : [...before].filter((other) => other !== fold)))
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second request for the same field must run again
  useEffect(() => {
    if (focusField.startsWith('budget.')) setView('table')
  }, [focusField, focusRequest])

  const show = useCallback((next: View) => {
    setView(next)
    requestAnimationFrame(() => {
      const field = main.current?.querySelector<HTMLElement>('[data-budget-input]')
      ;(field ?? main.current)?.focus({ preventScroll: true })
      main.current?.scrollIntoView({ block: 'nearest' })
    })
  }, [])

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return
    const on = event.key === 'PageDown' || (event.key === 'Enter' && event.ctrlKey)
    if (!on && event.key !== 'PageUp') return
    event.preventDefault()
    show(on ? 'result' : 'table')
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, besides those of its fields
    <div className="budget" onKeyDown={keys} data-testid="budget-screen" data-view={view}>
      <div className="budget-bar">
        <ViewSwitch view={view} onShow={show} />
        {view === 'table' && template.presets.length > 0 && <PresetButtons budget={budget} />}
        <BudgetTools budget={budget} />
      </div>
      <div className="budget-columns">
        <div ref={main} className="budget-main" tabIndex={-1}>
          <NewerTemplate budget={budget} />
          {view === 'table' ? (
            <>
              {template.inputs.length > 0 && (
                <section className="sheet budget-sheet" aria-label="测算表">
                  <BudgetTable
                    budget={budget}
                    opened={opened}
                    wanted={inputWithField(template, focusField)}
                    onOpen={setFold}
                    onEnd={() => show('result')}
                  />
                </section>
              )}
              <OwnLinesEditor budget={budget} />
              <p className="budget-keys">
                回车或↓：下一项　↑：上一项　Ctrl+回车或 PageDown：看结果　Ctrl+↑↓：微调　+20：在原值上加 20　也可填
                1.2万、3200*1.05
              </p>
            </>
          ) : (
            <ResultView budget={budget} ceiling={ceiling} />
          )}
        </div>
        <BudgetSide budget={budget} ceiling={ceiling} />
      </div>
    </div>
  )
}

const views = [
  { value: 'table', label: '测算表' },
  { value: 'result', label: '结果（预算书）' },
]

const ViewSwitch = memo(function ViewSwitch({ view, onShow }: { view: View; onShow(view: View): void }) {
  return <Segments aria-label="显示" value={view} onChange={(value) => onShow(value as View)} data={views} />
})
