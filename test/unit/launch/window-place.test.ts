import { describe, expect, test } from 'vitest'
import { readPlace, visiblePlace } from '#shared/window-place'

const small = { x: 0, y: 0, width: 1366, height: 728 }
const large = { x: 1366, y: 0, width: 1920, height: 1040 }
const wanted = { width: 1366, height: 768 }
const left = { x: 1500, y: 100, width: 1400, height: 900, maximized: false }

describe('a window opens', () => {
  test('the first time as large as the display allows, in its middle', () => {
    expect(visiblePlace(null, [small], wanted)).toEqual({ ...small, maximized: false })
    expect(visiblePlace(null, [large], wanted)).toEqual({ x: 1643, y: 136, ...wanted, maximized: false })
  })

  test('where it was left, on whichever display', () => {
    expect(visiblePlace(left, [small, large], wanted)).toEqual(left)
  })

  test('maximized where it was left so', () => {
    expect(visiblePlace({ ...left, maximized: true }, [small, large], wanted).maximized).toBe(true)
  })

  test('on the first display where the one it was left on is gone, no larger than that', () => {
    expect(visiblePlace(left, [small], wanted)).toEqual({ x: 0, y: 0, width: 1366, height: 728, maximized: false })
  })

  test('whole, where it was left half outside', () => {
    const half = { x: -500, y: 600, width: 1000, height: 700, maximized: false }
    expect(visiblePlace(half, [small], wanted)).toEqual({ ...half, x: 0, y: 28 })
  })
})

test.each(['', '{', '[]', '{"x":0,"y":0,"width":10,"height":10,"maximized":false}', '{"x":1e9}'])(
  'a kept place of %j is none',
  (text) => {
    expect(readPlace(text)).toBeNull()
  },
)
