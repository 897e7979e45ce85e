import { describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { retentionDate } from '#shared/project/retention'
import { projectStage } from '#shared/project/stage'

const project = (
  startOn: string | null,
  endOn: string | null,
  signedOn: string | null,
  handedOver: string | null = null,
) =>
  ({
    period: { startOn, endOn },
    contract: { signedOn, handover: { due: 'on_date', on: handedOver } },
    procurement: { awardedOn: null },
  }) as unknown as Project

describe('stage', () => {
  const later = { today: '2025-01-01', hasContract: true }
  const signed = project('2023-03-20', '2024-03-19', '2023-03-15')

  test.each([
    ['2023-03-19', 'before'],
    ['2023-03-20', 'during'],
    ['2024-03-19', 'during'],
    ['2024-03-20', 'after'],
  ])('on %s it is %s: both days of the period count', (today, stage) =>
    expect(projectStage(signed, { today, hasContract: true })).toBe(stage),
  )

  test('stays before while nothing is signed or no period is set', () => {
    expect(projectStage(project('2023-03-20', '2024-03-19', null), later)).toBe('before')
    expect(projectStage(project(null, null, '2023-03-15'), later)).toBe('before')
  })

  test('stays before while there is no contract, whatever dates are typed', () => {
    expect(projectStage(signed, { ...later, hasContract: false })).toBe('before')
  })
})

describe('papers are kept fifteen years', () => {
  test('from the end of the purchase, the latest known date', () => {
    expect(retentionDate(project('2023-03-20', '2024-03-19', '2023-03-15'))).toBe('2039-03-19')
    expect(retentionDate(project('2023-03-20', '2024-03-19', '2023-03-15', '2024-05-06'))).toBe('2039-05-06')
  })

  test('where the day does not exist, one day longer rather than shorter', () => {
    expect(retentionDate(project('2023-03-01', '2024-02-29', null))).toBe('2039-03-01')
  })

  test('for an open time while the end is not known', () => {
    expect(retentionDate(project(null, null, '2023-03-15'))).toBeNull()
  })
})
