import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requireResources } from '#main/resources'
import itemsFile from '#resources/check-lists/procurement-check-list.json'
import contentsFile from '#resources/check-lists/training-contents.json'
import evaluationFile from '#resources/contract/evaluation.json'
import amountsFile from '#resources/rules/procurement-rules.json'
import defaultsFile from '#resources/rules/threshold-defaults.json'
import type { DataPin } from '#shared/data-sets/data-pin'
import type { KnownSet } from '#shared/data-sets/data-set'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { pinOf } from '#shared/data-sets/set-in-force'
import { indicatorsOf } from '#shared/drafting/indicators'
import type { ProcurementRule, ThresholdDefault } from '#shared/law/county-year'
import { tenderRuleOn } from '#shared/law/procurement'
import { fen } from '#shared/money/fen'
import { withSets } from '#shared/office-data/data-of-sets'
import { plausibleRanges } from '#shared/office-data/plausible-ranges'
import { procurementCheckList } from '#shared/office-data/procurement-check-list'
import { prohibitedUses } from '#shared/office-data/prohibited-uses'
import { dataKinds } from '#shared/office-data/registry'
import { dataFor, rulesFor } from '#shared/office-data/rules-for'
import { serviceWords } from '#shared/office-data/service-words'
import { suggestedValues } from '#shared/office-data/suggested-values'
import { tenderAmounts } from '#shared/office-data/tender-amounts'
import { thresholdDefaults } from '#shared/office-data/threshold-defaults'
import { timeLimits } from '#shared/office-data/time-limits'
import { trainingContents } from '#shared/office-data/training-contents'
import { surveyTraces } from '#shared/project/contract-form'
import { kindInForce } from '#shared/records/kind-in-force'
import { training } from '#shared/records/training'
import { inProject } from '../../../src-main/launch/paths.mjs'
import { cleanProject, findingsAfter } from '../../fixtures/county-year'
import { runs } from '../../fixtures/property-runs'
import { surveyKind, wordsOf } from '../../fixtures/service-kinds'

const loaded = requireResources(inProject('resources'), dataKinds)
const ownBasis = { document: '乌拉特中旗财政局《采购内控办法》', article: '第三条' }

test.each([itemsFile, contentsFile, amountsFile, defaultsFile])(
  '$title of the program is taken in again as it was exported',
  (file) => {
    const read = readDataFile(dataKinds, dataFileText({ ...file, version: '本旗1' } as never))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.kind.problem?.(read.value.set.body, file.body)).toBeNull()
  },
)

describe('专题培训内容', () => {
  const own = contentsFile.body
  const problem = (body: typeof own) => trainingContents.problem?.(body, own)

  test.each(own.map(({ code, title }) => [title, code]))(
    '[N22] %s cannot be taken out or called otherwise',
    (title, code) => {
      expect(problem(own.filter((one) => one.code !== code))).toContain(
        `少了「${title}」：通知二（一）列明的培训内容不能删改`,
      )
      expect(problem(own.map((one) => (one.code === code ? { code, title: '无' } : one)))).toContain(`原为「${title}」`)
    },
  )

  test('more may be taught', () => {
    expect(problem([...own, { code: 'own', title: '本旗操作办法' }])).toBeNull()
  })
})

describe('采购文件核对项', () => {
  const own = itemsFile.body
  const problem = (body: typeof own) => procurementCheckList.problem?.(body, own)
  const without = (code: string) => own.filter((one) => one.code !== code)
  const changed = (code: string, part: object) => own.map((one) => (one.code === code ? { ...one, ...part } : one))
  const law = own.filter(({ basis }) => !basis.document.includes('未核原文'))

  test.each(law.map(({ code, text }) => [text, code]))('%s: what the law asks for stays as it is', (text, code) => {
    expect(problem(without(code))).toContain(`少了「${text}」`)
    expect(problem(changed(code, { text: '已核对' }))).toContain('「已核对」的归类、核对内容或依据改过')
    expect(problem(changed(code, { basis: ownBasis }))).toContain('的归类、核对内容或依据改过')
  })

  test('what nobody has read in the original is the office’s with another basis, and its group stays', () => {
    expect(problem(changed('sme', { text: '写明不预留的理由' }))).toContain('改过核对内容，依据还是原来的')
    expect(problem(changed('sme', { text: '写明不预留的理由', basis: ownBasis }))).toBeNull()
    expect(problem(without('sme'))).toContain('少了归类「政策」')
    expect(problem([...without('sme'), { code: 'own', group: '政策', text: '本旗政策', basis: ownBasis }])).toBeNull()
  })
})

