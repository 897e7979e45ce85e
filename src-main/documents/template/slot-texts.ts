import { type Piece, Pieces } from './pieces'
import type { FoundPlaceholder } from './placeholders'
import type { TextBlock, TextSlot } from './text-blocks'
import { prefixOf } from './xml-node'
import { escapeAttribute, escapeXml } from './xml-text'

/**
 * New contents of the slots a placeholder touches: one that office programs split over several runs stands where it
 * begins, in the look of that run.
 */
export function slotTexts(
  { slots, text }: TextBlock,
  found: FoundPlaceholder[],
): { slot: TextSlot; pieces: Piece[] }[] {
  const places: Place[] = []
  for (let index = 0, start = 0; index < slots.length; index += 1) {
    const slot = slots[index]!
    places.push({ slot, start, end: start + slot.text.length, pieces: new Pieces(), touched: false })
    start += slot.text.length
  }
  let at = 0
  let current = 0
  const walk = (to: number, visit: (place: Place, from: number, to: number) => void) => {
    while (at < to) {
      while (places[current]!.end <= at) current += 1
      const place = places[current]!
      const end = Math.min(to, place.end)
      visit(place, at, end)
      at = end
    }
  }
  const literal = ({ slot, pieces }: Place, from: number, to: number) =>
    pieces.add((slot.form === 'attribute' ? escapeAttribute : escapeXml)(text.slice(from, to)))
  for (const { from, to, placeholder } of found) {
    walk(from, literal)
    let first = true
    walk(to, (place) => {
      place.touched = true
      if (first) place.pieces.add(pieceOf(placeholder, place.slot))
      first = false
    })
  }
  walk(text.length, literal)
  return places.flatMap(({ touched, slot, pieces }) => (touched ? [{ slot, pieces: pieces.done() }] : []))
}

interface Place {
  slot: TextSlot
  start: number
  end: number
  pieces: Pieces
  touched: boolean
}

function pieceOf(placeholder: FoundPlaceholder['placeholder'], { form, element }: TextSlot): Piece {
  const w = prefixOf(element)
  const gap = form === 'run' ? `</${w}t><${w}br/><${w}t xml:space="preserve">` : ' '
  const quoted = form === 'attribute'
  if (placeholder.kind === 'value') return { value: placeholder.name, gap, quoted, ...(form === 'run' && { run: w }) }
  if (placeholder.kind === 'cell') return { cell: placeholder.column, gap, quoted }
  throw new Error(`a marker is no text: ${placeholder.condition}`)
}
