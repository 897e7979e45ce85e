import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unitCostFen } from '#shared/budget/decimal'
import { apartFen, fen, lessFen, notBelowZero, sumFen } from '#shared/money/fen'
import { allocateByShares, shareOf } from '#shared/money/yuan'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

const most = fen(Number.MAX_SAFE_INTEGER)
const least = fen(Number.MIN_SAFE_INTEGER)

test('what is reckoned from amounts is exact', () => {
  expect(sumFen([most, least, 1])).toBe(1)
  expect(lessFen(most, most, 1)).toBe(-1)
  expect(apartFen(-3, 4)).toBe(7)
  expect([notBelowZero(fen(-1)), notBelowZero(fen(2))]).toEqual([0, 2])
})

test('and stops at the largest amount there is, whatever was typed', () => {
  expect(sumFen([most, most])).toBe(most)
  expect(lessFen(least, most)).toBe(least)
  expect(apartFen(least, most)).toBe(most)
  expect(shareOf(most, 1_000_000)).toBe(most)
  expect(allocateByShares(least, [1_000_000, 10_000])).toEqual([least, 0])
  expect(unitCostFen(fen(75_700_502), '0.0000000001')).toBe(most)
})

/** `fen(a - b)` throws where typing goes far astray, and has been a float before. */
test('no amount is reckoned within fen(…)', () => {
  const sources: string[] = listFiles(projectRoot, ['src-main', 'src-renderer', 'src-shared']).filter(
    (path: string) =>
      /\.tsx?$/.test(path) && path !== 'src-shared/money/fen.ts' && !path.startsWith('src-main/services/sample/'),
  )
  const reckoned = /(?<![\w.])fen\([^)]*(?: [-+*/] |-\w|Math\.|BigInt\()/
  expect(
    sources.flatMap((path) =>
      readFileSync(inProject(path), 'utf8')
        .split('\n')
        .filter((line) => reckoned.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    ),
  ).toEqual([])
})
