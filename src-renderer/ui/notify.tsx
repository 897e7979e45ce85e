import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type AppError, describeError } from '#shared/errors'
import { remedyOf } from '../remedy'
import { onceElsewhere } from './once-elsewhere'

/** Shows an expected failure; it stays until it is closed, because its third sentence asks for something, or until the clerk goes elsewhere. */
export function notifyError(error: AppError): void {
  const { what, safe, next } = describeError(error)
  if (error.code === 'CANCELLED') {
    notifyDone(what)
    return
  }
  const look = { color: 'red', title: what, role: 'alert' }
  const remedy = remedyOf(error)
  const message = `${safe}${next}`
  goesWithScreen(
    remedy
      ? showOffer({ ...look, autoClose: false, message, ...remedy })
      : notifications.show({ ...look, autoClose: false, message }),
  )
}

/** It is of the screen in view: nobody can act upon it on another. */
export function goesWithScreen(notice: string): void {
  onceElsewhere(() => notifications.hide(notice))
}

export function notifyDone(message: string): string {
  return notifications.show({ color: 'teal', message, autoClose: 4000 })
}

const mindLook = { color: 'yellow', autoClose: false, role: 'alert' } as const

/** To be acted upon outside of the program, where no screen tells it: it stays until it is closed. */
export function notifyMindOutside(title: string, message: string): void {
  notifications.show({ ...mindLook, title, message })
}

/**
 * Done, with something the clerk must know: it goes when she goes elsewhere, or they would pile up over what is done there.
 * What has to be acted upon later its own screen tells until then.
 * `way`: where it is acted upon.
 */
export function notifyMind(title: string, message: string, way?: Pick<Offer, 'button' | 'act'>): string {
  const look = { ...mindLook, title }
  const id = way ? showOffer({ ...look, message, ...way }) : notifications.show({ ...look, message })
  goesWithScreen(id)
  return id
}

/** Something has ended elsewhere, with the way there; null = there is none. */
export function notifyLeading(message: string, open: (() => void) | null): void {
  if (!open) {
    notifyDone(message)
    return
  }
  showOffer({ color: 'teal', message, button: '去查看', act: open })
}

interface Offer {
  color: string
  title?: string
  role?: string
  /** 12 seconds, where nothing else is said. */
  autoClose?: false
  className?: string
  message: string
  button: string
  act(): void
  onClose?(): void
}

/** A notice with one thing to press, which takes it away. */
function showOffer({ message, button, act, ...look }: Offer): string {
  const id = notifications.show({
    autoClose: 12_000,
    ...look,
    message: (
      <span className="undo-notice">
        {message}
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            act()
          }}
        >
          {button}
        </Button>
      </span>
    ),
  })
  return id
}

/** The place a clerk comes back to is of something that an older copy of the county does not have: told on the list that has taken its place. */
export function notifyGone(what: string): void {
  notifyMind(`上次打开的${what}不在这个旗县里`, '可能换回了较早的旗县文件夹。已回到列表，这里的内容没有改动。')
}

/**
 * Done, with a way back: instead of asking 确定吗 before. It goes when the clerk goes elsewhere: what it takes back would
 * be out of sight there. While a dialog is open it is not shown (notices.css). Answers how to take it away.
 */
export function notifyUndo(message: string, undo: () => void, closed: () => void = () => {}): () => void {
  const id = showOffer({
    color: 'gray',
    className: 'undo-notice-frame',
    message,
    button: '撤销',
    act: undo,
    onClose: () => {
      stopWatching()
      closed()
    },
  })
  const hide = () => notifications.hide(id)
  const stopWatching = onceElsewhere(hide)
  return hide
}

/** Said of what was done last: once something is taken back it is not true any longer. */
export function goesWithUndo(notice: string): void {
  saidOfLast.push(notice)
}

export function hideUndone(): void {
  for (const notice of saidOfLast.splice(0)) notifications.hide(notice)
}

const saidOfLast: string[] = []

/** What was taken back, and the way to have it again: one notice, which the next takes the place of. It goes like that of 撤销. */
export function notifyTakenBack(message: string, redo: () => void): void {
  takenBack?.()
  const id = showOffer({
    color: 'gray',
    className: 'undo-notice-frame',
    message,
    button: '重做',
    act: redo,
    onClose: () => stopWatching(),
  })
  const hide = () => notifications.hide(id)
  const stopWatching = onceElsewhere(hide)
  takenBack = hide
}

let takenBack: (() => void) | null = null

/** Done again: what was taken back is no more. */
export function notifyRedone(message: string): void {
  takenBack?.()
  notifyDone(message)
}
