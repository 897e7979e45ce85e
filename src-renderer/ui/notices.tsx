import './notices.css'
import { Notifications, useNotifications } from '@mantine/notifications'
import { useLayoutEffect, useState } from 'react'

const WIDTH_PX = 360
const GAP_PX = 8
const LOOK_AGAIN_MS = 200
const control = 'button, a[href], input, select, textarea, [role="tab"]'

/** Notices at the top right, in the first gap between the buttons there that holds them: none is ever covered. */
export function Notices() {
  const { notifications } = useNotifications()
  const [top, setTop] = useState(GAP_PX)
  const shown = notifications.length > 0
  useLayoutEffect(() => {
    if (!shown) return
    const place = () => setTop(freeTop)
    place()
    // The screen behind them changes, scrolls and grows meanwhile.
    const timer = setInterval(place, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [shown])
  return (
    <Notifications
      className="notices"
      position="top-right"
      limit={4}
      pauseResetOnHover="notification"
      containerWidth={WIDTH_PX}
      style={{ '--notices-top': `${top}px` } as React.CSSProperties}
    />
  )
}

/**
 * Of what can be clicked in the column at the right, the first gap that is high enough; without one, the largest. Where the
 * notices stand now (`now`) they stay while nothing is below them.
 */
function freeTop(now: number): number {
  const own = document.querySelector<HTMLElement>('.notices[data-position="top-right"]')
  if (!own) return now
  const { left, right, height } = own.getBoundingClientRect()
  const taken = [...document.querySelectorAll<HTMLElement>(control)]
    .filter((element) => !own.contains(element) && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.right > left && box.left < right && box.bottom > 0 && box.top < innerHeight)
    .sort((a, b) => a.top - b.top)
  if (!taken.some(({ top, bottom }) => top < now + height && bottom > now)) return now
  let from = 0
  let largest = { top: GAP_PX, room: 0 }
  for (const { top, bottom } of [...taken, { top: innerHeight, bottom: innerHeight }]) {
    const room = top - from - 2 * GAP_PX
    if (room >= height) return from + GAP_PX
    if (room > largest.room) largest = { top: from + GAP_PX, room }
    from = Math.max(from, bottom)
  }
  return largest.top
}
