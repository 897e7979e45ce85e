import { describe, expect, test } from 'vitest'
import { type Filled, filledWords } from '../../../src-renderer/ui/filled-words'

const whole: Filled = { asked: 3, rows: 3, added: 2, bad: 0, beside: 0, unfit: [], most: null }

describe('what came of a pasted range is told', () => {
  test('all of it came in', () => {
    expect(filledWords(whole)).toEqual({ done: '已填入 3 行（新增 2 行）。', minds: [] })
  })

  test('cells that cannot be read, and those the list has no field for', () => {
    expect(filledWords({ ...whole, added: 0, bad: 2, beside: 1 }).done).toBe(
      '已填入 3 行；其中 2 处有问题，已标红；1 处在这里没有可以填的栏，没有填入。',
    )
  })

  test('more rows than the list may hold: how many came in, how many did not, where they still are', () => {
    const { done, minds } = filledWords({ ...whole, asked: 130, rows: 100, added: 99, most: 100 })
    expect(done).toBe('已填入 100 行（新增 99 行）；多出的 30 行没有填入。')
    expect(minds).toEqual([
      {
        title: '最多 100 行，没有全部填入',
        text: '粘贴的 130 行填入了前 100 行，第 101 行起的 30 行没有填入，仍在原来的表格中。请精简后再粘贴，或者另行登记。',
      },
    ])
  })

  test('left off by the clerk it stands against no bound', () => {
    const { done, minds } = filledWords({ ...whole, asked: 130, rows: 100 })
    expect(done).toContain('多出的 30 行没有填入')
    expect(minds).toEqual([])
  })

  test('of what no field took the first five are named, and how many there are', () => {
    const unfit = Array.from({ length: 7 }, (_, at) => `第 ${at + 1} 行“甲”不在选项中`)
    const [mind] = filledWords({ ...whole, unfit }).minds
    expect(mind?.text).toContain('第 5 行“甲”不在选项中等 7 处。其余已填入')
    expect(mind?.text).not.toContain('第 6 行')
  })
})
