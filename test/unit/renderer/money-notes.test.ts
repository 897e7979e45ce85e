import { expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { moneyNotes } from '../../../src-renderer/features/workbench/money-notes'

const none = {
  ceilingFen: fen(85_700_000),
  plannedFen: fen(85_700_000),
  acceptedAheadFen: fen(0),
  paidAheadFen: fen(0),
}

test('[N12] a plan over the ceiling is red and says by how much, one that reaches it is not', () => {
  expect(moneyNotes(none)).toEqual({})
  expect(moneyNotes({ ...none, ceilingFen: null, plannedFen: fen(227_101_506) })).toEqual({})
  expect(moneyNotes({ ...none, plannedFen: fen(227_101_506) }).plannedFen).toMatchObject({
    text: '超出上限 1,414,015.06 元',
    isBad: true,
  })
})

test('[P09] what was paid before acceptance is told as such, of what is accepted and of what is paid', () => {
  const { acceptedFen, paidFen } = moneyNotes({
    ...none,
    acceptedAheadFen: fen(22_710_150),
    paidAheadFen: fen(22_710_150),
  })
  expect(acceptedFen?.text).toBe('其中预付的期次 227,101.50 元，随最后一期验收计入')
  expect(paidFen?.text).toBe('其中预付 227,101.50 元，不以验收为前提')
})
