import { useState } from 'react'
import type { ExportedProject } from '#shared/bundle/bundle'
import { type Stage, stageNames } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import type { Project } from '#shared/project/project'
import { type SealFor, sealedEnding } from '#shared/seal/sealing'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { startJob } from '../../jobs'
import { useProjectDraft } from '../../project-draft/project-draft'
import { noteExport } from './outdated-export'
import type { PaperMaker } from './paper-makers'
import { useJob } from './use-job'

/** 导出材料包: asks where to, makes the papers one after the other, then exports. A paper that cannot be made stops it, with both ways on. */
export function useExport(
  project: Project,
  { stage, register, seal }: { stage: Stage | null; register: boolean; seal: SealFor | null },
  makers: PaperMaker[],
) {
  const today = useAppData((state) => state.info?.today ?? '')
  const job = { kind: 'export', subject: project.id } as const
  const { running, ended, cancel, clear } = useJob(job.kind, job.subject)
  const [making, setMaking] = useState('')
  const [stopped, setStopped] = useState<{ error: AppError; path: string } | null>(null)

  function close() {
    setStopped(null)
    clear()
  }

  async function start() {
    close()
    const part = stage === null ? '' : ` ${stageNames[stage]}`
    const asked = await call('dialog.saveFile', {
      title: '导出材料包',
      kind: seal ? 'sealed' : 'zip',
      fileName: `${fileSafe(project.name)}${part} 材料包 ${today}.zip${seal ? sealedEnding : ''}`,
    })
    if (!asked.ok) return setStopped({ error: asked.error, path: '' })
    if (asked.value !== null) await makeAndExport(asked.value, makers)
  }

  async function makeAndExport(path: string, toMake: PaperMaker[]) {
    close()
    await useProjectDraft.getState().flush()
    for (const { title, kind, owner } of toMake) {
      setMaking(title)
      const made = await call('paper.generate', { kind, ownerId: owner === 'year' ? String(project.year) : project.id })
      if (!made.ok) {
        setMaking('')
        return setStopped({ error: made.error, path })
      }
    }
    setMaking('')
    noteExport(project.id, stage)
    await startJob('bundle.export', job, { projectId: project.id, stage, register, path, ...(seal && { seal }) })
  }

  const failed = ended && !ended.result.ok ? ended.result.error : null
  return {
    start: () => void start(),
    /** Only where a paper could not be made: the bundle without it. */
    exportAnyway: stopped?.path ? () => void makeAndExport(stopped.path, []) : null,
    running,
    /** Title of the paper being made. */
    making,
    error: stopped?.error ?? failed,
    exported: ended?.result.ok ? (ended.result.value as ExportedProject) : null,
    cancel,
    close,
  }
}

/** A proposed file name: what Windows does not allow in names is left out. */
const fileSafe = (name: string) => name.replace(/[\\/:*?"<>|]/g, '').trim() || '项目'
