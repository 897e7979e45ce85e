import { notifications } from '@mantine/notifications'
import { onEvent } from '../../api'
import { notifyMind } from '../../ui/notify'
import { onceElsewhere } from '../../ui/once-elsewhere'

/** Told on the screen in view: many papers may be made at once. */
let told: { papers: Set<string>; notice: string } = { papers: new Set(), notice: '' }

/** Tells of papers whose default template is another one than that of their last version without being asked for. */
export const tellRenewed = (): (() => void) =>
  onEvent('papersChanged', ({ renewed }) => {
    if (renewed === undefined) return
    if (told.papers.size === 0)
      onceElsewhere(() => {
        told = { papers: new Set(), notice: '' }
      })
    else notifications.hide(told.notice)
    told.papers.add(renewed)
    told.notice = notifyMind(
      `这一版${[...told.papers].join('、')}用的是程序现在自带的默认范本`,
      '上一版用的那份默认范本没有留存，或与现在的数据不配套。原有各版都没有改动；新版的文字可能不同，请与上一版对照。以后各版都用这一份，直到改用。',
    )
  })
