import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const sources = ['src-renderer', 'src-shared', 'src-main'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)
const holding = (word: RegExp) => sources.filter((name) => word.test(readFileSync(join(root, name), 'utf8')))

describe('what means the same is said the same', () => {
  test('a text that has no meaning in its field is 无法识别', () => {
    expect(holding(/读懂|读不懂|识别不了|不能识别的填写/)).toEqual([])
    expect(holding(/无法识别/).length).toBeGreaterThan(5)
  })
})
