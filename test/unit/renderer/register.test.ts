import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { soundKey } from '#main/store/sound-key'
import type { Qualification } from '#shared/contractor/contractor'
import { complaint } from '#shared/records/complaint'
import { contractorGrade } from '#shared/records/contractor-grade'
import type { RecordSummary } from '#shared/records/record-entry'
import { searchKey } from '#shared/records/search-words'
import { papersTone, qualificationState } from '../../../src-renderer/features/contractor/contractor-state'
import { isFound } from '../../../src-renderer/features/contractor/find-in-register'
import { countedTitle, countsOf, RecordLines } from '../../../src-renderer/features/contractor/kept-records'
import { cleanContractor } from '../../fixtures/county-year'

const today = '2023-03-01'
const paper = (part: Partial<Qualification>): Qualification => ({
  id: 'q',
  title: '登记证书',
  number: '',
  validFrom: null,
  validTo: null,
  longTerm: false,
  ...part,
})

const day = { today, nearDays: 60 }

describe('承接主体名录', () => {
  const contractor = { ...cleanContractor(), name: '阿荣旗惠民社会工作服务中心' }
  const entry = { contractor, contracts: [], binned: [], records: [], sounds: soundKey(searchKey(contractor.name)) }

  test.each(['惠民', '惠民 中心', contractor.creditCode.slice(0, 8), '社会组织', 'arqhm', 'huimin', 'HMSH', ''])(
    'is found by %s',
    (typed) => expect(isFound(entry, typed)).toBe(true),
  )

  test.each(['睦邻', '惠民 企业', 'mulin'])('is not found by %s', (typed) => expect(isFound(entry, typed)).toBe(false))

  test.each([
    ['2023-02-28', 'bad', '已于 2023-02-28 过期'],
    ['2023-03-01', 'warn', '至 2023-03-01，还有 0 天到期'],
    ['2023-04-30', 'warn', '至 2023-04-30，还有 60 天到期'],
    ['2023-05-01', 'good', '至 2023-05-01'],
  ])('[N15] a paper valid to %s is %s: %s', (validTo, tone, text) => {
    expect(qualificationState(paper({ validTo }), day, null)).toEqual({ tone, text })
  })

  test('[N15] its papers are as good as the worst; none at all are to be looked at', () => {
    expect(papersTone([], day)).toBe('warn')
    expect(papersTone([paper({ longTerm: true })], day)).toBe('good')
    expect(papersTone([paper({ longTerm: true }), paper({})], day)).toBe('warn')
    expect(papersTone([paper({}), paper({ validTo: '2020-12-31' })], day)).toBe('bad')
  })

  test('counts what stands; a draft stands apart, and what is past its day is marked', () => {
    const record = (kind: string, state: string, dueOn: string | null = null) =>
      ({ id: `${kind} ${state} ${dueOn}`, kind, state, dueOn }) as RecordSummary
    const records = [
      record('contractor-grade', 'draft'),
      record('contractor-grade', 'entered'),
      record('complaint', 'open', '2023-02-28'),
      record('complaint', 'open', '2023-03-01'),
    ]
    expect(countsOf(contractorGrade, records, today)).toEqual({ standing: 1, drafts: 1, over: 0 })
    expect(countsOf(complaint, records, today)).toEqual({ standing: 2, drafts: 0, over: 1 })
    const titles = [contractorGrade, complaint].map((kind) => {
      const { title } = kind
      return [records, records.slice(0, 0)].map((own) => countedTitle({ title, ...countsOf(kind, own, today) }))
    })
    expect(titles).toEqual([
      [`${contractorGrade.title}（1，草稿 1）`, `${contractorGrade.title}（0）`],
      ['投诉（2）', '投诉（0）'],
    ])
    expect(countedTitle({ title: '投诉', standing: 0, drafts: 2 })).toBe('投诉（草稿 2）')
    const shown = renderToStaticMarkup(RecordLines({ records, today })).replace(/<[^>]+>/g, '')
    expect(shown.match(/办理时限 2023-02-28 已过/g)).toHaveLength(1)
    expect(shown).not.toContain('2023-03-01 已过')
  })
})
