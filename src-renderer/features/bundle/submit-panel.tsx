import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import { submissionVerdict } from '#shared/bundle/submission-verdict'
import { type Stage, stageNames } from '#shared/documents/document-version'
import type { DueState } from '#shared/materials/due-material'
import type { Project } from '#shared/project/project'
import { exportBundle } from '../../actions/materials'
import { ToldTools } from '../../actions/told-tools'
import { useFooterAction } from '../../project-draft/footer-action'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useBudget } from '../../project-draft/use-budget'
import { useProjectUnreadable } from '../../project-draft/use-project-unreadable'
import { ErrorNotice } from '../../ui/error-notice'
import { Segments } from '../../ui/segments'
import { useIsUnfilled } from '../findings/count-findings'
import { useStepWants } from '../findings/step-wants'
import { UnreadableNote } from '../papers/unreadable-note'
import { useSealing } from '../seal/use-sealing'
import { CheckStored } from './check-stored'
import { madeOnExport, papersToMake, type StageChecklist } from './checklist'
import { Exported } from './exported'
import { Gaps } from './gaps'
import { JobBar } from './job-bar'
import { OpenFindings } from './open-findings'
import { isOutdated } from './outdated-export'
import { useMakers } from './paper-makers'
import { PapersToMake } from './papers-to-make'
import { submitHeads, submitRows } from './submit-rows'
import { UnreadableFiles } from './unreadable-files'
import { useExport } from './use-export'
import type { Materials } from './use-materials'

type Scope = Stage | 'all'

const scopes: { value: Scope; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'before', label: stageNames.before },
  { value: 'during', label: stageNames.during },
  { value: 'after', label: stageNames.after },
]

interface SubmitPanelProps {
  project: Project
  materials: Materials
  checklists: StageChecklist[]
}

const icons = { bad: IconCircleX, warn: IconAlertTriangle, good: IconCircleCheck } as const

/** 能不能交: one verdict on what is to be handed in, each reason with its way out, and the export. */
export function SubmitPanel({ project, materials, checklists }: SubmitPanelProps) {
  const checked = useProjectDraft((state) => state.checked)
  const findings = useProjectDraft((state) => state.findings)
  const isUnfilled = useIsUnfilled()
  const unreadable = useProjectUnreadable()
  const [scope, setScope] = useState<Scope>('all')
  const stage = scope === 'all' ? null : scope
  const { wrong, unfilled, contradictions, warnings } = useStepWants('bundle')
  const measured = useBudget()?.current ?? false
  const isIn = (one: { stage: Stage }) => stage === null || one.stage === stage
  const inScope = checklists.filter(isIn)
  const count = (state: DueState) => inScope.flatMap(({ rows }) => rows).filter((row) => row.state === state).length
  const signed = materials.stage !== 'before'
  const toMake = papersToMake(stage, { ...materials, signed }, useMakers())
  const stale = toMake.filter(({ kind }) => materials.stale.includes(kind))
  const unreadableFiles = materials.unreadable.filter(isIn)
  const altered = unreadableFiles.filter((file) => file.altered)
  const verdict = submissionVerdict({
    wrong,
    unfilled,
    contradictions,
    warnings,
    stale: stale.filter(({ owner }) => owner === 'project').map(({ title }) => title),
    staleOfYear: stale.filter(({ owner }) => owner === 'year').map(({ title }) => title),
    missing: count('missing'),
    unreadable: unreadableFiles.length - altered.length,
    altered: altered.length,
    later: count('later'),
    held: [...materials.papers, ...materials.files].filter(isIn).length,
  })
  const standing = { measured, passes: wrong + unfilled === 0, signed }
  const makeable = madeOnExport(toMake, standing)
  const [register, setRegister] = useState(false)
  const sealing = useSealing()
  const work = useExport(project, { stage, register: register && materials.atHome > 0, seal: sealing.seal }, makeable)
  const ready = verdict.tone !== 'bad'
  const outdated = isOutdated(project, materials, work.exported)
  useFooterAction({
    action: exportBundle,
    run: work.start,
    busy: work.running !== null || work.making !== '',
    whyNot: unreadable.length > 0 ? `有 ${unreadable.length} 处填写无法识别，改好以后再导出。` : sealing.problem,
    done: work.exported && !outdated && ready ? '已导出。请用 U 盘报送，报送后电话核对内容码。' : '',
    // What is wanting stands in the verdict above.
    wanting: '',
  })
  if (!checked) return null
  const good = ready && !outdated
  const exported = work.exported && <Exported bundle={work.exported} outdated={outdated} ready={ready} />
  const Icon = icons[verdict.tone]
  return (
    <section
      className="sheet submit-panel"
      aria-label="能不能交"
      data-testid="readiness"
      data-ready={verdict.tone === 'good'}
    >
      <div className="stage-head">
        <h2 className="sheet-title">能不能交</h2>
        <Segments size="small" aria-label="导出范围" value={scope} onChange={setScope} data={scopes} />
      </div>
      <div>
        <ToldTools
          title="能不能交"
          heads={submitHeads}
          rows={() =>
            submitRows({
              verdict: verdict.text,
              findings,
              isUnfilled,
              toMake,
              stale: materials.stale,
              unreadable: unreadableFiles,
              checklists: inScope,
            })
          }
        />
        <p className={`submit-verdict ${verdict.tone}`} role="status">
          <Icon size={19} aria-hidden="true" />
          {verdict.text}
        </p>
      </div>
      {materials.atHome > 0 && (
        <Checkbox
          size="xs"
          label={`承接主体名录中与本项目无关的 ${materials.atHome} 份记录也放进去`}
          description="检查、等次、投诉等；不选的，只放涉及本项目的"
          checked={register}
          onChange={(event) => setRegister(event.currentTarget.checked)}
        />
      )}
      {sealing.fields}
      <UnreadableNote fields={unreadable} before="导出" />
      {work.making && <p role="status">正在生成{work.making}…</p>}
      {work.running && <JobBar job={work.running} onCancel={work.cancel} />}
      {work.error && (
        <ErrorNotice error={work.error} onRetry={work.start} onClose={work.close}>
          {work.exportAnyway && (
            <Button mt="xs" size="xs" variant="default" onClick={work.exportAnyway}>
              不生成，照现有文书导出
            </Button>
          )}
        </ErrorNotice>
      )}
      {/* What has been exported for good comes first; behind what stands against it otherwise. */}
      {good && exported}
      <OpenFindings />
      <PapersToMake makers={toMake} stale={materials.stale} standing={standing} />
      {!good && exported}
      <UnreadableFiles files={unreadableFiles} />
      <CheckStored projectId={project.id} />
      <Gaps checklists={inScope} folded={work.exported !== null} />
    </section>
  )
}
