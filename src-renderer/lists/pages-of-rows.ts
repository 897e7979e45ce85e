/** Which rows stand on which page: `heights` of the rows and the `room` each page leaves to them, in the same unit. A row higher than a page has one of its own. */
export function pagesOfRows(heights: readonly number[], room: number): { from: number; to: number }[] {
  const pages: { from: number; to: number }[] = []
  let from = 0
  let used = 0
  for (const [at, height] of heights.entries()) {
    if (at > from && used + height > room) {
      pages.push({ from, to: at })
      from = at
      used = 0
    }
    used += height
  }
  return [...pages, { from, to: heights.length }]
}
