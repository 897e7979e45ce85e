import { plain } from './plain-text'

/** A stretch of a line; `differs` = the other contract has other words here. */
export interface Piece {
  text: string
  differs: boolean
}

/** Figures and words of letters as wholes, all else sign by sign. */
const tokens = /\d[\d.,，]*[%‰％]?|[０-９]+|_+|[A-Za-z]+|./gsu
/** Lines of 1,000 characters; longer ones differ from the first difference to the last. */
const mostSteps = 1_000_000

/** The words of two lines that differ: the longest common row of words is what they share. */
export function wordDifferences(draft: string, signed: string): { draft: Piece[]; signed: Piece[] } {
  const [one, other] = [draft.match(tokens) ?? [], signed.match(tokens) ?? []]
  const [same, alike] = sharedOf(one.map(plain), other.map(plain))
  return { draft: piecesOf(one, same), signed: piecesOf(other, alike) }
}

/** For each word whether the other side has it too. Punctuation alone is no difference. */
function sharedOf(one: string[], other: string[]): [boolean[], boolean[]] {
  const same = one.map((word) => word === '')
  const alike = other.map((word) => word === '')
  const left = one.flatMap((word, at) => (word === '' ? [] : [at]))
  const right = other.flatMap((word, at) => (word === '' ? [] : [at]))
  const equal = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && one[a] === other[b]
  const keep = (a: number | undefined, b: number | undefined) => {
    if (a !== undefined) same[a] = true
    if (b !== undefined) alike[b] = true
  }
  while (equal(left[0], right[0])) keep(left.shift(), right.shift())
  while (equal(left.at(-1), right.at(-1))) keep(left.pop(), right.pop())
  if (left.length * right.length <= mostSteps) {
    for (const [a, b] of longestCommon(left, right, equal)) keep(a, b)
  }
  return [withoutScraps(same, one), withoutScraps(alike, other)]
}

function longestCommon(left: number[], right: number[], equal: (a: number, b: number) => boolean): [number, number][] {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = equal(left[i] ?? 0, right[j] ?? 0)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found: [number, number][] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0]
    if (equal(a, b)) {
      found.push([a, b])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}

/** One sign shared between two differences is chance: the reader sees one difference. */
function withoutScraps(shared: boolean[], words: string[]): boolean[] {
  return shared.map((is, at) => {
    const between = shared[at - 1] === false && shared[at + 1] === false
    return is && !(between && words[at] !== '' && !/\d/.test(words[at] ?? ''))
  })
}

function piecesOf(words: string[], shared: boolean[]): Piece[] {
  const pieces: Piece[] = []
  words.forEach((text, at) => {
    const differs = shared[at] === false
    const last = pieces.at(-1)
    if (last && last.differs === differs) last.text += text
    else pieces.push({ text, differs })
  })
  return pieces
}
