import './data-sets.css'
import { useCallback, useEffect, useState } from 'react'
import { titleOf } from '#shared/data-sets/data-set'
import type { DataSetInfo } from '#shared/data-sets/data-set-info'
import type { AppError } from '#shared/errors'
import { ActionButton } from '../../actions/action-button'
import { importData } from '../../actions/office'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { notifyDone, notifyMind } from '../../ui/notify'
import { UndoOfPlace } from '../../undo/undo-of-place'
import { notifyRetry, notifySaved } from '../papers/save-paper'
import { DataSetTable, usersOf } from './data-set-table'
import { GoOverToSet } from './go-over-to-set'

/** 标准与模板数据: what the program judges by, its own and the office's; exported, edited, imported, 停用. */
export function DataSets() {
  const [sets, setSets] = useState<DataSetInfo[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [over, setOver] = useState<DataSetInfo | null>(null)
  const load = useCallback(async () => {
    const answer = await call('dataSet.list', null)
    if (answer.ok) setSets(answer.value)
    else setError(answer.error)
  }, [])
  useEffect(() => void load(), [load])

  /** What a call has changed is shown here, and counts on every other screen. */
  async function changed() {
    setError(null)
    await Promise.all([load(), useAppData.getState().readOfficeData()])
  }

  async function take() {
    const asked = await call('dialog.openFile', { title: '导入标准与模板数据', kind: 'data' })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const taken = await call('dataSet.import', { path: asked.value })
    if (!taken.ok) return setError(taken.error)
    const { title, version, behind, remark } = taken.value
    const made =
      behind === null
        ? '新建的项目和记录按这一版办理'
        : `这一版还没有生效或者已经过期，新建的仍按${behind === '' ? '原来的办法' : `「${behind}」`}办理`
    notifyDone(`已导入「${title}（${version}）」：${made}；已有的仍按原版本。`)
    if (remark !== '') notifyMind(`导入的「${title}（${version}）」有要留意的`, `${remark}。`)
    await changed()
  }

  async function saveCopy(set: DataSetInfo) {
    const fileName = `${titleOf(set)}.json`.replace(/[\\/:*?"<>|]/g, '_')
    const asked = await call('dialog.saveFile', { title: '导出标准与模板数据', kind: 'data', fileName })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const saved = await call('dataSet.saveCopy', { ...nameOf(set), path: asked.value })
    if (saved.ok) notifySaved('已导出，改好后换一个版本号再导入', asked.value)
    else notifyRetry(saved.error, () => void saveCopy(set))
  }

  async function setStopped(set: DataSetInfo, stopped: boolean) {
    const done = await call('dataSet.setStopped', { ...nameOf(set), stopped })
    if (!done.ok) return setError(done.error)
    notifyDone(stopped ? `已停用「${set.title}」，已按这一版办理的不受影响。` : `已恢复使用「${set.title}」。`)
    await changed()
  }

  async function leadOver(set: DataSetInfo) {
    const done = await call('dataSet.useInProjects', nameOf(set))
    if (!done.ok) return setError(done.error)
    const { changed: count } = done.value
    const what = set.of === 'records' ? '记录' : '项目'
    notifyDone(`${usersOf(set, count)}改用「${titleOf(set)}」，可在各${what}的历史中撤销。`)
    await changed()
  }

  return (
    <section className="sheet" data-testid="data-sets">
      <h2 className="sheet-title">
        标准与模板数据 <small>检查、期限和清单依据的数据；可以导出、改好后导入，换成本单位的</small>
      </h2>
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      <div className="data-set-head">
        {sets?.every(({ by }) => by === 'program') && (
          <FieldNote>还没有本单位的数据，现在全部按程序自带的办理。先导出一份，改好内容和版本再导入。</FieldNote>
        )}
        <UndoOfPlace place="standards" version={sets} reload={changed} />
        <ActionButton action={importData} size="xs" variant="light" run={() => void take()} />
      </div>
      {sets && <DataSetTable sets={sets} onSave={saveCopy} onStop={setStopped} onUse={setOver} />}
      {over && <GoOverToSet set={over} onGo={() => void leadOver(over)} onClose={() => setOver(null)} />}
    </section>
  )
}

/** By its digest too: a later version of the program may bear the name an office has given to its own. */
const nameOf = ({ kind, id, version, sha256 }: DataSetInfo) => ({ kind, id, version, sha256 })
