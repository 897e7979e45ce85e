import '../papers/papers.css'
import './bundle.css'
import { useCallback, useEffect, useState } from 'react'
import type { DocumentVersion, EvidenceFile, Stage } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { RemovedMaterials } from '../evidence/removed-materials'
import { StageMaterials } from '../evidence/stage-materials'
import { useProjectDraft } from '../project/project-draft'
import { ExportSection } from './export-section'
import { VerifySection } from './verify-section'

const stages: Stage[] = ['before', 'during', 'after']

/** 6 材料与提交: what belongs to each stage, the bundle that carries it, and the check of any bundle. */
export function BundleScreen() {
  const project = useProjectDraft((state) => state.project)
  const [papers, setPapers] = useState<DocumentVersion[]>([])
  const [files, setFiles] = useState<EvidenceFile[]>([])
  const [removed, setRemoved] = useState<EvidenceFile[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const projectId = project?.id ?? null

  const load = useCallback(async () => {
    if (!projectId) return
    const [documents, evidence, out] = await Promise.all([
      call('document.list', { projectId }),
      call('evidence.list', { projectId }),
      call('evidence.listRemoved', { projectId }),
    ])
    if (!documents.ok) return setError(documents.error)
    if (!evidence.ok) return setError(evidence.error)
    if (!out.ok) return setError(out.error)
    setError(null)
    setPapers(documents.value)
    setFiles(evidence.value)
    setRemoved(out.value)
  }, [projectId])
  useEffect(() => void load(), [load])

  if (!project) return null
  return (
    <div className="bundle-screen" data-testid="bundle-screen">
      {error && <ErrorNotice error={error} onRetry={() => void load()} />}
      <ExportSection project={project} papers={papers} onMade={() => void load()} />
      <div className="stage-columns">
        {stages.map((stage) => (
          <StageMaterials
            key={stage}
            stage={stage}
            projectId={project.id}
            papers={papers.filter((paper) => paper.stage === stage)}
            files={files.filter((file) => file.stage === stage)}
            allFiles={files}
            onChanged={() => void load()}
          />
        ))}
      </div>
      <RemovedMaterials files={removed} onChanged={() => void load()} />
      <VerifySection />
    </div>
  )
}
