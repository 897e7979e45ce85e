/** A stretch of a part that becomes another text; `start` = `end` puts it in between. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Throws when two stretches overlap: a mistake of the engine. */
export function edited(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error(`two edits at ${start}`)
    pieces.push(source.slice(at, start), text)
    at = end
  }
  return [...pieces, source.slice(at)].join('')
}
