import { beforeAll, describe, expect, test, vi } from 'vitest'
import { procedure } from '#shared/procedure/steps'
import { recordKinds } from '#shared/records/registry'
import type { Page, PageInView } from '../../../src-renderer/page-in-view'

let steps: typeof import('../../../src-renderer/features/help/page-steps')
let articles: typeof import('../../../src-renderer/features/help/page-articles')
let texts: typeof import('../../../src-renderer/features/help/policy-texts')
let helpTexts: typeof import('../../../src-renderer/features/help/help-texts').helpTexts

beforeAll(async () => {
  vi.stubGlobal('window', { innerWidth: 1366 })
  steps = await import('../../../src-renderer/features/help/page-steps')
  articles = await import('../../../src-renderer/features/help/page-articles')
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

  test('has an article on every screen, step and kind of record, but where one only begins, says who comes, or finds what was put away', () => {
    const views = [
      ...(Object.keys(helpTexts) as Page[])
        .filter((page) => page !== 'later' && page !== 'records')
        .map((page) => view(page)),
      ...procedure
        .filter(({ owner, stage }) => owner === 'project' && stage !== 'before')
        .map(({ id }) => view('later', `later/${id}`)),
      ...recordKinds.map(({ id }) => view('records', 'basics', id)),
    ]
    const bare = views.filter((one) => articles.articlesOfPage(one).length === 0)
    expect(bare.map(({ page, tab, recordKind }) => `${page} ${tab} ${recordKind}`)).toEqual([
      'start basics ',
      'sign-in basics ',
      'bin basics ',
    ])
  })

  test('on 年度记录 opened from the bar, explains the kind that is shown', async () => {
    const { useNavigation } = await import('../../../src-renderer/navigation')
    const { pageInView } = await import('../../../src-renderer/page-in-view')
    useNavigation.getState().show('records')
    const opened = pageInView()
    useNavigation.getState().openRecords('annual-plan')
    expect(opened).toEqual(pageInView())
    // What was open of a project is none of the lists of the year.
    useNavigation.setState({ screen: 'records', recordKind: 'payment', recordId: null })
    expect(pageInView()).toEqual(opened)
    expect(articles.articlesOfPage(opened)).toContainEqual({ document: 'annex', label: '一（一）' })
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
