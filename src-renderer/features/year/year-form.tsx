import { useEffect, useMemo, useState } from 'react'
import type { YearParameters } from '#shared/county/county'
import { bodyHeads, bodyRows } from '#shared/history/body-rows'
import { yearWords } from '#shared/history/county-words'
import { yearHistory } from '#shared/history/history-ids'
import type { Project } from '#shared/project/project'
import { ToldTools } from '../../actions/told-tools'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { FormScopeContext, useUnreadable } from '../../edits/unreadable'
import { useSaveShortcut } from '../../frame/use-save-shortcut'
import { ErrorNotice } from '../../ui/error-notice'
import { GrowingText } from '../../ui/growing-text'
import { LineText } from '../../ui/line-text'
import { SaveMark } from '../../ui/save-mark'
import { useAutosaved } from '../../ui/use-autosaved'
import { UndoOfForm } from '../../undo/undo-of-form'
import { YearFields } from './year-fields'

/** One year's parameters, saved while they are typed. */
export function YearForm({ parameters, reload }: { parameters: YearParameters; reload(): Promise<unknown> }) {
  const replace = useAppData((state) => state.replace)
  const projects = useProjectsOf(parameters.year)
  const folder = useAppData((state) => state.county?.folder ?? '')
  const id = `year ${parameters.year} ${folder}`
  const form = useAutosaved(parameters, {
    title: `${parameters.year} 年度参数`,
    draftKey: id,
    async save(value) {
      const result = await call('county.saveYear', value)
      if (result.ok) replace(result.value)
      return result
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` goes by what stands there at that moment
  const scope = useMemo(() => ({ id, screen: () => 'year' as const, step: form.step }), [id])
  const unreadable = useUnreadable(scope.id)
  useSaveShortcut(form.flush, () => unreadable.length === 0 && form.saveState !== 'failed')
  const { value, change } = form
  const justification = value.ceilingJustification ?? { reason: '', paper: '' }
  const justify = (part: Partial<typeof justification>) => {
    const next = { ...justification, ...part }
    const empty = next.reason === '' && next.paper === ''
    change({ ...value, ceilingJustification: empty ? null : next })
  }

  return (
    <div data-undo-form>
      <div className="form-save">
        <ToldTools title={`${value.year} 年度参数`} heads={bodyHeads} rows={() => bodyRows(yearWords, value)} />
        <UndoOfForm form={form} id={yearHistory(parameters.year)} reload={reload} />
        <SaveMark
          state={form.saveState}
          savedAt={form.savedAt}
          unreadable={unreadable}
          onRetry={() => void form.flush()}
        />
      </div>
      {form.error && <ErrorNotice error={form.error} />}
      <FormScopeContext value={scope}>
        <YearFields value={value} onChange={change} projects={projects} />
      </FormScopeContext>
      <section className="sheet" data-field="ceilingJustification">
        <h2 className="sheet-title">
          突破 2% 的说明{' '}
          <small>总额度原则上不得超过 2%；确需超过的，说明理由并注明批复或会议纪要，问题改记为提醒</small>
        </h2>
        <div className="columns">
          <GrowingText
            label="理由"
            minRows={2}
            value={justification.reason}
            onChange={(event) => justify({ reason: event.currentTarget.value })}
          />
          <LineText
            label="批复、会议纪要等文件名称及文号"
            value={justification.paper}
            onChange={(paper) => justify({ paper })}
          />
        </div>
      </section>
    </div>
  )
}

/** The year's projects, whole, for the ceiling that moves while the grants are typed. */
function useProjectsOf(year: number): Project[] {
  const [projects, setProjects] = useState<Project[]>([])
  useEffect(() => {
    let gone = false
    async function load() {
      const names = await call('project.names', null)
      const ids = (names.ok ? names.value : []).filter((one) => one.year === year && one.status !== 'binned')
      const found = await Promise.all(ids.map(({ id }) => call('project.get', { id })))
      if (!gone) setProjects(found.flatMap((result) => (result.ok ? [result.value] : [])))
    }
    void load()
    return () => {
      gone = true
    }
  }, [year])
  return projects
}
