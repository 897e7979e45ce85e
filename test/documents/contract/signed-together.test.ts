import { expect, test } from 'vitest'
import { defaultTemplate } from '../../fixtures/contract/sample'
import { partOf } from '../docx-text'

/** Rows of the table in which that text stands, as XML. */
function rowsAround(text: string): string[] {
  const tables = partOf(defaultTemplate(), 'word/document.xml').match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  return tables.find((table) => table.includes(text))?.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
}

test.each(['承诺人（签字）', '验收组成员（签字）', '告知人（签名）', '接收人（甲方，签字）'])(
  'the rows signed together with %s stand on one page',
  (text) => {
    const rows = rowsAround(text)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual(rows.map((_, at) => at < rows.length - 1))
  },
)
