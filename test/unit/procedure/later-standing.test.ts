import { describe, expect, test } from 'vitest'
import type { DueMaterial, DueState } from '#shared/materials/due-material'
import { laterStanding } from '#shared/procedure/later-standing'
import { railSteps } from '#shared/procedure/steps'
import type { Standing } from '#shared/records/record-standing'
import { recordKinds } from '#shared/records/registry'

const steps = (['during', 'after'] as const).flatMap(railSteps)
type Stood = Parameters<typeof laterStanding>[1]
const nothing: Stood = { due: [], records: [], unreadable: [] }
const none = { wrong: 0, unfilled: 0 }

describe.each(steps)('the mark of $title', (step) => {
  const due = (...states: DueState[]) => {
    const materials = states.map((state, at): DueMaterial => {
      const paper = { id: step.materials[at] ?? '', title: `材料${at}` }
      return { title: paper.title, state, files: state === 'there' ? [`${at}.pdf`] : [], paper }
    })
    return [{ stage: step.stage, materials }]
  }
  const broken = { stage: step.stage, title: '材料0', fileName: '0.pdf', why: '打不开' }

  test('has all five states by its materials and what is found', () => {
    const state = (given: Partial<Stood>, found = none) => laterStanding(step, { ...nothing, ...given }, found).state
    expect(state({ due: due('missing') })).toBe('untouched')
    expect(state({ due: due('later') })).toBe('blocked')
    expect(state({ due: due('there') })).toBe('done')
    expect(state({ due: due('there') }, { wrong: 0, unfilled: 1 })).toBe('unfilled')
    expect(state({ due: due('there') }, { wrong: 1, unfilled: 0 })).toBe('wrong')
    expect(laterStanding(step, { ...nothing, due: due('there'), unreadable: [broken] }, none)).toMatchObject({
      state: 'wrong',
      wrong: ['0.pdf'],
    })
  })

  const kinds = recordKinds.filter(({ id }) => step.kinds.includes(id))
  test.each(kinds.map(({ id }) => id))('follows its records of the kind %s', (kind) => {
    const of = (...standings: Standing[]) =>
      laterStanding(
        step,
        { ...nothing, records: standings.map((standing) => ({ kind, title: standing, standing })) },
        none,
      )
    expect(of('open')).toMatchObject({ state: 'unfilled', open: ['open'] })
    expect(of('open', 'wrong')).toMatchObject({ state: 'wrong', wrong: ['wrong'] })
    expect(of('done').state).toBe('done')
    const later = laterStanding(
      step,
      { ...nothing, due: due('later'), records: [{ kind, title: '', standing: 'done' }] },
      none,
    )
    expect(later.state).toBe('blocked')
  })

  test('asks nothing of records of another step', () => {
    const other = { kind: 'special-meeting', title: '', standing: 'wrong' as const }
    expect(laterStanding(step, { ...nothing, records: [other] }, none).state).toBe('untouched')
  })
})
