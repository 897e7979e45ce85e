import { describe, expect, test } from 'vitest'
import type { DueMaterial, DueState } from '#shared/materials/due-material'
import { expectedPapers } from '#shared/materials/expected-papers'
import { materialsOf, paperStanding } from '#shared/procedure/step-materials'
import { procedure } from '#shared/procedure/steps'

const step = (id: string) => {
  const found = procedure.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const expected = (title: string, state: DueState): DueMaterial => {
  const paper = expectedPapers.before.find((one) => one.title === title)
  return { title, state, files: [], ...(paper && { paper }) }
}
const due = (...materials: DueMaterial[]) => [{ stage: 'before' as const, materials }]
const slot = (kind: string, state: DueState): DueMaterial => ({
  title: `会议纪要（${kind}）`,
  state,
  files: [],
  record: { kind, id: 'r' },
})

describe('what a step brings', () => {
  test('its materials, and the slots of its own kinds of record alone', () => {
    const all = due(
      expected('采购公告', 'missing'),
      slot('implementation-plan', 'missing'),
      slot('training', 'missing'),
    )
    expect(materialsOf(step('procurement'), all).map(({ title }) => title)).toEqual([
      '采购公告',
      '会议纪要（implementation-plan）',
    ])
  })

  test('of the papers it makes: one that is there, one that was never made, and none that is owed only if it happened', () => {
    const all = due(
      expected('购买主体实施方案', 'there'),
      expected('采购文件核对表', 'ifAny'),
      expected('采购公告', 'missing'),
    )
    expect(paperStanding(step('procurement'), all, [])).toEqual({ made: 1, open: [] })
    expect(paperStanding(step('contract'), due(expected('合同文本', 'missing')), [])).toEqual({
      made: 0,
      open: ['合同文本'],
    })
  })

  test('a paper that is no longer true and a slot without its file are open', () => {
    expect(paperStanding(step('contract'), due(expected('合同文本', 'there')), ['contract'])).toEqual({
      made: 1,
      open: ['合同文本'],
    })
    expect(paperStanding(step('procurement'), due(slot('implementation-plan', 'missing')), [])).toMatchObject({
      open: ['会议纪要（implementation-plan）'],
    })
  })
})
