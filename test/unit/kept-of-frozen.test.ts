import { describe, expect, test } from 'vitest'
import { keptOfFrozen } from '#shared/kept-of-frozen'

/** How often it was made stands in what it gives. */
function counted() {
  let times = 0
  return keptOfFrozen((of: { name: string }, by: object | null) => {
    times += 1
    return { said: `${of.name} ${by === null}`, times }
  })
}

describe('what is kept of what is frozen', () => {
  test('it is made once of the same object with the same data beside it', () => {
    const kept = counted()
    const [of, by] = [Object.freeze({ name: '甲' }), {}]
    kept(of, by)
    expect(kept(of, by).times).toBe(1)
  })

  test('with other data it is made anew', () => {
    const kept = counted()
    const of = Object.freeze({ name: '甲' })
    kept(of, {})
    expect(kept(of, null)).toEqual({ said: '甲 true', times: 2 })
  })

  test('of what can still change it is made each time', () => {
    const kept = counted()
    const of = { name: '甲' }
    kept(of, null)
    of.name = '乙'
    expect(kept(of, null)).toEqual({ said: '乙 true', times: 2 })
  })
})