describe('公开招标数额标准', () => {
  const own = amountsFile.body as ProcurementRule[]
  const problem = (body: ProcurementRule[]) => tenderAmounts.problem?.(body, own)
  const [notice, catalogue] = own as [ProcurementRule, ProcurementRule]
  const more = fen(500_000_000)

  test('[N07] what the notice names can neither be altered nor taken out', () => {
    expect(problem([catalogue])).toContain('自2023-02-22起的数额：不能删去')
    expect(problem([{ ...notice, amountFen: more, basis: ownBasis }, catalogue])).toMatch(
      /第1项改过.*一（二）的规定：不能改/,
    )
  })

  test('what nobody has read in the original is altered with another basis, and not taken out', () => {
    expect(problem([notice])).toContain('自2025-01-11起的数额：不能删去')
    expect(problem([notice, { ...catalogue, amountFen: more }])).toContain('第2项改过数值，依据还是原来的')
    expect(problem([notice, { ...catalogue, amountFen: more, basis: ownBasis }])).toBeNull()
  })

  test('a later rule is added with its own basis', () => {
    const later: ProcurementRule = { ...catalogue, id: 'own-2026', effectiveFrom: '2026-01-01', amountFen: more }
    expect(problem([...own, later])).toContain('第3项改过数值，依据还是原来的')
    expect(problem([...own, { ...later, basis: ownBasis }])).toBeNull()
  })
})

describe('采购限额标准（暂用数）', () => {
  const own = defaultsFile.body as ThresholdDefault[]
  const problem = (body: ThresholdDefault[]) => thresholdDefaults.problem?.(body, own)
  const [first, second] = own as [ThresholdDefault, ThresholdDefault]
  const as = (status: string, amountFen = first.amountFen) => problem([{ ...first, status, amountFen }, second])

  test('a figure of a year cannot be taken out, nor altered with the status it had', () => {
    expect(problem([second])).toContain('少了2020年度起的暂用数')
    expect(as(first.status, fen(30_000_000))).toContain('第1项（2020年度起）改过数值，依据还是原来的')
  })

  test('it is not called 已确认 without a document of its own', () => {
    expect(as('已确认')).toContain('没有写明本单位所依据的文件')
    expect(as('已确认（财库〔2019〕69号）')).toContain('没有写明本单位所依据的文件')
    expect(as('已确认：乌财购〔2024〕3号', fen(60_000_000))).toBeNull()
    expect(as('未确认：按电话答复', fen(60_000_000))).toBeNull()
  })
})

/** What came with a project of a bundle: no import has looked at it. */
const bundled = (file: unknown, body: unknown, scope = ''): KnownSet => ({
  ...(file as KnownSet),
  version: '掏空',
  scope,
  by: 'bundle',
  stopped: false,
  number: 0,
  sha256: 'b'.repeat(64),
  body,
})

