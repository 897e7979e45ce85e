import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { roomArrows } from './imports'

/** A folder of sources as a house: its rooms by floors, and the arrows that no longer way tells. */
export interface House {
  name: string
  /** From the roof down. */
  floors: string[][]
  arrows: { from: string; to: string }[]
  /** Rooms that are reached again by the way they lead to: no order of floors holds them, so they share one. */
  circle: string[]
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>

function houseOf(root: string, name: string): House {
  const arrows = roomArrows(name, root)
  const reach = new Map([...arrows.keys()].map((room) => [room, reachedFrom(arrows, room)]))
  const mentioned = new Set([...arrows].flatMap(([room, others]) => [room, ...others]))
  // Files that stand beside the rooms only lead from one to the next.
  const isRoom = (room: string) => existsSync(join(root, name, room)) && statSync(join(root, name, room)).isDirectory()
  const rooms = [...mentioned].filter(isRoom).sort()
  const reaches = (from: string, to: string) => from !== to && (reach.get(from)?.has(to) ?? false)
  const below = (room: string) => rooms.filter((one) => reaches(room, one) && !reaches(one, room))
  const height = (room: string): number => Math.max(0, ...below(room).map((one) => height(one) + 1))
  const heights = new Map(rooms.map((room) => [room, height(room)]))
  const floors = Array.from({ length: Math.max(...heights.values()) + 1 }, (_, at) =>
    rooms.filter((room) => heights.get(room) === at),
  ).reverse()
  const isDirect = (from: string, to: string) => !below(from).some((between) => between !== to && reaches(between, to))
  const drawn = rooms.flatMap((from) =>
    below(from)
      .filter((to) => isDirect(from, to))
      .map((to) => ({ from, to })),
  )
  const circle = rooms.filter((room) => rooms.some((other) => reaches(room, other) && reaches(other, room)))
  return { name, floors, arrows: drawn, circle }
}

function reachedFrom(arrows: Arrows, room: string): Set<string> {
  const seen = new Set<string>()
  const left = [room]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    for (const next of arrows.get(one) ?? []) if (!seen.has(next)) left.push(next) && seen.add(next)
  }
  return seen
}

const [roomHeight, floorHeight, gap, margin] = [20, 46, 8, 16]
const widthOf = (room: string) => shown(room).length * 6.6 + 14
const shown = (room: string) => room.replace('features/', '')

/** Rooms of a picture, by their house: `src-shared/budget`. */
function roomsIn(picture: string): Set<string> {
  const rooms = new Set<string>()
  let house = ''
  for (const [, about, said] of picture.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
    if (about?.includes('bold')) house = said ?? ''
    else rooms.add(`${house}/${said}`)
  }
  return rooms
}

export const housesOf = (root: string): House[] =>
  ['src-renderer', 'src-shared', 'src-main'].map((name) => houseOf(root, name))

/** The houses side by side; rooms that the picture of `before` does not have are blue, those that go round in a circle red. */
export function drawHouses(houses: readonly House[], before: string | null): string {
  const known = before === null ? null : roomsIn(before)
  const isNew = (name: string, room: string) => known !== null && !known.has(`${name}/${shown(room)}`)
  const parts: string[] = []
  const height = Math.max(...houses.map(({ floors }) => floors.length)) * floorHeight + 2 * margin + 24
  let left = margin
  for (const { name, floors, arrows, circle } of houses) {
    const rowWidth = (rooms: string[]) => rooms.reduce((sum, room) => sum + widthOf(room) + gap, -gap)
    const width = Math.ceil(Math.max(...floors.map(rowWidth)))
    const top = height - margin - floors.length * floorHeight
    const places = new Map<string, { x: number; y: number }>()
    for (const [at, rooms] of floors.entries()) {
      let x = left + (width - rowWidth(rooms)) / 2
      for (const room of rooms) {
        places.set(room, { x: x + widthOf(room) / 2, y: top + at * floorHeight })
        x += widthOf(room) + gap
      }
    }
    parts.push(
      `<rect fill="#f4f5f7" stroke="#9aa3ad" x="${left - 8}" y="${top - 10}" width="${width + 16}" height="${floors.length * floorHeight}" />`,
    )
    parts.push(`<text font-size="13" font-weight="bold" x="${left + width / 2}" y="${top - 16}">${name}</text>`)
    for (const { from, to } of arrows) {
      const [a, b] = [places.get(from)!, places.get(to)!]
      parts.push(`<path stroke="#8d99a6" d="M${a.x.toFixed(0)} ${a.y + roomHeight}L${b.x.toFixed(0)} ${b.y}" />`)
    }
    for (const [room, { x, y }] of places) {
      const box = `x="${(x - widthOf(room) / 2).toFixed(0)}" y="${y}" width="${widthOf(room).toFixed(0)}" height="${roomHeight}"`
      const fill = circle.includes(room) ? '#ffd8d8' : isNew(name, room) ? '#dceeff' : '#ffffff'
      parts.push(`<rect fill="${fill}" stroke="#5b6875" ${box} rx="3" />`)
      parts.push(`<text x="${x.toFixed(0)}" y="${y + 14}">${shown(room)}</text>`)
    }
    left += width + 2 * margin + 8
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(left)} ${height}" font-family="sans-serif" font-size="11" text-anchor="middle" stroke-width="0.8">
<title>The rooms of the sources, each above those it imports</title>
<rect fill="#ffffff" width="100%" height="100%" />
${parts.join('\n')}
</svg>
`
}
