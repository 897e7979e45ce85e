import { describe, expect, test } from 'vitest'
import type { Stage } from '#shared/documents/document-version'
import type { ContractAmendment, Payment } from '#shared/law/county-year'
import { keptUntil } from '#shared/law/retention'
import { holdsSignedContract } from '#shared/materials/due-materials'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { projectStage } from '#shared/project/stage'

const project = (
  startOn: string | null,
  endOn: string | null,
  signedOn: string | null,
  handedOver: string | null = null,
) =>
  ({
    id: 'p',
    period: { startOn, endOn },
    contract: { signedOn, handover: { due: 'on_date', on: handedOver } },
    procurement: { awardedOn: null },
  }) as unknown as Project

describe('stage', () => {
  test.each([
    ['2023-03-16', 'during'],
    ['2024-03-19', 'during'],
    ['2024-03-20', 'after'],
  ])('with the signed contract on file it is %s: %s; the last day of the service counts', (today, stage) =>
    expect(projectStage('2024-03-19', { today, signed: true })).toBe(stage),
  )

  test('is before while the signed contract is not on file, whatever days are typed and over', () => {
    expect(projectStage('2024-03-19', { today: '2025-01-01', signed: false })).toBe('before')
  })

  test('is during while no end of the service is known', () => {
    expect(projectStage(null, { today: '2025-01-01', signed: true })).toBe('during')
  })
})

describe('the signed contract on file', () => {
  const held = (title: string, fileName = 'x.pdf', stage: Stage = 'before') =>
    holdsSignedContract([{ title, fileName, stage }])

  test.each(['已签订的合同', '盖章合同扫描件', '双方签署的合同'])('%s is it', (title) => expect(held(title)).toBe(true))

  test.each(['未签订合同', '拟签订合同（草稿）', '已签订合同公告', '已签合同备案回执', '合同文本'])(
    '%s is not',
    (title) => expect(held(title)).toBe(false),
  )

  test('what the clerk put there as it is it, whatever its file is called; another stage has none', () => {
    expect(held('已签订的合同', '合同备案稿.pdf')).toBe(true)
    expect(held('已签订的合同', 'x.pdf', 'during')).toBe(false)
  })
})

describe('papers are kept fifteen years', () => {
  test('from the end of the purchase, the latest known date', () => {
    expect(keptUntil({}, project('2023-03-20', '2024-03-19', '2023-03-15'))).toBe('2039-03-19')
    expect(keptUntil({}, project('2023-03-20', '2024-03-19', '2023-03-15', '2024-05-06'))).toBe('2039-05-06')
  })

  test('where the day does not exist, one day longer rather than shorter', () => {
    expect(keptUntil({}, project('2023-03-01', '2024-02-29', null))).toBe('2039-03-01')
  })

  test('[P34] from the end that was agreed last, and from the day of the agreement where that is later', () => {
    const until = (endsOn: string | null, signedOn = '2023-06-01') =>
      keptUntil(
        { amendments: new Map([['p', [{ signedOn, endsOn } as ContractAmendment]]]) },
        project('2023-03-20', '2024-03-19', '2023-03-15'),
      )
    expect(until('2024-06-30')).toBe('2039-06-30')
    expect(until('2023-09-30')).toBe('2038-09-30')
    expect(until('2023-09-30', '2023-10-12')).toBe('2038-10-12')
    expect(until(null)).toBe('2039-03-19')
  })

  test('[P34] from acceptance or settlement where that is later, and never from an earlier one', () => {
    const until = (...payments: Omit<Payment, 'amountFen'>[]) =>
      keptUntil(
        { payments: new Map([['p', payments.map((paid) => ({ ...paid, amountFen: fen(1) }))]]) },
        project('2023-03-20', '2024-03-19', '2023-03-15'),
      )
    expect(until({ acceptedOn: '2024-04-10', paidOn: '2024-06-30' })).toBe('2039-06-30')
    expect(until({ acceptedOn: null, paidOn: '2024-06-30' }, { acceptedOn: null, paidOn: '2023-04-03' })).toBe(
      '2039-06-30',
    )
    expect(until({ acceptedOn: '2024-04-10', paidOn: '2023-04-03' })).toBe('2039-04-10')
    expect(until({ acceptedOn: null, paidOn: '2023-04-03' })).toBe('2039-03-19')
  })

  test('[P34] what was archived for thirty years is kept for thirty, and never for less than the law asks', () => {
    const until = (years: number) =>
      keptUntil({ archived: new Map([['p', { years }]]) }, project('2023-03-20', '2024-03-19', '2023-03-15'))
    expect([until(30), until(15), until(10)]).toEqual(['2054-03-19', '2039-03-19', '2039-03-19'])
  })

  test('for an open time while the end is not known', () => {
    expect(keptUntil({}, project(null, null, '2023-03-15'))).toBeNull()
  })
})
