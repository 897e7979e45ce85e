import type { StoredCheck } from '#shared/materials/altered-file'
import { ActionButton } from '../../actions/action-button'
import { checkMaterials } from '../../actions/materials'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { readAltered, showAltered } from '../papers/altered-state'
import { JobBar } from './job-bar'
import { useJob } from './use-job'

/** 核对材料: whether every stored byte of the project is still what was filed; told while it goes on, and can be left off. */
export function CheckStored({ projectId }: { projectId: string }) {
  const { running, ended, cancel, clear } = useJob('check', projectId)
  const result = ended?.result
  const found = result?.ok ? (result.value as StoredCheck) : null
  async function check() {
    const done = await startJob('stored.check', { kind: 'check', subject: projectId }, { projectId })
    if (done.ok) void readAltered()
    if (done.ok && done.value.altered.length > 0) showAltered(done.value.altered)
  }
  return (
    <div className="submit-part" data-testid="check-stored">
      {running ? (
        <JobBar job={running} onCancel={cancel} />
      ) : (
        <div className="submit-row">
          <span role="status">{found ? saidOf(found) : <span className="muted">材料是否还是登记时的原件</span>}</span>
          <ActionButton action={checkMaterials} size="compact-sm" variant="light" run={() => void check()} />
        </div>
      )}
      {result && !result.ok && <ErrorNotice error={result.error} onClose={clear} />}
    </div>
  )
}

function saidOf({ checked, altered }: StoredCheck) {
  if (altered.length === 0) return `已逐份核对 ${checked} 份，与登记时完全一致。`
  return (
    <>
      <strong className="bad">
        核对 {checked} 份，{altered.length} 份与登记时不一致。
      </strong>{' '}
      <button type="button" className="link-button" onClick={() => showAltered(altered)}>
        查看、找回
      </button>
    </>
  )
}
