import { useCallback } from 'react'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { PaperPreview } from '../preview/paper-preview'

/** The contract as it would be now. */
export function ContractPreview({ projectId }: { projectId: string }) {
  const load = useCallback(async () => {
    await useProjectDraft.getState().flush()
    return call('paper.preview', { kind: 'contract', ownerId: projectId })
  }, [projectId])
  return <PaperPreview label="合同预览" testId="contract-preview" load={load} />
}
