import { Button } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { notifyRetry, notifySaved } from '../papers/save-paper'

/** 导出日历: what is due, for the calendar of a telephone. */
export function SaveCalendar() {
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconCalendarDown size={16} aria-hidden="true" />}
      onClick={() => void saveCalendar()}
    >
      导出日历
    </Button>
  )
}

async function saveCalendar(): Promise<void> {
  const asked = await call('dialog.saveFile', { title: '导出日历', kind: 'calendar', fileName: '待办.ics' })
  if (!asked.ok) return notifyError(asked.error)
  if (asked.value === null) return
  const path = asked.value
  const saved = await call('workbench.saveCalendar', { path })
  if (saved.ok) notifySaved('已导出日历', path)
  else notifyRetry(saved.error, () => void saveCalendar())
}
