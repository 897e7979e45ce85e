import { z } from 'zod'

/** In pixels of the desktop, over all its displays. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where a window stood when it was last moved; `maximized` over that. */
export interface WindowPlace extends Box {
  maximized: boolean
}

const size = z.int().min(200).max(20_000)
const at = z.int().min(-40_000).max(40_000)
const schema = z.strictObject({ x: at, y: at, width: size, height: size, maximized: z.boolean() })

/** Null = nothing that can be used was kept. */
export function readPlace(text: string): WindowPlace | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** So much of a window must lie on a display for it to be seen and dragged. */
const SEEN = { width: 200, height: 100 }

/**
 * Where the window opens: where it was left, made to fit the display it lies on; in the middle of the first display where that
 * one is gone. `areas`: what each display leaves to windows, the first one first.
 */
export function visiblePlace(
  kept: WindowPlace | null,
  areas: readonly Box[],
  wanted: { width: number; height: number },
) {
  const first = areas[0] ?? { x: 0, y: 0, ...wanted }
  const display = kept && areas.toSorted((a, b) => shared(kept, b) - shared(kept, a))[0]
  const isSeen = kept && display && overlap(kept, display, 'width') >= SEEN.width && isTopSeen(kept, display)
  const area = isSeen ? display : first
  const width = Math.min(kept?.width ?? wanted.width, area.width)
  const height = Math.min(kept?.height ?? wanted.height, area.height)
  const within = (place: number, from: number, room: number, own: number) =>
    Math.min(Math.max(place, from), from + room - own)
  return {
    x: isSeen ? within(kept.x, area.x, area.width, width) : area.x + Math.round((area.width - width) / 2),
    y: isSeen ? within(kept.y, area.y, area.height, height) : area.y + Math.round((area.height - height) / 2),
    width,
    height,
    maximized: kept?.maximized ?? false,
  }
}

const overlap = (a: Box, b: Box, side: 'width' | 'height') => {
  const axis = side === 'width' ? 'x' : 'y'
  return Math.max(0, Math.min(a[axis] + a[side], b[axis] + b[side]) - Math.max(a[axis], b[axis]))
}

const shared = (a: Box, b: Box) => overlap(a, b, 'width') * overlap(a, b, 'height')

const isTopSeen = (place: Box, area: Box) => overlap(place, area, 'height') >= SEEN.height
