import { describe, expect, test } from 'vitest'
import { kindOfCell, sheetHtml, tabbed } from '#shared/text/sheet-cells'

const one = (head: string, text: string) => ({ title: '', heads: [head], rows: [[text]] })

describe('a cell copied to a sheet', () => {
  test.each([
    ['1,200.50', 'number'],
    ['-3', 'number'],
    ['0.05', 'number'],
    ['30%', 'number'],
    ['2026-03-05', 'date'],
    ['2026-03-05 14:20', 'text'],
    ['007', 'text'],
    ['1,20', 'text'],
    ['150825199001011234', 'text'],
    ['1508**********1234', 'text'],
    ['第 3 号', 'text'],
    ['', 'text'],
  ])('%j is a %s', (text, kind) => {
    expect(kindOfCell(text)).toBe(kind)
  })

  test('is text in a column of codes, whatever its figures', () => {
    expect(['户编码', '统一社会信用代码', '联系电话'].map((head) => kindOfCell('20240001', head))).toEqual([
      'text',
      'text',
      'text',
    ])
  })

  test('leaves the separators of a number behind, and keeps long figures by its format', () => {
    expect(tabbed(one('金额', '1,200.50'))).toBe('金额\r\n1200.50')
    expect(sheetHtml(one('金额', '1,200.50'))).toContain('<td>1200.50</td>')
    expect(sheetHtml(one('身份证号', '150825199001011234'))).toContain(
      `mso-number-format:"\\@"'>150825199001011234</td>`,
    )
    expect(sheetHtml(one('日期', '2026-03-05'))).toContain(`mso-number-format:"yyyy\\-mm\\-dd"'>2026-03-05`)
  })

  test.each(['=HYPERLINK("http://a")', '+8613', '-1+cmd', '@SUM(A1)', '\t=1'])(
    'never comes as a formula: %j',
    (text) => {
      expect(tabbed(one('备注', text)).split('\r\n')[1]?.replace(/^"/, '')).toMatch(/^'/)
      expect(sheetHtml(one('备注', text))).toContain(`>'`)
    },
  )

  test('a sign alone stays as it is', () => {
    expect(tabbed(one('备注', '-'))).toBe('备注\r\n-')
  })

  test('keeps its lines and its quotes in one cell, and no markup', () => {
    const many = one('名称', '甲“乙"\n<b>丙')
    expect(tabbed(many)).toBe('名称\r\n"甲“乙""\n<b>丙"')
    expect(sheetHtml(many)).toContain('甲“乙&quot;<br style="mso-data-placement:same-cell">&lt;b&gt;丙')
  })
})
