import { expect, test } from 'vitest'
import { personalNumberRemarks } from '#shared/records/personal-numbers'
import { nothingAround } from '#shared/records/record-field'
import { rectification } from '#shared/records/rectification'
import { stepLacks } from '#shared/records/state-machine'
import { wholeBody } from '../../fixtures/records/whole-body'

// Every field of every kind: bad-values.test.ts.
const facts = { ...nothingAround, today: '2023-05-06', ownerId: 'p', filled: [] }
const whole = wholeBody(rectification, 'p')
const [problem] = whole.problems as object[]
const body = { ...whole, problems: [{ ...problem, fact: '户主张三（150825195001011008）无照片' }] }
const barred = (from: string, to: string) =>
  stepLacks(rectification, { from, to }, body, facts).filter(({ text }) => text.includes('身份证号'))

test('a number typed into a problem bars the letter, at its field, with what to write instead', () =>
  expect(barred('found', 'ordered')).toEqual([
    { field: 'problems.item-1.fact', text: '问题第1项的事实里有身份证号，记录和打印件不写身份证号，请改写户编码' },
  ]))

test('in a letter that has gone out it bars nothing, since it stays as it is, and is remarked', () => {
  expect(barred('ordered', 'planned')).toEqual([])
  expect(personalNumberRemarks(rectification, body)).toEqual([
    '问题第1项的事实里有身份证号，记录和打印件不写身份证号，请改写户编码。',
  ])
})
