/** What came of a pasted range. */
export interface Filled {
  /** Rows of it, how many came in, and how many of these were added. */
  asked: number
  rows: number
  added: number
  /** Fields whose text cannot be read. */
  bad: number
  /** Cells for which the list has no field. */
  beside: number
  /** What a field did not take, in words. */
  unfit: readonly string[]
  /** Rows the list may hold, where that is why no more came in. */
  most: number | null
}

interface Mind {
  title: string
  text: string
}

/** How many came in and how many did not; what the clerk must do about the rest stands by itself. */
export function filledWords({ asked, rows, added, bad, beside, unfit, most }: Filled): { done: string; minds: Mind[] } {
  const over = asked - rows
  const said = [
    `已填入 ${rows} 行${added > 0 ? `（新增 ${added} 行）` : ''}`,
    ...(bad > 0 ? [`其中 ${bad} 处有问题，已标红`] : []),
    ...(over > 0 ? [`多出的 ${over} 行没有填入`] : []),
    ...(beside > 0 ? [`${beside} 处在这里没有可以填的栏，没有填入`] : []),
  ]
  const more = unfit.length > 5 ? `等 ${unfit.length} 处` : ''
  return {
    done: `${said.join('；')}。`,
    minds: [
      ...(over > 0 && most !== null
        ? [
            {
              title: `最多 ${most} 行，没有全部填入`,
              text: `粘贴的 ${asked} 行填入了前 ${rows} 行，第 ${rows + 1} 行起的 ${over} 行没有填入，仍在原来的表格中。请精简后再粘贴，或者另行登记。`,
            },
          ]
        : []),
      ...(unfit.length > 0
        ? [
            {
              title: '有的内容没有填入',
              text: `${unfit.slice(0, 5).join('、')}${more}。其余已填入，请在表中补上。`,
            },
          ]
        : []),
    ],
  }
}
