import { describe, expect, test } from 'vitest'
import type { DueMaterial } from '#shared/materials/due-material'
import { completenessOf, percentThere } from '#shared/workbench/completeness'

const material = (title: string, state: DueMaterial['state'], more: Partial<DueMaterial> = {}): DueMaterial => ({
  title,
  state,
  files: [],
  ...more,
})

describe('materials of a stage [N27]', () => {
  const due = [
    {
      stage: 'before' as const,
      materials: [
        material('预算', 'there'),
        material('合同', 'missing', { paper: { id: 'signed-contract', title: '合同' } }),
        material('质疑', 'ifAny'),
      ],
    },
    { stage: 'during' as const, materials: [material('凭证', 'missing', { record: { kind: 'payment', id: 'r1' } })] },
    { stage: 'after' as const, materials: [material('报告', 'later')] },
  ]
  const { stages } = completenessOf({ id: 'p1', name: '项目' }, due, new Set(['before']))

  test('count what is owed by now: nothing that may never happen, nothing that is not due yet', () => {
    expect(stages.map(({ there, owed }) => [there, owed])).toEqual([
      [1, 2],
      [0, 1],
      [0, 0],
    ])
  })

  test('tell a stage that has begun and is not entered in the platform', () => {
    expect(stages.map(({ notEntered }) => notEntered)).toEqual([false, true, false])
  })

  test('name each that is missing, with the way to its step or record', () => {
    expect(stages.flatMap(({ missing }) => missing)).toEqual([
      { title: '合同', place: { to: 'step', projectId: 'p1', step: 'bundle', field: 'material.合同' } },
      { title: '凭证', place: { to: 'record', owner: 'project', ownerId: 'p1', kind: 'payment', id: 'r1' } },
    ])
  })
})

test('a material of 事中 leads to the step that lists it, one of 事前 to 材料与提交', () => {
  const lacking = (id: string) => [material(id, 'missing', { paper: { id, title: id } })]
  const due = [
    { stage: 'before' as const, materials: lacking('budget') },
    { stage: 'during' as const, materials: lacking('inspections') },
  ]
  const { stages } = completenessOf({ id: 'p1', name: '项目' }, due, new Set())
  const steps = stages.flatMap(({ missing }) => missing.map(({ place }) => place.to === 'step' && place.step))
  expect(steps).toEqual(['bundle', 'supervision'])
})

test.each([
  [0, 0, null],
  [199, 200, 99],
  [200, 200, 100],
])('%d of %d is %s per cent: 100 is what is whole', (there, owed, percent) => {
  expect(percentThere({ there, owed })).toBe(percent)
})
