import './draft-contract.css'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { DraftBesideContract } from '#shared/comparison/comparison'
import type { AppError } from '#shared/errors'
import { ActionButton } from '../../actions/action-button'
import { compareContracts, importDraft } from '../../actions/contract'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { usePapersChanged } from '../../project-draft/use-papers-changed'
import { ErrorNotice } from '../../ui/error-notice'
import { localTime } from '../../ui/local-time'
import { useFileDrop } from '../../ui/use-file-drop'

const ComparedContracts = lazy(() =>
  import('./compared-contracts').then((file) => ({ default: file.ComparedContracts })),
)

/** 采购文件所附合同: dropped or chosen once, then beside every contract by itself. */
export function DraftContract({ projectId }: { projectId: string }) {
  const [beside, setBeside] = useState<DraftBesideContract | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [working, setWorking] = useState(false)
  const [open, setOpen] = useState(false)
  const changes = usePapersChanged(projectId)
  const savedAt = useProjectDraft((state) => state.savedAt)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper, or another text of the project
  useEffect(() => {
    let wanted = true
    void call('contract.comparison', { projectId }).then((answer) => {
      if (!wanted) return
      if (answer.ok) setBeside(answer.value)
      else setError(answer.error)
    })
    return () => {
      wanted = false
    }
  }, [projectId, changes, savedAt])

  // What was found is a finding of the project.
  const found = beside?.comparedAt && `${beside.draft?.addedAt} ${beside.signed?.name} ${beside.comparedAt}`
  useEffect(() => {
    if (found) void useProjectDraft.getState().recheck()
  }, [found])

  async function take(path: string) {
    setError(null)
    setWorking(true)
    const answer = await call('contract.importDraft', { projectId, path })
    setWorking(false)
    if (!answer.ok) return setError(answer.error)
    setBeside(answer.value)
    setOpen(answer.value.clauses !== null)
  }

  async function choose() {
    setError(null)
    const path = await call('dialog.openFile', { title: '选择采购文件所附的合同文本', kind: 'docx' })
    if (!path.ok) return setError(path.error)
    if (path.value !== null) await take(path.value)
  }
  const drop = useFileDrop(([path]) => path !== undefined && void take(path))

  return (
    <section
      className={`sheet draft-contract${drop.over ? ' draft-over' : ''}`}
      aria-label="采购文件所附合同"
      data-field="draftContract"
      data-testid="draft-contract"
      {...drop.handlers}
    >
      <h2 className="sheet-title">采购文件所附合同</h2>
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      {beside && <Standing {...beside} />}
      <div className="draft-buttons">
        {beside?.clauses && (
          <ActionButton action={compareContracts} size="compact-sm" variant="light" run={() => setOpen(true)} />
        )}
        <ActionButton
          action={importDraft}
          size="compact-sm"
          variant="subtle"
          loading={working}
          hint={beside?.draft ? '换一份：替换原来的一份（转到“已移出”），按新的重新比对' : undefined}
          run={() => void choose()}
        />
      </div>
      {open && beside && (
        <Suspense fallback={null}>
          <ComparedContracts beside={beside} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  )
}

/** What is there, what was found, and what it no longer holds for. */
function Standing({ draft, signed, clauses, comparedAt }: DraftBesideContract) {
  if (!draft) {
    return (
      <p className="muted">
        签订的合同应当与采购文件所附合同一致。把采购文件里的合同文本（.docx）拖到这里，程序逐条对照，并归入事前材料。
      </p>
    )
  }
  const apart = (clauses ?? []).filter(({ state }) => state !== 'same')
  const substantial = apart.filter(({ matters }) => matters.length > 0).length
  const others = apart.length - substantial
  return (
    <>
      <p>
        {draft.fileName} <span className="muted">{localTime(draft.addedAt)} 放入</span>
      </p>
      {!signed && <p className="muted">还没有合同。生成合同，或者把已签订合同的 .docx 归入事前材料后，自动比对。</p>}
      {signed && comparedAt && (
        <p>
          与{signed.name}比对：
          {apart.length === 0 && <span className="good">各条一致，填写的空白不算差异。</span>}
          {substantial > 0 && <span className="bad">{substantial} 条实质性内容不一致</span>}
          {substantial > 0 && others > 0 && '，'}
          {others > 0 && <span>{others} 条其他文字不同</span>}
          <span className="muted paper-about">{localTime(comparedAt)} 比对</span>
        </p>
      )}
      {signed?.changedSince && (
        <p className="draft-stale">合同要素在这一版之后有改动，比对的是改动前的合同；重新生成后自动再比对。</p>
      )}
      {signed?.scanOnly && (
        <p className="muted">已签订的合同只有扫描件，不能逐字对照，以生成的合同代替；请人工核对。</p>
      )}
    </>
  )
}
