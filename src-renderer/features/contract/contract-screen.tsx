import '../papers/papers.css'
import './contract.css'
import { Suspense, useState } from 'react'
import { DerivedFields } from '../../project-draft/derived/derived-values'
import { useProjectDraft } from '../../project-draft/project-draft'
import { inOwnFile, useFetchedAhead } from '../../ui/own-file'
import { Segments } from '../../ui/segments'
import { ContractForm } from './contract-form'
import { ContractSide } from './contract-side'

const ContractPreview = inOwnFile(() => import('./contract-preview').then((file) => file.ContractPreview))
const toCome = [ContractPreview]

/** 5 合同: what the project does not know yet; beside it what still blocks, the paper itself and its versions. */
export function ContractScreen() {
  const project = useProjectDraft((state) => state.project)
  const [view, setView] = useState<'form' | 'preview'>('form')
  useFetchedAhead(toCome)
  if (!project) return null
  return (
    <div className="contract-screen" data-testid="contract-screen">
      <div className="contract-main">
        <Segments
          aria-label="显示"
          value={view}
          onChange={setView}
          data={[
            { value: 'form', label: '填写合同要素' },
            { value: 'preview', label: '预览合同' },
          ]}
        />
        {view === 'form' ? (
          <DerivedFields>
            <ContractForm />
          </DerivedFields>
        ) : (
          <Suspense fallback={<p className="muted">正在准备预览…</p>}>
            <ContractPreview projectId={project.id} />
          </Suspense>
        )}
      </div>
      <ContractSide project={project} onGo={() => setView('form')} />
    </div>
  )
}
