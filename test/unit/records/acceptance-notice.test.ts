import { expect, test } from 'vitest'
import { acceptanceNotice } from '#shared/records/acceptance-notice'
import { nothingAround } from '#shared/records/record-field'
import { stepLacks } from '#shared/records/state-machine'

const accepted = {
  id: 'a1',
  kind: 'acceptance',
  ownerId: 'p',
  state: 'signed',
  title: '验收 第2期',
  body: { acceptedOn: '2023-09-20' },
}
const body = { acceptanceId: 'a1', publishedOn: '2023-09-22', place: '旗政府网站', phone: '', notes: '' }
const texts = (part: object, of: object = accepted) =>
  stepLacks(
    acceptanceNotice,
    { from: 'draft', to: 'published' },
    { ...body, ...part },
    { ...nothingAround, related: [of as never], today: '2023-12-01', ownerId: 'p', filled: ['page'] },
  ).map(({ text }) => text)

test('[P18] the result of an acceptance is announced after it, with its page', () => {
  expect(texts({})).toEqual([])
})

test.each([
  [{ publishedOn: '2023-09-19' }, accepted, '公告日期早于验收日期 2023-09-20'],
  [{}, { ...accepted, state: 'draft' }, '“验收 第2期”还没有登记签署，没有结论可以公告'],
  [{ acceptanceId: null }, accepted, '没有选哪次验收'],
  [{ place: '' }, accepted, '没有填公告位置'],
])('[P18] %j is no announcement', (part, of, text) => {
  expect(texts(part, of)).toEqual([text])
})
