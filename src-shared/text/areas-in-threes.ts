export interface NumberedArea {
  number: string
  name: string
}

/** 服务区域 as a table lists them, three to a row and read across; the last row is filled up with `blank`. */
export function areasInThrees(areas: string[], blank: string): NumberedArea[][] {
  const named = areas.map((area) => area.trim()).filter(Boolean)
  return Array.from({ length: Math.ceil(named.length / 3) }, (_, row) =>
    [0, 1, 2].map((column) => {
      const index = row * 3 + column
      const name = named[index]
      return name === undefined ? { number: blank, name: blank } : { number: String(index + 1), name }
    }),
  )
}
