import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownCodesIn } from '#shared/text/own-codes'

const root = resolve(import.meta.dirname, '../../..')
const filesBelow = (folder: string, end: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => join(folder, name))
const read = (name: string) => readFileSync(join(root, name), 'utf8')
/** What a program says stands outside its comments. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

/** Texts of a data file that reach a screen or a paper, by the names of their keys. */
const spoken = new Set(['label', 'name', 'title', 'text', 'source', 'note', 'hint', 'message', 'status', 'description'])

function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return spoken.has(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, Array.isArray(value) ? key : name))
}

describe('codes of our own are for programs', () => {
  const screens = filesBelow('src-renderer', /\.tsx?$/)

  test.each(screens)('%s shows none', (name) => expect(ownCodesIn(withoutComments(read(name)))).toEqual([]))

  test.each(['src-shared/errors.ts', 'src-shared/contract/attachment-list.ts', 'src-shared/project/project.ts'])(
    '%s names none',
    (name) => expect(ownCodesIn(withoutComments(read(name)))).toEqual([]),
  )

  const data = ['budget', 'catalog', 'rules', 'contract', 'calendar'].flatMap((folder) =>
    filesBelow(`resources/${folder}`, /\.json$/),
  )

  test.each(data)('%s says none', (name) => expect(textsIn(JSON.parse(read(name))).flatMap(ownCodesIn)).toEqual([]))
})
