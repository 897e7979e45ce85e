import { useState } from 'react'
import { ActionButton } from '../actions/action-button'
import * as actions from '../actions/record-acts'
import { notifyDone } from '../ui/notify'
import { useRecordDraft } from './record-draft'

/** Looks at all that is stored of the project, and lists it in the record. */
export function RecordExamine() {
  const [busy, setBusy] = useState(false)
  async function run() {
    setBusy(true)
    const done = await useRecordDraft.getState().examine()
    setBusy(false)
    if (done) notifyDone('已逐件检测，清单列在下面。')
  }
  return (
    <section className="sheet record-examine" aria-label="检测">
      <ActionButton action={actions.examine} size="sm" variant="default" loading={busy} run={() => void run()} />
      <p className="muted">
        把本项目保存的每一件材料重新读一遍，核对与收进时是否一样、能不能打开，并与应有材料对照。材料多的要等一会儿；已经填的份数、页数、备注不变。
      </p>
    </section>
  )
}
