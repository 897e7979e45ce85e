import { describe, expect, test } from 'vitest'
import type { KnownSet } from '#shared/data-sets/data-set'
import { rivalOf, setInForce } from '#shared/data-sets/set-in-force'

const set = (rest: Partial<KnownSet>): KnownSet => ({
  id: 'own',
  kind: 'list',
  title: '清单',
  version: '1',
  status: 'local',
  source: '本单位',
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  body: null,
  scope: '',
  by: 'office',
  stopped: false,
  number: 1,
  ...rest,
})
const program = set({ id: 'program', by: 'program', status: 'default', number: 0 })
const pinOf = ({ kind, scope, id, version }: KnownSet) => ({ kind, scope, id, version })
const chosen = (sets: KnownSet[], on: string, pins: ReturnType<typeof pinOf>[] | null = null) => {
  const { id, version } = setInForce(sets, { on, pins }) ?? { id: '', version: '' }
  return `${id} ${version}`
}

describe('the set that counts', () => {
  test('is chosen by the day of what is judged: the office’s from its first day to its last, else the program’s', () => {
    const office = set({ effectiveFrom: '2024-03-01', effectiveTo: '2024-12-31' })
    const on = (day: string) => chosen([program, office], day)
    expect(['2024-02-29', '2024-03-01', '2024-12-31', '2025-01-01'].map(on)).toEqual([
      'program 1',
      'own 1',
      'own 1',
      'program 1',
    ])
  })

  test('a later version takes over on its first day', () => {
    const second = set({ version: '2', effectiveFrom: '2025-01-01', number: 2 })
    expect([chosen([set({}), second], '2024-12-31'), chosen([set({}), second], '2025-01-01')]).toEqual([
      'own 1',
      'own 2',
    ])
  })

  test('of two versions from the same day the one imported last', () => {
    expect(chosen([set({ version: '2', number: 2 }), set({})], '2024-01-01')).toBe('own 2')
  })

  test('one that is 停用 is chosen for nothing new', () => {
    expect(chosen([program, set({ stopped: true })], '2024-01-01')).toBe('program 1')
  })

  test('a project keeps the version it was made with, 停用 or superseded', () => {
    const first = set({ stopped: true })
    expect(chosen([program, first, set({ version: '2', number: 2 })], '2024-01-01', [pinOf(first)])).toBe('own 1')
  })

  test('a project made before the office had its own keeps the program’s', () => {
    expect(chosen([program, set({})], '2024-01-01', [])).toBe('program 1')
  })

  describe('of two versions the program ships', () => {
    const second = set({ id: 'program', by: 'program', version: '2', status: 'default', number: 1 })
    const own = [program, second]

    test('is the second for what is made now, and the first for a project of the time before pins, from whatever day', () => {
      const later = { ...second, effectiveFrom: '2024-01-01' }
      expect([chosen(own, '2024-01-01'), chosen([program, later], '2025-01-01', [])]).toEqual([
        'program 2',
        'program 1',
      ])
    })

    test('is the one a project names', () => {
      const named = { ...second, sha256: 'b'.repeat(64) }
      const pins = [{ ...pinOf(named), sha256: named.sha256 }]
      expect(setInForce([program, named], { on: '2024-01-01', pins })).toBe(named)
    })

    test('is the latest of a fact, unless a project names one of the office’s', () => {
      const office = set({})
      const fact = (pins: ReturnType<typeof pinOf>[]) =>
        setInForce([...own, office], { on: '2024-01-01', pins }, true)?.version
      expect([fact([]), fact([pinOf(office)])]).toEqual(['2', '1'])
    })
  })

  test('where the program has none a project takes what is in force', () => {
    expect(chosen([set({})], '2024-01-01', [])).toBe('own 1')
  })

  test('before every effective day the program’s own stands', () => {
    expect(chosen([program], '2020-01-01')).toBe('program 1')
  })
})

describe('two sets of the office', () => {
  const first = set({ effectiveTo: '2023-12-31' })
  const other = (rest: Partial<KnownSet>) => rivalOf(set({ id: 'other', ...rest }), [program, first])

  test('are rivals when one day is in both', () => {
    expect(other({ effectiveFrom: '2023-12-31' })).toBe(first)
  })

  test.each([
    ['follow each other without a common day', { effectiveFrom: '2024-01-01' }],
    ['are versions of the same id', { id: 'own', version: '2' }],
    ['are about something else', { scope: '2024' }],
    ['are of different kinds', { kind: 'table' }],
  ])('are none when they %s', (_what, rest) => {
    expect(other(rest)).toBeNull()
  })

  test('are none when one is 停用', () => {
    expect(rivalOf(set({ id: 'other' }), [set({ stopped: true })])).toBeNull()
  })
})
