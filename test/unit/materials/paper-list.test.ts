import { describe, expect, test } from 'vitest'
import { filesOf } from '#shared/materials/due-materials'
import { expectedPapers } from '#shared/materials/expected-papers'
import { leftOut, type PaperRow, paperList } from '#shared/materials/paper-list'
import { materialSlots } from '#shared/office-data/material-slots'

const listOf = (change: Partial<Record<'before' | 'during' | 'after', PaperRow[]>>) =>
  paperList({ ...expectedPapers, ...change })
const renamed = (id: string, title: string) => (row: PaperRow) => (row.id === id ? { ...row, title } : row)
const withoutId = ({ id: _id, ...row }: PaperRow): PaperRow => row

describe('an office’s list of materials', () => {
  test('a row of another title is by its id what it was: made here, filed under the former title, and nothing is left out', () => {
    const list = listOf({
      before: expectedPapers.before.map(renamed('contract', '政府购买服务合同')),
      during: expectedPapers.during.map(renamed('acceptance', '履约验收书')),
    })
    expect(list.before.find(({ id }) => id === 'contract')).toMatchObject({
      title: '政府购买服务合同',
      made: ['contract'],
    })
    const acceptance = list.during.find(({ id }) => id === 'acceptance')!
    const filed = ['履约验收书', '第一期验收单', '入户照片'].map((title) => ({
      stage: 'during' as const,
      title,
      fileName: 'x.pdf',
    }))
    expect(
      filesOf(acceptance, 'during', { documents: [], evidence: filed }).evidence.map(({ title }) => title),
    ).toEqual(['履约验收书', '第一期验收单'])
    expect(leftOut({ ...expectedPapers, ...list })).toEqual([])
  })

  test('a file of the time before ids is known by its titles, by what is made here, and by another name it keeps', () => {
    const before = expectedPapers.before.map(withoutId)
    expect(listOf({ before }).before.map(({ id }) => id)).toEqual(expectedPapers.before.map(({ id }) => id))
    const other = listOf({
      before: expectedPapers.before.map(renamed('contract', '政府购买服务合同')).map(withoutId),
      during: expectedPapers.during.map(renamed('acceptance', '履约验收书')).map(withoutId),
    })
    expect(other.before.find(({ title }) => title === '政府购买服务合同')?.id).toBe('contract')
    expect(other.during.find(({ title }) => title === '履约验收书')?.id).toBe('acceptance')
    expect(other.during.length).toBe(expectedPapers.during.length)
  })

  test('what a norm asks for stays due and its day is not the list’s to change; what no norm asks for may go', () => {
    const rows = {
      ...expectedPapers,
      before: [{ id: 'contract', title: '合同', ifAny: true, only: 'internalControl' as const }],
      during: [{ title: '新加的材料' }],
    }
    const list = paperList(rows)
    expect(list.before[0]).toEqual({ id: 'contract', title: '合同', made: ['contract'], also: ['合同文本'] })
    expect(list.before.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['signed-contract', 'budget', 'contract-notice']),
    )
    expect(list.before.map(({ id }) => id)).not.toContain('catalogue-basis')
    expect(list.during[0]).toEqual({ id: '新加的材料', title: '新加的材料' })
    expect(list.during.map(({ id }) => id)).toEqual(expect.arrayContaining(['acceptance', 'vouchers']))
  })

  test('an id of another stage is no such paper there', () => {
    const list = listOf({ during: [{ id: 'contract', title: '合同复印件' }] })
    expect(list.during[0]?.id).toBe('合同复印件')
    expect(list.before.filter(({ id }) => id === 'contract')).toHaveLength(1)
  })

  test('what it leaves out is told with its article, and how to say that it is only another title', () => {
    const without = expectedPapers.during.filter(({ id }) => id !== 'acceptance')
    const remark = materialSlots.remark?.({ ...expectedPapers, during: without }, null)
    expect(remark).toMatch(/^清单里没有“验收单”（.+二（二）），规定要求有，仍列为应有材料。.*编号「id」/)
    expect(materialSlots.remark?.(expectedPapers, null)).toBe('')
  })

  test('an id given twice is refused', () => {
    const twice = [...expectedPapers.after, { id: 'settlement', title: '结算资料二' }]
    expect(materialSlots.schema.safeParse({ ...expectedPapers, after: twice }).success).toBe(false)
    expect(materialSlots.schema.safeParse(expectedPapers).success).toBe(true)
  })
})
