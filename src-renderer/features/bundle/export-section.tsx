import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ExportedBundle } from '#shared/bundle/bundle'
import { type DocumentVersion, type Stage, stageNames } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { showInFolder } from '../papers/save-paper'
import { UnreadableNote } from '../papers/unreadable-note'
import { useFooterAction } from '../project/footer-action'
import { useProjectDraft } from '../project/project-draft'
import { useProjectUnreadable } from '../project/use-project-unreadable'
import { ContentCode } from './content-code'
import { JobBar } from './job-bar'
import { Readiness } from './readiness'
import { sizeText } from './size-text'
import { useJob } from './use-job'

type Scope = Stage | 'all'

const scopes: { value: Scope; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'before', label: stageNames.before },
  { value: 'during', label: stageNames.during },
  { value: 'after', label: stageNames.after },
]

interface ExportSectionProps {
  project: Project
  papers: DocumentVersion[]
  /** A paper has been made. */
  onMade(): void
}

/** 导出材料包: the project or one stage of it, as one file that anybody can verify. */
export function ExportSection({ project, papers, onMade }: ExportSectionProps) {
  const today = useAppData((state) => state.info?.today ?? '')
  const job = { kind: 'export', subject: project.id } as const
  const { running, ended, cancel, clear } = useJob(job.kind, job.subject)
  const unreadable = useProjectUnreadable()
  const [scope, setScope] = useState<Scope>('all')
  const [dialogError, setDialogError] = useState<AppError | null>(null)
  const exported = ended?.result.ok ? (ended.result.value as ExportedBundle) : null
  const error = dialogError ?? (ended && !ended.result.ok ? ended.result.error : null)

  function close() {
    setDialogError(null)
    clear()
  }

  async function start() {
    close()
    const part = scope === 'all' ? '' : ` ${stageNames[scope]}`
    const asked = await call('dialog.saveFile', {
      title: '导出材料包',
      kind: 'zip',
      fileName: `${fileSafe(project.name)}${part} 材料包 ${today}.zip`,
    })
    if (!asked.ok) return setDialogError(asked.error)
    if (asked.value === null) return
    await useProjectDraft.getState().flush()
    const stage = scope === 'all' ? null : scope
    await startJob('bundle.export', job, { projectId: project.id, stage, path: asked.value })
  }
  useFooterAction({
    label: '导出材料包',
    run: () => void start(),
    busy: running !== null,
    blocked: unreadable.length > 0 ? `有 ${unreadable.length} 处填写无法识别` : '',
    done: exported ? '已导出。请用 U 盘报送，报送后电话核对内容码。' : '',
  })

  return (
    <section className="sheet" aria-label="导出材料包">
      <h2 className="sheet-title">
        导出材料包 <small>含项目数据、文书、佐证材料和清单，可用 U 盘报送；对方可校验有无缺失、改动</small>
      </h2>
      <Readiness projectId={project.id} stage={scope === 'all' ? null : scope} papers={papers} onMade={onMade} />
      <div className="bundle-actions">
        <SegmentedControl
          aria-label="导出范围"
          value={scope}
          onChange={(value) => setScope(value as Scope)}
          data={scopes}
        />
      </div>
      <UnreadableNote fields={unreadable} before="导出" />
      {running && <JobBar job={running} onCancel={cancel} />}
      {error && <ErrorNotice error={error} onRetry={() => void start()} onClose={close} />}
      {exported && (
        <div className="exported" data-testid="exported-bundle">
          <ContentCode code={exported.contentCode} />
          <p className="muted">
            共 {exported.fileCount} 个文件，{sizeText(exported.sizeBytes)}。位置：{exported.path}
          </p>
          <Button size="compact-sm" variant="light" mt={4} onClick={() => void showInFolder(exported.path)}>
            在文件夹中显示
          </Button>
        </div>
      )}
    </section>
  )
}

/** A proposed file name: what Windows does not allow in names is left out. */
const fileSafe = (name: string) => name.replace(/[\\/:*?"<>|]/g, '').trim() || '项目'
