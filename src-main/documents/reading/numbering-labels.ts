import { attributeIn, scanXml } from './scan-xml'

interface Level {
  start: number
  format: string
  text: string
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  list: string
  depth: number
}

/** Lists of one kind count on together; `restarts` are the levels at which this one begins anew, once. */
interface List {
  kind: string
  restarts: Map<number, number>
}

export interface Numbering {
  kinds: Map<string, Level[]>
  lists: Map<string, List>
}

const levelProperties: Record<string, (level: Level, value: string) => void> = {
  start: (level, value) => {
    level.start = Number(value)
  },
  numFmt: (level, value) => {
    level.format = value
  },
  lvlText: (level, value) => {
    level.text = value
  },
}

/** word/numbering.xml: what each list prints at each level. */
export function readNumbering(source: string): Numbering {
  const numbering: Numbering = { kinds: new Map(), lists: new Map() }
  let levels: Level[] = []
  let list: List = { kind: '', restarts: new Map() }
  let overridden = 0
  const read: Record<string, (attributes: string) => void> = {
    abstractNum: (attributes) => {
      levels = []
      numbering.kinds.set(attributeIn(attributes, 'abstractNumId'), levels)
    },
    lvl: () => levels.push({ start: 1, format: 'decimal', text: '' }),
    num: (attributes) => {
      list = { kind: '', restarts: new Map() }
      numbering.lists.set(attributeIn(attributes, 'numId'), list)
    },
    abstractNumId: (attributes) => {
      list.kind = attributeIn(attributes, 'val')
    },
    lvlOverride: (attributes) => {
      overridden = Number(attributeIn(attributes, 'ilvl'))
    },
    startOverride: (attributes) => list.restarts.set(overridden, Number(attributeIn(attributes, 'val'))),
  }
  scanXml(source, ({ local, kind, attributes }) => {
    if (kind === 'close') return
    read[local]?.(attributes)
    const level = levels.at(-1)
    if (level) levelProperties[local]?.(level, attributeIn(attributes, 'val'))
  })
  return numbering
}

/** word/styles.xml: paragraph styles that number by themselves. */
export function readStylePlaces(source: string): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  let style = ''
  scanXml(source, ({ local, kind, attributes }) => {
    if (kind === 'close') return
    if (local === 'style') style = attributeIn(attributes, 'styleId')
    const place = places.get(style) ?? { list: '', depth: 0 }
    if (local === 'numId') places.set(style, { ...place, list: attributeIn(attributes, 'val') })
    if (local === 'ilvl') places.set(style, { ...place, depth: Number(attributeIn(attributes, 'val')) })
  })
  return places
}

/** Counts as an office program does: a level begins anew behind a higher one. */
export class Labels {
  readonly #numbering: Numbering
  readonly #counts = new Map<string, number[]>()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** What is printed before the next paragraph of that place, '' for nothing. */
  next({ list: id, depth }: ListPlace): string {
    const list = this.#numbering.lists.get(id)
    const levels = list && this.#numbering.kinds.get(list.kind)
    const level = levels?.[depth]
    if (!list || !levels || !level) return ''
    const counts = this.#counts.get(list.kind) ?? []
    this.#counts.set(list.kind, counts)
    const restart = list.restarts.get(depth)
    list.restarts.delete(depth)
    counts[depth] = restart ?? (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const place = Number(digit) - 1
      return numeral(counts[place] ?? levels[place]?.start ?? 1, levels[place]?.format ?? 'decimal')
    })
  }
}

const digits = '〇一二三四五六七八九'

function numeral(count: number, format: string): string {
  if (!/chinese|ideograph|japanese/i.test(format) || count > 99) return String(count)
  const tens = Math.floor(count / 10)
  const ones = count % 10
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}
