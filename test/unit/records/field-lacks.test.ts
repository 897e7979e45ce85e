import { describe, expect, test } from 'vitest'
import { fieldLacks } from '#shared/records/field-lacks'
import type { RecordKind } from '#shared/records/kind'
import { type Body, nothingAround, type RecordField } from '#shared/records/record-field'
import { homeVisit } from '../../fixtures/records/home-visit'

const facts = { ...nothingAround, today: '2023-03-15', ownerId: '2023' }

/** What stands against 签字 of a kind with these fields. */
function lacks(fields: Record<string, RecordField>, body: Body, owner: RecordKind['owner'] = 'year') {
  return fieldLacks({ ...homeVisit, owner, fields }, 'signed', body, facts).map(({ field, text }) => `${field} ${text}`)
}
const text: RecordField = { label: '事由', type: 'text' }
const day: RecordField = { label: '日期', type: 'date' }

describe('what the fields of any kind say of themselves', () => {
  test.each([
    ['', 'x 没有填事由'],
    ['　', 'x 没有填事由'],
    ['/', 'x 事由填的是“/”，没有实际内容'],
    ['××', 'x 事由填的是“××”，没有实际内容'],
    ['待定', 'x 事由填的是“待定”，没有实际内容'],
  ])('a text that is needed is refused as %j', (typed, said) => {
    expect(lacks({ x: { ...text, needed: 'signed' } }, { x: typed })).toEqual([said])
  })

  test.each([
    '××旗民政局',
    'XX年度专题会议',
    '20XX年',
    '某某公司',
    '联系人____',
    '【请填写】',
    '【 】',
    '{{会议名称}}',
    '共□□户',
  ])('a mark of a form in any text is refused: %s', (typed) => {
    expect(lacks({ x: text }, { x: typed })).toEqual([expect.stringContaining('还没有换成实际内容')])
  })

  test.each(['', '无', '敖财社【2023】1号', '二○○三年', '2×3米', 'XXL号服装', '尾号**34', '□是 □否'])(
    'a text that may be empty takes %j',
    (typed) => {
      expect(lacks({ x: text }, { x: typed })).toEqual([])
    },
  )

  test('what is needed later is not asked for now, nor judged', () => {
    expect(lacks({ x: { ...day, needed: 'filed' } }, { x: '2024-01-01' })).toEqual([])
    expect(lacks({ x: { ...day, needed: 'open' } }, { x: null })).toEqual(['x 没有填日期'])
  })

  test('a day of a record of a year lies in that year and has come, unless it says otherwise', () => {
    expect(lacks({ x: day }, { x: '2022-12-31' })).toEqual(['x 日期不在2023年；其他年度的记录登记到那一年'])
    expect(lacks({ x: day }, { x: '2023-03-16' })).toEqual(['x 日期还没有到'])
    expect(lacks({ x: day }, { x: '2023-03-15' })).toEqual([])
    expect(lacks({ x: { ...day, anyYear: true, ahead: true } }, { x: '2024-03-16' })).toEqual([])
    expect(lacks({ x: day }, { x: '2022-12-31' }, 'project')).toEqual([])
  })

  test('a letter of our own bears a 发文字号 of the year of its day, or of the year it is of', () => {
    const fields = {
      x: { ...text, label: '发文字号', letterNumber: { datedBy: 'on' } },
      on: { ...day, anyYear: true },
    }
    const of = (x: string, on: string | null, owner?: RecordKind['owner']) => lacks(fields, { x, on }, owner)
    expect(of('示民发〔2023〕5号', null)).toEqual([])
    expect(of('示民发〔2022〕5号', null)).toEqual(['x 发文字号的年份是〔2022〕，应当是〔2023〕'])
    expect(of('示民发〔2022〕5号', '2022-12-01')).toEqual([])
    expect(of('示民发〔2022〕5号', null, 'project')).toEqual([])
    expect(of('第5号', null)).toEqual([expect.stringContaining('x 发文字号应当写成')])
  })

  test('an end never precedes its start', () => {
    const fields = { a: { ...day, label: '开始' }, z: { ...day, label: '结束', notBefore: 'a' } }
    expect(lacks(fields, { a: '2023-03-02', z: '2023-03-01' })).toEqual(['z 结束早于开始'])
    expect(lacks(fields, { a: null, z: '2023-03-01' })).toEqual([])
  })

  test('counts and amounts are not below zero, and where needed not zero', () => {
    const count: RecordField = { label: '人数', type: 'number' }
    expect(lacks({ x: count }, { x: -1 })).toEqual(['x 人数不能为负数'])
    expect(lacks({ x: { ...count, type: 'money' } }, { x: -1 })).toEqual(['x 人数不能为负数'])
    expect(lacks({ x: { ...count, type: 'money', negative: true } }, { x: -1 })).toEqual([])
    expect(lacks({ x: count }, { x: 0 })).toEqual([])
    expect(lacks({ x: { ...count, needed: 'signed' } }, { x: 0 })).toEqual(['x 没有填人数'])
  })

  test('a choice, and a list to tick off, that is needed is chosen', () => {
    expect(lacks({ x: { label: '方式', type: 'choice', needed: 'signed' } }, { x: null })).toEqual(['x 没有选方式'])
    expect(lacks({ x: { label: '方式', type: 'checks', needed: 'signed' } }, { x: [] })).toEqual(['x 没有选方式'])
  })

  test('each item of a list is judged at its own field; one nothing is typed in is none', () => {
    const inner = { who: { ...text, label: '谁', needed: 'signed' }, on: { ...day, notBefore: 'day' } }
    const fields: Record<string, RecordField> = {
      day,
      x: { label: '事项', type: 'list', needed: 'signed', fields: inner },
    }
    const body = (items: Body[]) => ({ day: '2023-03-10', x: items })
    expect(lacks(fields, body([{ id: 'i', who: '', on: null }]))).toEqual(['x 没有填事项'])
    expect(
      lacks(
        fields,
        body([
          { id: 'i', who: '甲', on: '2023-03-09' },
          { id: 'k', who: '', on: '2023-03-11' },
        ]),
      ),
    ).toEqual(['x.i.on 事项第1项的日期早于日期', 'x.k.who 没有填事项第2项的谁'])
  })
})
