import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { notifyRetry, notifySaved } from '../papers/save-paper'

/** All that is due, for the calendar of a telephone or a mail program. */
export async function exportCalendar(): Promise<void> {
  const asked = await call('dialog.saveFile', { title: '导出日历', kind: 'calendar', fileName: '待办.ics' })
  if (!asked.ok) return notifyError(asked.error)
  if (asked.value === null) return
  const path = asked.value
  const saved = await call('workbench.saveCalendar', { path })
  if (saved.ok) notifySaved('已导出日历', path)
  else notifyRetry(saved.error, () => void exportCalendar())
}
