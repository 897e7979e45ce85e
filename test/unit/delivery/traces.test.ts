import { describe, expect, test } from 'vitest'
import set from '#resources/check-lists/household-traces.json' with { type: 'json' }
import { deliveredFiles, fileStanding } from '#shared/delivery/household-standing'
import { isLitter, traceOf } from '#shared/delivery/trace-of'
import { blankReason, reasonFaults, reasonText, type TraceReason } from '#shared/delivery/trace-reason'
import { scoreBy } from '#shared/evaluation/score'
import { type HouseholdTrace, householdTraces } from '#shared/office-data/household-traces'
import { filesComplete } from '#shared/records/indicators/household-files'
import type { RecordFacts } from '#shared/records/record-field'

const rows = set.body as HouseholdTrace[]

describe('which trace a file is', () => {
  test.each([
    ['入户调查表.pdf', 'form'],
    ['入户调查表照片1.jpg', 'form'],
    ['照片/IMG_0001.JPG', 'photos'],
    ['IMG_0001.HEIC', 'photos'],
    ['调查表/IMG_0001.jpg', 'form'],
    ['访谈.m4a', 'recording'],
    ['录音.MP4', 'recording'],
    ['授权书.jpg', 'consent'],
    ['ＤＣＩＭ/督导记录.docx', 'supervision'],
    ['扫描件0001.pdf', ''],
    ['调查表.exe', ''],
    ['备注.txt', ''],
  ])('%s: %s', (path, trace) => expect(traceOf(path, rows)).toBe(trace))

  test.each(['Thumbs.db', '.DS_Store', 'desktop.ini', '~$调查表.docx'])('%s is litter', (name) =>
    expect(isLitter(name)).toBe(true),
  )
})

const all = ['form', 'photos', 'recording']

test('a household is complete, has its reasons on record, lacks something, or has delivered nothing', () => {
  const of = (there: string[], reasons: string[] = []) => fileStanding({ there, reasons }, rows)
  expect(of(all)).toBe('complete')
  expect(of([...all, 'consent'], ['recording'])).toBe('complete')
  expect(of(['form', 'photos'], ['recording'])).toBe('reasoned')
  expect(of([], all)).toBe('reasoned')
  expect(of(['form'])).toBe('lacking')
  expect(of([])).toBe('none')
  expect(of([], ['recording'])).toBe('none')
})

test('households that stand alike are counted together, with what is missing of how many', () => {
  const counted = deliveredFiles(
    [
      { there: all, reasons: [], households: 180 },
      { there: ['form', 'photos'], reasons: ['recording'], households: 8 },
      { there: ['form', 'photos'], reasons: [], households: 5 },
      { there: ['form'], reasons: [], households: 1 },
      { there: [], reasons: [], households: 6 },
    ],
    rows,
  )
  expect(counted).toEqual({
    households: 200,
    complete: 180,
    reasoned: 8,
    lacking: 6,
    none: 6,
    missing: [
      { title: '访问录音', households: 6 },
      { title: '入户照片', households: 1 },
    ],
  })
})

describe('why a trace is missing', () => {
  const good: TraceReason = { kind: 'refused', note: '', signedBy: '张三', reviewedBy: '李明', signedOn: '2023-06-01' }
  const faults = (part: Partial<TraceReason>, codes = ['recording']) =>
    reasonFaults(
      { ...good, ...part },
      rows.filter(({ code }) => codes.includes(code)),
      { today: '2023-06-02' },
    )

  test('is taken down with who signed, who looked into it, and the day', () => {
    expect(faults({})).toEqual([])
    expect(reasonText({ ...good, note: '老人不同意' })).toBe('拒绝录音：老人不同意（签字 张三，复核 李明，2023-06-01）')
    expect(reasonFaults(blankReason, rows.slice(0, 1), { today: '2023-06-02' })).toEqual([
      '没有填签字人',
      '没有填复核人',
      '没有填签字日期',
    ])
  })

  test.each<[string, Partial<TraceReason>, string[], string]>([
    [
      'refusing to be recorded explains no photographs',
      {},
      ['photos', 'recording'],
      '“拒绝录音”只能说明录音，入户照片另写原因',
    ],
    ['other reasons are written out', { kind: 'other' }, ['recording'], '原因选“其他”的，要写明是什么原因'],
    ['nobody looks into his own', { reviewedBy: '张三' }, ['recording'], '签字人和复核人不能都是张三'],
    ['no day to come', { signedOn: '2023-06-03' }, ['recording'], '签字日期 2023-06-03 还没有到'],
  ])('%s', (_what, part, codes, fault) => expect(faults(part, codes)).toEqual([fault]))
})

describe('an office’s own list', () => {
  test('keeps what the notice names of each household (P24), and may ask for more', () => {
    const problem = (body: HouseholdTrace[]) => householdTraces.problem?.(body, rows) ?? null
    expect(problem(rows.filter(({ code }) => code !== 'recording'))).toMatch('「访问录音」由通知附件1四（一）1列明')
    expect(problem(rows.map((row) => ({ ...row, needed: false })))).toMatch('「入户调查表」')
    expect(problem(rows.map((row) => ({ ...row, needed: true })))).toBeNull()
  })
})

describe('K19 一户一档完整率', () => {
  const method = { type: 'ladder', fullFrom: '98%', offEach: '0.5', zeroBelow: '85%' } as const
  const points = (complete: number, households = 200) => {
    const delivered = { households, complete, reasoned: 0, lacking: households - complete, none: 0, missing: [] }
    const told = filesComplete({ delivered } as unknown as RecordFacts, null)
    return told && { source: told.source, points: scoreBy(method, told.figure, 600) }
  }
  test.each([
    [200, 600],
    [196, 600],
    [195, 550],
    [194, 550],
    [193, 500],
    [170, 0 + 600 - 13 * 50],
    [169, 0],
  ])('%s of 200: %s of 600', (complete, expected) => expect(points(complete)?.points).toBe(Math.max(0, expected)))

  test('says where it comes from, and nothing before anything was delivered', () => {
    expect(points(195)?.source).toBe('一户一档：材料齐全195/200户，97.50%')
    expect(filesComplete({ delivered: null } as RecordFacts, null)).toBeNull()
  })
})
