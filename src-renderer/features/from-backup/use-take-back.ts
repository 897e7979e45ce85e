import { useState } from 'react'
import type { BackupRef } from '#shared/backup/backup-list'
import type { FoundPlace, FoundThing, TakenBack } from '#shared/backup/found'
import type { AppError } from '#shared/errors'
import type { Stamp } from '#shared/records/record-entry'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { startJob } from '../../jobs'
import { useNavigation } from '../../navigation'
import { readAnew } from '../../read-anew'
import { notifyError, notifyMind } from '../../ui/notify'
import { notifyUndoByKey } from '../../undo/notify-undo-by-key'
import { useWhyNotManaged } from '../backup/why-not-managed'

/** Takes back what was chosen, shows it where it belongs, and offers the way back; what was refused stays in view. */
export function useTakeBack(backup: BackupRef, onTaken: () => void) {
  const [failed, setFailed] = useState<AppError | null>(null)
  const [refused, setRefused] = useState<TakenBack['refused']>([])
  const notManaged = useWhyNotManaged()
  const readOnly = useAppData(({ county }) => county?.readOnly ?? false)
  const whyNot = readOnly ? '旗县是只读打开的，只能看，不能找回。' : notManaged

  async function takeThings(place: FoundPlace, things: readonly FoundThing[]) {
    setFailed(null)
    const wanted = things.map(({ sort, id }) => ({ sort, id }))
    const of = { type: place.type, id: place.id }
    const subject = { kind: 'take-back', subject: place.id } as const
    const done = await startJob('backup.takeBack', subject, { ...backup, place: of, things: wanted })
    if (!done.ok) return setFailed(done.error)
    const { taken, missing, stamp } = done.value
    setRefused(done.value.refused)
    if (!stamp) return
    await readAnew()
    tellMissing(missing)
    notifyUndoByKey(`已从备份找回 ${taken} 项，原来的内容留在历史里。`, () => undo(stamp))
    if (done.value.refused.length === 0) onTaken()
  }

  async function takeProject(place: FoundPlace) {
    setFailed(null)
    const subject = { kind: 'take-back', subject: place.id } as const
    const done = await startJob('backup.takeProject', subject, { ...backup, id: place.id })
    if (!done.ok) return setFailed(done.error)
    const { id, name, stamp, missing } = done.value
    onTaken()
    await readAnew()
    useNavigation.getState().openProject(id)
    tellMissing(missing)
    if (stamp)
      notifyUndoByKey(`已从备份找回「${name}」。`, async () => {
        useNavigation.getState().show('projects')
        await undo(stamp)
      })
  }

  return { takeThings, takeProject, failed, refused, whyNot }
}

async function undo(stamp: Stamp): Promise<void> {
  const undone = await call('history.undo', stamp)
  if (!undone.ok) notifyError(undone.error)
  await readAnew()
}

function tellMissing(missing: readonly string[]): void {
  if (missing.length === 0) return
  const names = `${missing.slice(0, 5).join('、')}${missing.length > 5 ? '等' : ''}`
  notifyMind(
    `有 ${missing.length} 件文件的内容没有找到`,
    `${names}：登记还在，内容在备份里、在本机都没有。接上第二处备份后做一次体检，可以补回来。`,
  )
}
