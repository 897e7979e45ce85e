import './sampling.css'
import { useState } from 'react'
import { sampleHistory } from '#shared/history/history-ids'
import { type ObligatoryReason, obligatoryReasons } from '#shared/households/marks'
import { basisText } from '#shared/sampling/basis'
import { percentText } from '#shared/sampling/judged'
import { all, type SampleStanding } from '#shared/sampling/sampled'
import type { AcceptanceRule } from '#shared/sampling/verdict'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/sampling'
import { call } from '../../api'
import { notifyDone, notifyError } from '../../ui/notify'
import { toldWork } from '../../ui/told-work'
import { SubjectHistory } from '../../undo/subject-history'
import { UndoOfList } from '../../undo/undo-of-place'
import { notifySaved } from '../papers/save-paper'
import { MarkDialog } from './mark-dialog'
import { ResultsDialog } from './results-dialog'
import { SampleList } from './sample-list'
import { SamplePicture } from './sample-picture'
import { SampleStrata } from './sample-strata'

interface SamplePanelProps {
  record: { id: string; ownerId: string; title: string }
  /** null = nothing is drawn yet. */
  sample: SampleStanding | null
  rule: AcceptanceRule
  /** Drawing is still open; or results may be taken down; or it is only read. */
  stage: 'drawing' | 'visiting' | 'over'
  /** Saves what is typed first: the draw goes by it. */
  flush(): Promise<void>
  reload(): Promise<unknown>
}

/** 样本: drawn by layer and lot, with the list of who is visited and what was found. */
export function SamplePanel({ record, sample, rule, stage, flush, reload }: SamplePanelProps) {
  const [open, setOpen] = useState<'history' | 'results' | 'mark' | null>(null)
  const [busy, setBusy] = useState(false)
  const recordId = record.id

  async function draw() {
    setBusy(true)
    await flush()
    const drawn = await toldWork('正在抽取样本', (jobId) => call('sampling.draw', { recordId, jobId }))
    setBusy(false)
    if (!drawn.ok) return notifyError(drawn.error)
    await reload()
    notifyDone(`已抽取 ${all(drawn.value.drawn)} 户，种子 ${drawn.value.seed}。`)
  }

  async function save() {
    const fileName = `${record.title}名单.xlsx`.replace(/[\\/:*?"<>|]/g, '_')
    const asked = await call('dialog.saveFile', { title: '导出名单', kind: 'xlsx', fileName })
    if (!asked.ok) return notifyError(asked.error)
    if (asked.value === null) return
    const path = asked.value
    const saved = await toldWork('正在导出名单', (jobId) => call('sampling.export', { recordId, path, jobId }))
    if (saved.ok) notifySaved(`已导出 ${saved.value.households} 户`, path)
    else notifyError(saved.error)
  }

  const isElsewhere = !sample && stage === 'over'
  return (
    <section className="sheet sample" aria-label="样本" data-testid="sample-panel">
      <div className="sample-head">
        <h2 className="sheet-title">
          样本 <small>{standingText(sample, isElsewhere)}</small>
        </h2>
        <span className="sample-actions">
          <UndoOfList history={sampleHistory(recordId)} version={sample} reload={reload} />
          {sample && (
            <ActionButton
              action={actions.sampleHistoryShown}
              size="xs"
              variant="subtle"
              run={() => setOpen('history')}
            />
          )}
          {stage !== 'over' && (
            <ActionButton action={actions.markHousehold} size="xs" variant="default" run={() => setOpen('mark')} />
          )}
          {stage === 'drawing' && (
            <ActionButton
              action={actions.drawSample}
              size="xs"
              variant={sample ? 'default' : 'filled'}
              loading={busy}
              run={() => void draw()}
            />
          )}
          {stage === 'visiting' && <JoinLate recordId={recordId} count={sample?.unlisted ?? 0} reload={reload} />}
          {stage === 'visiting' && (
            <ActionButton action={actions.importResults} size="xs" variant="default" run={() => setOpen('results')} />
          )}
          {sample && <ActionButton action={actions.exportSample} size="xs" variant="default" run={() => void save()} />}
        </span>
      </div>
      {isElsewhere && <p className="muted">抽样名单留在抽样的单位，不随材料包；结论和户数见填写的内容。</p>}
      {!sample && !isElsewhere && (
        <p className="muted">
          填好抽查比例，点“抽取样本”：按苏木乡镇和类型分层，各层户数用最大余数法分配，合计恰好等于样本量；同一种子在任何电脑上抽出同样的户。
        </p>
      )}
      {sample && <Facts sample={sample} />}
      {sample && <SamplePicture sample={sample} rule={rule} />}
      {sample && <SampleStrata strata={sample.strata} />}
      {sample && <SampleList recordId={recordId} sample={sample} canSave={stage === 'visiting'} onChanged={reload} />}
      {open === 'history' && (
        <SubjectHistory id={sampleHistory(recordId)} title="抽样和复核" reload={reload} onClose={() => setOpen(null)} />
      )}
      {open === 'results' && <ResultsDialog recordId={recordId} reload={reload} onClose={() => setOpen(null)} />}
      {open === 'mark' && (
        <MarkDialog
          projectId={record.ownerId}
          onClose={() => {
            setOpen(null)
            void reload()
          }}
        />
      )}
    </section>
  )
}

function standingText(sample: SampleStanding | null, isElsewhere: boolean): string {
  if (sample) return `随机 ${all(sample.drawn)} 户，必查 ${all(sample.obligatory)} 户`
  return isElsewhere ? '名单不在这里' : '还没有抽取'
}

/** Those of whom it was said after the draw that they must be visited: on top, those drawn by lot stay. */
function JoinLate({ recordId, count, reload }: { recordId: string; count: number; reload(): Promise<unknown> }) {
  async function join() {
    const joined = await call('sampling.join', { recordId })
    if (!joined.ok) return notifyError(joined.error)
    await reload()
    notifyDone(`已补入 ${count} 户，随机抽取的户不变。`)
  }
  if (count === 0) return null
  return <ActionButton action={actions.joinObligatory} size="xs" variant="filled" run={() => void join()} />
}

function Facts({ sample }: { sample: SampleStanding }) {
  const reasons = Object.entries(sample.obligatory.byReason) as [ObligatoryReason, number][]
  const facts: [string, string][] = [
    ['总体', basisText(sample.basis, sample.population)],
    ['比例', percentText(sample.shareBp)],
    ['种子', sample.seed],
    ['必查', reasons.map(([code, count]) => `${obligatoryReasons[code]} ${count} 户`).join('，') || '无'],
  ]
  return (
    <dl className="sample-facts">
      {facts.map(([title, text]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
