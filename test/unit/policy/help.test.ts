import { beforeAll, describe, expect, test, vi } from 'vitest'
import { procedure } from '#shared/procedure/steps'
import type { Page, PageInView } from '../../../src-renderer/page-in-view'

let steps: typeof import('../../../src-renderer/features/help/page-steps')
let texts: typeof import('../../../src-renderer/features/help/policy-texts')
let helpTexts: typeof import('../../../src-renderer/features/help/help-texts').helpTexts

beforeAll(async () => {
  vi.stubGlobal('window', { innerWidth: 1366 })
  steps = await import('../../../src-renderer/features/help/page-steps')
  texts = await import('../../../src-renderer/features/help/policy-texts')
  helpTexts = (await import('../../../src-renderer/features/help/help-texts')).helpTexts
})

const view = (page: Page, tab = 'basics', recordKind = ''): PageInView => ({ page, tab: tab as never, recordKind })

describe('help', () => {
  test('says of every step of the procedure what is done in it, and has the text of each article it rests on', () => {
    const bare = procedure.filter((step) => {
      const refs = texts.articlesOfNorms(step.norms)
      const found = refs.every((ref) => (texts.articleAt(ref)?.paragraphs.length ?? 0) > 0)
      return steps.linesOfStep(step).length === 0 || (step.norms.length > 0 && refs.length === 0) || !found
    })
    expect(bare).toEqual([])
    expect(procedure.filter(({ norms }) => norms.length === 0)).toEqual([])
  })

  test('reaches every step of the procedure from a page', () => {
    const pages = Object.keys(helpTexts) as Page[]
    const reached = procedure.filter((step) => {
      const views = [
        view('later', `later/${step.id}`),
        ...pages.map((page) => view(page)),
        ...step.kinds.map((kind) => view('records', 'basics', kind)),
      ]
      return views.some((one) => steps.stepsOfPage(one).includes(step))
    })
    expect(procedure.filter((step) => !reached.includes(step)).map(({ id }) => id)).toEqual([])
  })

  test('has lines for every page', () => {
    expect(Object.values(helpTexts).filter(({ title, lines }) => title === '' || lines.length < 2)).toEqual([])
  })

  test('names what an article asks for in the words of the office', () => {
    expect(texts.askedIn({ document: 'notice', label: '一（三）' })).toEqual(
      expect.arrayContaining([expect.stringContaining('2%')]),
    )
  })
})
