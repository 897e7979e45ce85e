import type { Mend } from '#shared/check-up/check-up'
import { backUpNow, showBackups } from '../../actions/backups'
import { checkUp } from '../../actions/check-up'
import { showNumbersKey } from '../../actions/households'
import { call } from '../../api'
import { startJob } from '../../jobs'
import { notifyDone, notifyError, notifyMind } from '../../ui/notify'
import { showAltered } from '../papers/altered-state'
import { useCheckUp } from './check-up-state'

/** Does what a mend says, or leads to it. */
export async function mendIt(mend: Mend, folder: string): Promise<void> {
  const acts: Record<Mend, () => unknown> = {
    'show-altered': whichFiles,
    'bring-back': bringBack,
    'bring-back-rows': bringBackRows,
    'put-aside': putAside,
    'back-up': () => backUpNow.run(),
    'show-backups': () => showBackups.run(),
    'show-key': () => showNumbersKey.run(),
    'open-folder': () => call('dialog.showInFolder', { path: folder }),
    again: () => checkUp.run(),
  }
  await acts[mend]()
}

/** The report of another start has no names: they are looked for again. */
async function whichFiles(): Promise<void> {
  const known = useCheckUp.getState().report?.altered ?? []
  if (known.length > 0) return showAltered(known)
  const looked = await call('stored.glance', null)
  if (!looked.ok) return notifyError(looked.error)
  if (looked.value.altered.length > 0) showAltered(looked.value.altered)
  else notifyDone('刚才又看了一遍：材料都与登记时一致。')
}

async function bringBack(): Promise<void> {
  const done = await startJob('checkUp.bringBack', { kind: 'heal', subject: '' }, {})
  if (!done.ok) return notifyError(done.error)
  const { back, left } = done.value
  if (left === 0) notifyDone(`已从备份找回 ${back} 份，与登记时完全一致。`)
  else notifyMind(`找回 ${back} 份，还有 ${left} 份备份里也没有`, '请点“看是哪些”，用原来的文件或材料包找回。')
  checkUp.run()
}

async function bringBackRows(): Promise<void> {
  const done = await startJob('checkUp.bringBackRows', { kind: 'heal', subject: '' }, {})
  if (!done.ok) return notifyError(done.error)
  const { back, left } = done.value
  if (left === 0) notifyDone(`已从备份找回 ${back} 条，与保存时完全一致。`)
  else
    notifyMind(
      `找回 ${back} 条，还有 ${left} 条备份里没有`,
      '它们在备份以后改过。请打开以前的备份（“数据位置与备份”）对照，再补上。',
    )
  checkUp.run()
}

async function putAside(): Promise<void> {
  const done = await call('checkUp.putAside', null)
  if (!done.ok) return notifyError(done.error)
  notifyDone(`${done.value.files} 个文件已移到“${done.value.folder}”，没有删除。`)
  checkUp.run()
}
