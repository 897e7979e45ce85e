import './notices.css'
import { cleanNotifications, Notifications, useNotifications } from '@mantine/notifications'
import { useEffect, useLayoutEffect, useState } from 'react'
import { isShut } from '#shared/accounts/account'
import { type AppData, useAppData } from '../app-data'
import { dialogInFront } from '../dialog-in-front'
import { onceElsewhere } from './once-elsewhere'

const WIDTH_PX = 360
/** Where no gap holds them as they are, they are wider and so less high. */
const WIDE_PX = 440
const GAP_PX = 4
/** From one column to the next. */
const STEP_PX = 20
const LOOK_AGAIN_MS = 200
/** Of a choice among segments or chips the label is clicked, its input is not seen. */
const control = 'button, a[href], input, select, textarea, summary, [role="tab"], .segment, .mantine-Chip-label'

/** What scrolls, and makes room. */
const frames =
  '.project-content, .record-content, .findings-scroll, .wizard-body, .app-main, .mantine-Modal-content, .mantine-Drawer-content'

interface Place {
  top: number
  /** How far left of where notices stand else. */
  aside: number
  wide: boolean
  /** Height that what scrolls gives up for them, at its foot. */
  room: number
}

const usual: Place = { top: GAP_PX, aside: 0, wide: false, room: 0 }

/**
 * Notices at the top right, in the first gap between buttons and fields that holds them; where there is none what scrolls makes
 * one at its foot (notices.css). None is ever covered.
 */
export function Notices() {
  const { notifications } = useNotifications()
  const [place, setPlace] = useState(usual)
  const shown = notifications.length > 0
  useEffect(() => useAppData.subscribe(tidyUp), [])
  useLayoutEffect(() => giveRoom(place.room), [place.room])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one has come
  useLayoutEffect(knowThoseBehind, [notifications])
  // biome-ignore lint/correctness/useExhaustiveDependencies: wider ones are less high, what made room has moved: they stand elsewhere at once
  useLayoutEffect(() => {
    if (!shown) return setPlace(usual)
    const move = () => {
      knowThoseBehind()
      setPlace(freePlace)
    }
    move()
    // The screen behind them changes, scrolls and grows meanwhile.
    const timer = setInterval(move, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [shown, place.wide, place.room])
  useEffect(
    () => (place.room > 0 ? onceOther(() => setPlace((now) => ({ ...now, room: 0 }))) : undefined),
    [place.room],
  )
  return (
    <Notifications
      className="notices"
      position="top-right"
      limit={4}
      pauseResetOnHover="notification"
      containerWidth={place.wide ? WIDE_PX : WIDTH_PX}
      style={{ '--notices-top': `${place.top}px`, '--notices-aside': `${place.aside}px` } as React.CSSProperties}
    />
  )
}

/** What is scrolled to its end stays there: its last button would be out of sight. */
function giveRoom(room: number): void {
  const ended = [...document.querySelectorAll(frames)].filter(
    ({ scrollTop, clientHeight, scrollHeight }) => scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1,
  )
  document.documentElement.style.setProperty('--notice-room', `${room}px`)
  for (const frame of ended) frame.scrollTop = frame.scrollHeight
}

/** What is said of one county is not said in another, nor what was said to one person to the next who signs in. */
function tidyUp({ county }: AppData, { county: before }: AppData): void {
  if (!before) return
  const isOther = before.folder !== county?.folder || isShut(before.accounts) !== isShut(county.accounts)
  if (isOther) cleanNotifications()
}

const shownNotices = () => document.querySelector<HTMLElement>('.notices[data-position="top-right"]')

/** What has stood without a dialog lies under the next one that is opened (notices.css). */
function knowThoseBehind(): void {
  if (dialogInFront()) return
  for (const notice of document.querySelectorAll('.notices .mantine-Notification-root'))
    notice.setAttribute('data-behind', '')
}

/** Once what is behind the notices is another screen, or another size of it: there may be a gap again. */
function onceOther(then: () => void): () => void {
  const forget = onceElsewhere(then)
  window.addEventListener('resize', then, { once: true })
  return () => {
    forget()
    window.removeEventListener('resize', then)
  }
}

/**
 * Of what can be clicked in the column at the right, the first gap that is high enough; without one, the nearest column to
 * the left that has one; without any, room made for it, and then the largest at the right. Where the notices stand now they stay while nothing is below
 * them; out of the window they never stand.
 */
function freePlace(now: Place): Place {
  const own = shownNotices()
  if (!own) return now
  const { left, right, height } = own.getBoundingClientRect()
  const enough = height + 2 * GAP_PX
  // One of several has gone.
  if (now.room > enough) return { ...now, room: enough }
  // What lies behind a dialog cannot be clicked.
  const dialog = document.querySelector('[aria-modal="true"]')
  const scope = dialog ?? document
  const boxes = [...scope.querySelectorAll<HTMLElement>(control)]
    .filter((element) => !own.contains(element) && element.checkVisibility({ visibilityProperty: true }))
    .map(boxInView)
    .filter(({ top, bottom }) => bottom > top)
    .sort((a, b) => a.top - b.top)
  const isBelow = ({ top, bottom, left: from, right: to }: Box) =>
    top < now.top + height && bottom > now.top && to > left && from < right
  // The window may have become lower since.
  const isInWindow = now.top + height <= innerHeight && left >= 0
  if (isInWindow && !boxes.some(isBelow)) return now
  const columns = Array.from({ length: Math.ceil((left + now.aside) / STEP_PX) }, (_, at) => {
    const aside = at * STEP_PX
    const move = now.aside - aside
    return { aside, ...gapIn(boxes, left + move, right + move, height) }
  })
  const fits = columns.find(({ room }) => room >= height)
  if (!fits && !now.wide) return { ...now, wide: true }
  // One more has come, or what they say has grown.
  if (!fits && now.room < enough) return { ...now, room: enough }
  const { top: from, aside } = fits ?? columns[0] ?? usual
  const top = Math.max(GAP_PX, Math.min(from, innerHeight - height - GAP_PX))
  return top === now.top && aside === now.aside ? now : { ...now, top, aside }
}

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>

/** What has been scrolled below a bar is not in the way; without height when nothing of it is in view. */
function boxInView(element: HTMLElement): Box {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const frame = element.closest(frames)?.getBoundingClientRect()
  return { top: Math.max(top, frame?.top ?? 0), bottom: Math.min(bottom, frame?.bottom ?? innerHeight), left, right }
}

/** The first gap between the boxes of a column that is high enough, or the largest; `boxes` from top to bottom. */
function gapIn(boxes: Box[], left: number, right: number, height: number): { top: number; room: number } {
  const taken = boxes.filter((box) => box.right > left - GAP_PX && box.left < right + GAP_PX)
  let from = 0
  let largest = { top: GAP_PX, room: 0 }
  for (const { top, bottom } of [...taken, { top: innerHeight, bottom: innerHeight }]) {
    const room = top - from - 2 * GAP_PX
    if (room > largest.room) largest = { top: from + GAP_PX, room }
    if (room >= height) break
    from = Math.max(from, bottom)
  }
  return largest
}