describe('a set in a bundle that leaves out what is named', () => {
  const pinnedTo = (set: KnownSet) => ({ ...cleanProject(), dataPins: [pinOf(set)] })
  const sets = loaded.rules.sets ?? []
  const emptied = { document: '《无》', article: '无' }

  test('[N22] a training is asked for all that the notice names, and for what the set adds', () => {
    const set = bundled(contentsFile, [
      { code: contentsFile.body[0]!.code, title: '改了名' },
      { code: 'own', title: '本旗操作办法' },
    ])
    const body = { ...training.blank, dataPins: [pinOf(set)] }
    const kind = kindInForce(training, [...sets, set], { body, ownerId: '2023' })
    expect(kind.fields.covered?.options).toEqual([...contentsFile.body, { code: 'own', title: '本旗操作办法' }])
  })

  test('the procurement papers are held against all items of the law', () => {
    const set = bundled(itemsFile, [{ code: 'own', group: '政策', text: '本旗政策', basis: emptied }])
    const items = dataFor(procurementCheckList, [...sets, set], pinnedTo(set)) ?? []
    const law = itemsFile.body.filter(({ basis }) => !basis.document.includes('未核原文'))
    expect(items).toEqual(expect.arrayContaining([...law, ...(set.body as object[])]))
    expect(procurementCheckList.problem?.(items, itemsFile.body)).toBeNull()
  })

  test('[N07] open tender is judged by the amounts of the notice and the catalogue', () => {
    const far = { id: 'far', effectiveFrom: '2023-02-22', amountFen: 900_000_000_00, obligation: 'may', basis: emptied }
    const set = bundled(amountsFile, [{ ...amountsFile.body[1], amountFen: 900_000_000_00 }, far])
    const rules = rulesFor(withSets(loaded, [set]).rules, pinnedTo(set)).procurementRules
    for (const law of amountsFile.body) expect(tenderRuleOn(rules, law.effectiveFrom)).toEqual(law)
  })

  test('the thresholds used for now stay, whatever year it begins with and however it calls them', () => {
    const set = bundled(defaultsFile, [
      { ...defaultsFile.body[0], amountFen: 1, status: '已确认' },
      { fromYear: 2023, amountFen: 1, status: '已确认' },
    ])
    const rules = rulesFor(withSets(loaded, [set]).rules, pinnedTo(set))
    expect(rules.thresholdDefaults).toEqual(defaultsFile.body)
  })

  test('[P24][P25] a home survey leaves the four traces behind and is told in its report, beside what the set says', () => {
    const { team: _, ...words } = surveyKind
    const own = { name: '走访日志', requirement: '每日一份' }
    const hollow = { ...words, counting: '按户计数。', evidence: [own], report: '工作小结', recordForm: '服务记录表' }
    const set = bundled(wordsOf('家计调查'), hollow, '家计调查')
    const { serviceKinds } = rulesFor(withSets(loaded, [set]).rules, pinnedTo(set))
    const counts = serviceKinds.find(({ name }) => name === '家计调查')
    const { team, report, recordForm } = surveyKind
    expect(counts).toMatchObject({ team, report, recordForm, counting: '按户计数。' })
    const traces = surveyKind.evidence.filter(({ name }) => (surveyTraces as readonly string[]).includes(name))
    expect(traces).toHaveLength(4)
    expect(counts?.evidence).toEqual([...traces, own])
  })

  test('[N20] indicators that leave out an aspect of the notice count for nothing: the program’s stand in their place', () => {
    const hollow = evaluationFile.body.indicators.filter(({ first }) => first === '产出')
    const set = bundled(evaluationFile, { indicators: hollow })
    const rows = indicatorsOf(withSets(loaded, [set]), pinnedTo(set))
    expect(rows.map(({ code }) => code)).toEqual(evaluationFile.body.indicators.map(({ code }) => code))
  })

  test('[N20] of a project that came with such a set it is said', () => {
    const set = bundled(evaluationFile, {
      indicators: evaluationFile.body.indicators.filter(({ first }) => first !== '过程' && first !== '决策'),
    })
    const toldOf = (dataPins: DataPin[]) =>
      findingsAfter((clean) => {
        clean.project.dataPins = dataPins
        clean.county = { ...clean.county, rules: withSets(loaded, [set]).rules }
      }).filter(({ key }) => key.startsWith('project.hollowData'))
    const told = toldOf([pinOf(set)])
    expect(told).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/掏空.*没有评价「项目管理」的指标.*现在按程序自带的办理/) },
    ])
    expect(toldOf([])).toEqual([])
  })

  test('another service keeps the record form and the team of its own page', () => {
    const own = wordsOf('照料护理').body
    const hollow = { ...own, report: '护理小结', recordForm: '培训记录表', record: undefined }
    expect(serviceWords.within?.(hollow, own)).toEqual({ ...own, report: '护理小结' })
  })

  test('of words that an import would take in nothing is altered', () => {
    const words = { ...surveyKind, evidence: surveyKind.evidence.toReversed(), counting: '按户计数。' }
    expect(serviceWords.within?.(words, surveyKind)).toBe(words)
  })

  test('of a list that an import would take in nothing is altered', () => {
    const own = [...contentsFile.body].reverse()
    expect(trainingContents.within?.(own, contentsFile.body)).toEqual(own)
  })

  const mended = dataKinds
    .filter(({ within }) => within)
    .flatMap((kind) => {
      const own = sets.filter((set) => set.by === 'program' && set.kind === kind.id)
      return [...new Map(own.map((set) => [set.scope, set.body as object])).entries()].map(
        ([scope, body]) => [`${kind.title}${scope}`, kind, body] as const,
      )
    })

  test.each(mended)(
    '%s: whatever it leaves out, repeats or alters, what counts of it an import would take in',
    (_title, kind, program) => {
      fc.assert(
        fc.property(bodies(program), (body) => {
          expect(kind.problem?.(kind.within?.(body, program), program)).toBeNull()
        }),
        { numRuns: runs(Array.isArray(program) ? 200 : 50) },
      )
    },
  )
})

/** Rows of a table, or a body with its fields, altered and left out. */
function bodies(program: object): fc.Arbitrary<object> {
  const changed = (own: object) =>
    fc.record(Object.fromEntries(Object.entries(own).map(([key, value]) => [key, altered(key, value)])))
  if (Array.isArray(program))
    return fc.array(fc.constantFrom(...program).chain(changed), { maxLength: program.length + 2 })
  return changed({ record: undefined, team: undefined, ...program })
}

/** The value itself, or another one of its sort. */
function altered(key: string, value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'number') return fc.constantFrom(value, value + 1, 1)
  if (key === 'record') return fc.constantFrom(value, undefined, { entries: ['甲'], signers: ['乙'] })
  if (key === 'team') return fc.constantFrom(value, undefined)
  if (Array.isArray(value)) return fc.subarray(value)
  if (key === 'basis') return fc.constantFrom(value, ownBasis)
  if (key === 'effectiveFrom') return fc.constantFrom(value, '2024-01-01')
  return fc.constantFrom(value, '别的')
}

/** Others than these are mended row by row where they are read. */
test('every kind that says what an office must not take says what counts of a set that takes it', () => {
  const mended = [prohibitedUses.id, timeLimits.id, suggestedValues.id, plausibleRanges.id]
  const open = dataKinds.filter(({ problem, within }) => problem && !within).map(({ id }) => id)
  expect(open.toSorted()).toEqual(mended.toSorted())
})
