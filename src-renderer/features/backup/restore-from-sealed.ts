import { create } from 'zustand'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { leaveCopy, unsealed } from '../seal/opened-path'

/** A sealed backup that has been opened, and the folder it is proposed to be restored into. */
export const useOpenedBackup = create<{ opened: { path: string; folder: string } | null }>(() => ({ opened: null }))

/** 从加密备份恢复: picks the file and opens it; its dialog asks where to. */
export async function restoreFromSealed(): Promise<void> {
  const picked = await call('dialog.openFile', { title: '选择加密的备份（.age）', kind: 'sealed' })
  if (!picked.ok) return notifyError(picked.error)
  const path = picked.value === null ? null : await unsealed(picked.value)
  if (path === null) return
  const folder = await call('county.proposeFolder', { name: '从备份恢复的旗县' })
  if (folder.ok) useOpenedBackup.setState({ opened: { path, folder: folder.value } })
  else {
    leaveCopy(path)
    notifyError(folder.error)
  }
}
