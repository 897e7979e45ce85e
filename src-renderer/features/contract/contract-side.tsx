import { useCallback, useEffect, useState } from 'react'
import type { DocumentVersion } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import type { Finding } from '#shared/norms/finding'
import type { Project } from '#shared/project/project'
import { ActionButton } from '../../actions/action-button'
import { contractTemplates, makeContract } from '../../actions/contract'
import { saveFileAs } from '../../actions/files'
import { ToldTools } from '../../actions/told-tools'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { useAwaited, useFootConfirmation } from '../../project-draft/foot-confirmation'
import { useFooterAction } from '../../project-draft/footer-action'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useProjectUnreadable } from '../../project-draft/use-project-unreadable'
import { ErrorNotice } from '../../ui/error-notice'
import { FindingList } from '../../ui/finding-list'
import { useIsUnfilled } from '../findings/count-findings'
import { FileAction } from '../papers/file-actions'
import { savePaper } from '../papers/save-paper'
import { TemplateDialog } from '../papers/template-dialog'
import { UnreadableNote } from '../papers/unreadable-note'
import { versionHeads, versionRows } from '../papers/version-rows'
import { VersionWords } from '../papers/version-words'
import { DraftContract } from './draft-contract'

/** 生成合同 with what blocks it, the numbered versions, and the template in use. */
export function ContractSide({ project, onGo }: { project: Project; onGo(): void }) {
  const { findings, checked, savedAt, flush } = useProjectDraft()
  const goTo = useNavigation((state) => state.goTo)
  const [papers, setPapers] = useState<DocumentVersion[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const [working, setWorking] = useState(false)
  const [done, setDone] = useState('')
  const [templates, setTemplates] = useState(false)
  const unreadable = useProjectUnreadable()
  const errors = findings.filter((finding) => finding.level === 'error')
  const isUnfilled = useIsUnfilled()
  const awaited = useAwaited('contract')
  const unconfirmed = useFootConfirmation(({ said }) => said)
  const open = openText(errors.length, errors.filter(isUnfilled).length)
  const projectId = project.id

  const load = useCallback(async () => {
    const result = await call('paper.list', { owner: 'project', ownerId: projectId })
    if (!result.ok) return setError(result.error)
    setPapers(result.value.filter(({ kind }) => kind === 'contract').sort((a, b) => b.number - a.number))
  }, [projectId])
  useEffect(() => void load(), [load])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another save the paper is no longer what was typed
  useEffect(() => setDone(''), [savedAt])

  async function generate() {
    setWorking(true)
    setError(null)
    await flush()
    const made = await call('paper.generate', { kind: 'contract', ownerId: projectId })
    setWorking(false)
    if (!made.ok) return setError(made.error)
    setDone(`已生成合同第 ${made.value.number} 版，原有各版都保留。`)
    await load()
  }
  useFooterAction({
    action: makeContract,
    run: () => void generate(),
    busy: working,
    whyNot: whyBlocked(checked, open, unreadable.length) ?? awaited,
    done,
  })

  function go(finding: Finding) {
    onGo()
    goTo(finding.where)
  }

  return (
    <aside className="contract-side" aria-label="生成合同">
      <section className="sheet">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <UnreadableNote fields={unreadable} before="生成合同" />
        {checked && errors.length > 0 && (
          <p className={`blocked-text${errors.every(isUnfilled) ? '' : ' bad'}`}>还有 {open}，处理完才能生成合同：</p>
        )}
        {checked && errors.length + unreadable.length === 0 && (
          <p className={unconfirmed === '' ? 'good' : 'muted'} data-testid="contract-open">
            {unconfirmed === '' ? '没有未处理的问题，可以生成合同。' : (awaited ?? `${unconfirmed}。`)}
          </p>
        )}
        {errors.length > 0 && (
          <div className="blocking" data-testid="contract-blocking">
            <FindingList findings={errors} isUnfilled={isUnfilled} onGo={go} />
          </div>
        )}
        <ToldTools
          title="合同版本"
          heads={versionHeads}
          rows={papers.length > 0 ? () => versionRows(papers, { contract: contract.title }) : null}
        />
        <h2 className="sheet-title">合同版本</h2>
        {papers.length === 0 && <p className="muted">还没有生成过。重新生成会另编版号，不覆盖旧版。</p>}
        <ul className="paper-list">
          {papers.map((paper) => (
            <li key={paper.id}>
              <VersionWords version={paper} />
              <FileAction action={saveFileAs} name={`第 ${paper.number} 版`} run={() => void savePaper(paper)} />
            </li>
          ))}
        </ul>
        <ActionButton action={contractTemplates} size="compact-sm" variant="subtle" run={() => setTemplates(true)} />
      </section>
      <DraftContract projectId={projectId} />
      <TemplateDialog
        paper={contract}
        ownerId={projectId}
        flush={flush}
        onMade={() => void load()}
        opened={templates}
        onClose={() => setTemplates(false)}
      />
    </aside>
  )
}

const contract = { id: 'contract', title: '合同', format: 'docx' } as const

/** 2 项问题、13 项待填; '' when nothing is open. */
const openText = (errors: number, unfilled: number) =>
  [errors > unfilled && `${errors - unfilled} 项问题`, unfilled > 0 && `${unfilled} 项待填`].filter(Boolean).join('、')

function whyBlocked(checked: boolean, open: string, unreadable: number): string | null {
  if (!checked) return '正在核验，请稍候。'
  if (unreadable > 0) return `有 ${unreadable} 处填写无法识别，改好以后再生成。`
  return open === '' ? null : `还有 ${open}，处理完才能生成合同。`
}
