import '../features/bundle/bundle.css'
import { useEffect } from 'react'
import type { RecordEntry } from '#shared/records/record-entry'
import { ActionButton } from '../actions/action-button'
import * as actions from '../actions/record-acts'
import { JobBar } from '../features/bundle/job-bar'
import { useJob } from '../features/bundle/use-job'
import { startJob } from '../jobs'
import { notifyDone, notifyError } from '../ui/notify'
import { useRecordDraft } from './record-draft'

/** Looks at all that is stored of the project, and lists it in the record; goes on while the clerk is elsewhere. */
export function RecordExamine({ id }: { id: string }) {
  const { running, ended, cancel, clear } = useJob('examine', id)
  // Whoever began it: a screen that comes back finds how it ended.
  useEffect(() => {
    if (!ended) return
    clear()
    const { entry, showAnew } = useRecordDraft.getState()
    if (ended.result.ok) {
      const examined = ended.result.value as RecordEntry
      if (entry && entry.revision < examined.revision) void showAnew(examined)
      notifyDone('已逐件检测，清单列在下面。')
    } else if (ended.result.error.code === 'CANCELLED') notifyDone('已取消检测，清单没有改动。')
    else notifyError(ended.result.error)
  }, [ended, clear])

  async function run() {
    const entry = await useRecordDraft.getState().saved()
    if (entry) await startJob('record.examine', { kind: 'examine', subject: id }, { id, revision: entry.revision })
  }
  return (
    <section className="sheet record-examine" aria-label="检测">
      {running ? (
        <JobBar job={running} onCancel={cancel} />
      ) : (
        <ActionButton action={actions.examine} size="sm" variant="default" run={() => void run()} />
      )}
      <p className="muted">
        把本项目保存的每一件材料重新读一遍，核对与收进时是否一样、能不能打开，并与应有材料对照。材料多的要等一会儿，期间可以办别的，也可以取消；清单里已经填的不变。
      </p>
    </section>
  )
}

/** While its list is being made a record is not typed in: both would be written over the other. */
export const useExamining = (id: string) => useJob('examine', id).running !== null
