import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import norms from '#resources/norms.json'
import { annex, notice } from '#shared/law/citations'
import { articleRefs, refOfSource } from '#shared/policy/article-refs'
import { articlesOf } from '#shared/policy/articles'

const root = resolve(import.meta.dirname, '../../..')
const textOf = (name: string) => readFileSync(join(root, 'resources/policy', name), 'utf8')
const texts = { notice: textOf('notice-2023.txt'), annex: textOf('annex-1-procedure.txt') }
const articles = { notice: articlesOf(texts.notice), annex: articlesOf(texts.annex) }
const labels = (of: keyof typeof articles) => articles[of].map(({ label }) => label)

describe('notice and annex 1, as the help shows them', () => {
  test('are the texts as they were obtained, to the byte', () => {
    const digests = Object.values(texts).map((text) => createHash('sha256').update(text).digest('hex'))
    expect(digests).toEqual([
      'b774aa6ef786da5ca057707e79430dcd24b71afe894a0dadf6b92d90f45b6c9d',
      'd1a5afc5c43f8996211767c4bfc0829ed6b47104a2aee68f98a285b738143919',
    ])
  })

  test('have these articles', () => {
    expect(labels('notice').join(' ')).toBe(
      ' 一 一（一） 一（二） 一（三） 一（四） 一（五） 一（六） 二 二（一） 二（二） 二（三） 二（四） 附件',
    )
    expect(labels('annex').join(' ')).toBe(
      ' 一 一（一） 一（二） 一（三） 一（四） 二 二（一） 二（二） 三 三（一） 三（二） 四 四（一） 四（一）1 四（一）2 四（二） 四（二）1 四（二）2 四（二）3',
    )
  })

  test.each(['notice', 'annex'] as const)('lose no word of the %s', (of) => {
    const signs = (text: string) => text.replace(/[\s、.（）()]/g, '')
    const shown = articles[of].map(({ label, heading, paragraphs }) => {
      const number = label === '附件' ? '' : (/（?([一二三四五六七八九十]+|\d+)）?$/.exec(label)?.[1] ?? '')
      return [number, heading, ...paragraphs].join('')
    })
    expect(signs(shown.join(''))).toBe(signs(texts[of]))
  })

  test('have the article of every norm', () => {
    const missing = norms.filter(({ source }) => {
      const ref = refOfSource(source)
      return !ref || !labels(ref.document).includes(ref.label)
    })
    expect(missing).toEqual([])
  })

  test('have every article that the sources cite', () => {
    const sources = readdirSync(join(root, 'src-shared'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, 'src-shared', path), 'utf8'))
    const cited = sources.flatMap((source) =>
      [...source.matchAll(/\b(notice|annex)\('([^']+)'\)/g)].flatMap(([, document, article]) =>
        articleRefs((document === 'notice' ? notice : annex)(article ?? '')),
      ),
    )
    expect(cited.length).toBeGreaterThan(50)
    expect(cited.filter(({ document, label }) => !labels(document).includes(label))).toEqual([])
  })
})
