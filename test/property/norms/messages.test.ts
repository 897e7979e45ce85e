import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requireResources } from '#main/resources'
import evaluation from '#resources/contract/evaluation.json'
import sample from '#resources/sample/sample-project.json'
import { chineseNumber, clauseLabel, clauseNames } from '#shared/contract/clause-names'
import type { KnownSet } from '#shared/data-sets/data-set'
import { pinOf } from '#shared/data-sets/set-in-force'
import { newProject } from '#shared/drafting/new-project'
import { basisText } from '#shared/law/citations'
import type { CountyYear } from '#shared/law/county-year'
import { check } from '#shared/norms/check'
import type { Finding } from '#shared/norms/finding'
import { rules } from '#shared/norms/registry'
import { withSets } from '#shared/office-data/data-of-sets'
import { dataKinds } from '#shared/office-data/registry'
import { articlesOf } from '#shared/policy/articles'
import { surveyTraces } from '#shared/project/contract-form'
import type { Project } from '#shared/project/project'
import { ownCodesIn } from '#shared/text/own-codes'
import { inProject } from '../../../src-main/launch/paths.mjs'
import { draftOf, drafts } from '../../fixtures/any-draft'
import { library } from '../../fixtures/contract/sample'
import {
  cleanCounty,
  cleanProject,
  defaultCatalog,
  findingsAfter,
  jiajiTemplate,
  ruleData,
  setTotal,
  yuan,
} from '../../fixtures/county-year'
import { presets, values } from '../../fixtures/values'

/** A rule may stay silent on a random draft; these changes make each of the others speak. */
const spoken: Parameters<typeof findingsAfter>[0][] = [
  (clean) => setTotal(clean, yuan(300_000)),
  ({ project }) => (project.procurement.smeReserve = 'part'),
  ({ project }) => (project.period = { ...project.period, endOn: '2024-03-20' }),
  ({ project }) =>
    (project.period = {
      ...project.period,
      endOn: '2026-03-19',
      conditions: { fixedContent: true, continuous: true, funded: true, stablePrice: true },
    }),
  ({ project }) => (project.contract.traces = { leftOut: [...surveyTraces] }),
  ({ project }) => (project.contract.breach = { ...project.contract.breach, dailyRateBp: null, capBp: 4_000 }),
  ({ project }) =>
    Object.assign(project.contract.personnel, {
      requirement: '由甲方按月发放工资，在甲方坐班',
      insured: 2,
      perTeam: 1,
    }),
  ({ project }) => (project.contract.evaluationTerms = '评价为差的，尾款不予支付。'),
  ({ county, project }) =>
    (county.guests = new Map([[project.id, { bureauName: '邻旗民政局', regionName: '邻旗', adopted: false }]])),
  ({ project }) => (project.contract.workSteps = '乙方为甲方采购平板电脑20台，约3200户。'),
  ({ project }) => (project.contract.workSteps = '服务费不得用于发放乙方员工工资。'),
  ({ project }) => (project.contract.acceptance.nodes = '完成9999户，抽查合格率达到80%，于2030年1月1日前完成。'),
  ({ project }) =>
    (project.dataPins = [{ kind: 'work-calendar', scope: '2023', id: 'own', version: '2', sha256: 'a'.repeat(64) }]),
  ({ county, project }) =>
    (county.writtenPlans = new Map([[project.id, { recordId: 'r', texts: { method: '按公开招标方式采购。' } }]])),
  ({ county, project }) =>
    (county.openFeedback = [{ recordId: 'f', title: '录入通报', projectIds: [project.id], dueOn: '2023-01-05' }]),
  ({ contractor }) => (contractor.phone = '0470-000000l'),
  ({ project }) => (project.items = [{ code: 'SW-02', quantity: '3200.5', unit: '户' }]),
  ({ project }) => (project.contract.quality = { ...project.contract.quality, sampleShareBp: 500 }),
  ({ project }) =>
    Object.assign(project.contract, { subcontracting: 'partly_with_consent', subcontractingScope: '全部' }),
  ({ project, county }) =>
    county.projects.push(
      { ...cleanProject('p-2'), areas: ['新惠镇'] },
      { ...project, id: 'p-0', year: 2022, period: { ...project.period, startOn: '2022-01-01', endOn: '2022-12-31' } },
    ),
  ({ year }) =>
    (year.grants = year.grants
      .slice(0, 1)
      .map((grant) => ({ ...grant, amountFen: yuan(100_000), documentNumber: '' }))),
  ({ county }) => (county.years = []),
  ({ contractor }) =>
    Object.assign(contractor, {
      kind: 'public_institution_class_1',
      creditCode: '',
      bankName: '',
      bankAccount: '',
      address: '/',
      qualifications: [],
    }),
  ({ contractor }) => Object.assign(contractor, { kind: 'individual', name: '另一家' }),
  ({ project }) =>
    (project.contract.payments = project.contract.payments.map((stage) => ({
      ...stage,
      shareBp: 9_000,
      dueWorkdays: 200,
      condition: '',
    }))),
  ({ project }) =>
    Object.assign(project.contract, {
      priceFen: yuan(800_000),
      handover: { media: '', copies: null, due: 'on_date', on: '2023-01-01' },
    }),
  ({ project }) => Object.assign(project.procurement, { method: 'open_tender', awardedFen: yuan(900_000) }),
  ({ project }) =>
    Object.assign(project.procurement, {
      bidDepositFen: yuan(20_000),
      panelSize: 2,
      panelExperts: 1,
      suppliers: 1,
      priceWeightBp: 6_000,
      steps: [
        { id: 'documents', plannedOn: null, doneOn: '2023-02-20', who: '' },
        { id: 'answers', plannedOn: null, doneOn: '2023-02-24', who: '' },
        { id: 'review', plannedOn: '2023-02-23', doneOn: null, who: '' },
        { id: 'decision', plannedOn: null, doneOn: '2023-03-01', who: '' },
        { id: 'challenge', plannedOn: null, doneOn: '2023-03-01', who: '' },
        { id: 'loserDeposit', plannedOn: '2031-03-01', doneOn: null, who: '' },
      ],
    }),
  ({ project }) => (project.budget.adjustments = { A05: { amountFen: yuan(1), reason: '' } }),
  ({ project }) =>
    Object.assign(project.budget.inputs, { repN: { value: '9', source: '' }, vat: { value: '1.5', source: '' } }),
]

function everyFinding(): Finding[] {
  const found = spoken.flatMap((change) => findingsAfter((clean) => void change(clean)))
  for (const [one, two] of fc.sample(fc.tuple(drafts, drafts), { numRuns: 120, seed: 20230222 })) {
    const { county } = cleanCounty()
    county.projects = [draftOf(one, 'p1'), draftOf(two, 'p2')]
    found.push(...check(county, 'p1'))
  }
  for (const comparedOn of [null, '2023-03-10']) {
    const { county, project } = cleanCounty()
    const compared = {
      draft: '磋商文件第五章.docx',
      against: '本程序生成的合同第 2 版',
      comparedOn,
      deviations: [{ place: '第九条“资金结算”', matters: ['price' as const, 'payment' as const] }],
      remarks: 2,
    }
    found.push(...check({ ...county, draftComparisons: new Map([[project.id, compared]]) }, project.id))
  }
  const paid = cleanCounty()
  const payments = new Map([[paid.project.id, [{ paidOn: '2023-04-03', acceptedOn: null, amountFen: yuan(800_000) }]]])
  found.push(...check({ ...paid.county, payments }, paid.project.id))
  found.push(...check({ ...paid.county, payments, signings: new Map() }, paid.project.id))
  const pinned = cleanCounty()
  const { body } = evaluation
  const came = { version: '掏空', scope: '', by: 'bundle', stopped: false, number: 0, sha256: 'b'.repeat(64) } as const
  const hollow = { ...evaluation, ...came, body: { ...body, indicators: body.indicators.slice(0, 3) } } as KnownSet
  pinned.project.dataPins = [pinOf(hollow)]
  const { rules: withHollow } = withSets(requireResources(inProject('resources'), dataKinds), [hollow])
  found.push(...check({ ...pinned.county, rules: withHollow }, pinned.project.id))
  const change = { title: '补充协议 2023-03-20', signedOn: '2023-03-20', endsOn: null, filedOn: '2023-03-17' }
  const changes = [{ ...change, id: 'a1', amountFen: yuan(80_000), publishedOn: null }]
  found.push(...check({ ...paid.county, amendments: new Map([[paid.project.id, changes]]) }, paid.project.id))
  const delivered = { households: 9, complete: 5, reasoned: 1, lacking: 2, none: 1 }
  const files = { ...delivered, missing: [{ title: '访问录音', households: 2 }] }
  found.push(...check({ ...paid.county, delivered: new Map([[paid.project.id, files]]) }, paid.project.id))
  const writtenPlans = new Map([[paid.project.id, { recordId: 'r', texts: { method: '由评标委员会评审。' } }]])
  found.push(...check({ ...paid.county, writtenPlans, fundDocuments: [] }, paid.project.id))
  const apart = cleanCounty()
  apart.project.targets = apart.project.targets.map((target) => ({ ...target, value: '80' }))
  found.push(...check(apart.county, apart.project.id))
  const fresh = newProject({
    id: 'new',
    name: '',
    year: 2023,
    catalog: defaultCatalog,
    catalogCode: 'SW-02',
    template: jiajiTemplate,
    kinds: ruleData.serviceKinds,
    values,
    presets,
  })
  const { county } = cleanCounty()
  found.push(...check({ ...county, projects: [fresh], contractors: [] }, 'new'))
  const file = sample as unknown as Pick<CountyYear, 'profile' | 'years' | 'contractors'> & { project: Project }
  found.push(...check({ ...county, ...file, projects: [file.project], rules: ruleData }, file.project.id))
  return found
}

const findings = everyFinding()
const said = ({ message, fix, basis }: Finding) => `${message} ${fix} ${basisText(basis)}`
/** Texts the clerk typed stand in quotation marks; what the program says of itself does not. */
const withoutQuotes = (text: string) => text.replace(/[“「《][^”」》]*[”」》]/g, '')

describe('what the norms say to a clerk', () => {
  test('the walk hears every rule', () => {
    const heard = (id: string) => findings.some(({ key }) => key.startsWith(`${id}.`) || key === id)
    expect(rules.map(({ id }) => id).filter((id) => !heard(id))).toEqual([])
  })

  test('no code of our own: an article is cited', () => {
    const ours = /(?<![A-Za-z\d-])[CTNPKA]\d{1,2}(?![\d-])|undefined|\bnull\b|NaN|contract\.|project\./
    expect([...new Set(findings.map(said).filter((text) => ours.test(withoutQuotes(text))))]).toEqual([])
  })

  test('no code of our own in a name either: of items no catalogue knows, of catalogues that are not here', () => {
    const unknown = findingsAfter(({ project }) => (project.items = [{ code: 'SW-99', quantity: '1', unit: '项' }]))
    const missing = findingsAfter(({ project }) => (project.catalogVersion = 'catalog-2030-1'))
    const names = findingsAfter(({ project }) => (project.items = [{ code: 'SW-02', quantity: '', unit: '' }]))
    const texts = [...findings, ...unknown, ...missing, ...names].map(said)
    expect([...new Set(texts.filter((text) => ownCodesIn(text).length > 0))]).toEqual([])
  })

  test('what is empty is still to be filled in: 还没有填, 还没有选, never 没有填写', () => {
    expect([
      ...new Set(findings.map(said).filter((text) => /没有填写|未填写|(?<!还)没有选择|(?<!还)没有填(?!写)/.test(text))),
    ]).toEqual([])
  })

  test('“四项条件” is followed by the four', () => {
    const four = findings.filter(({ message }) => message.includes('四项条件'))
    expect(four.length).toBeGreaterThan(0)
    for (const { message } of four)
      expect(message).toMatch(/四项条件（购买内容相对固定、连续性强、经费来源稳定且预算有保障、价格变化幅度小）/)
  })

  test('every finding cites a document and an article, and its sentences end', () => {
    for (const { basis, message, fix } of findings) {
      expect(basis.document).toMatch(/《|建议值/)
      expect(basis.article).not.toBe('')
      expect(message + fix).not.toMatch(/。。|，，|；；|：。/)
      expect(fix).toMatch(/[。）]$/)
    }
  })

  test('articles of notice and annex are ones that these papers have', () => {
    const labels = (name: string) =>
      articlesOf(readFileSync(resolve(import.meta.dirname, '../../../resources/policy', name), 'utf8'))
    const text = [
      ...labels('notice-2023.txt').map(({ label }) => `通知 ${label}`),
      ...labels('annex-1-procedure.txt').map(({ label }) => `附件1 ${label}`),
    ]
    const cited = findings.flatMap(({ basis }) => {
      const documents = basis.document.split('；')
      const articles = basis.article.split('；')
      if (documents.length !== articles.length) return []
      return documents.flatMap((name, index) => {
        if (!name.includes('规范2023年政府购买社会救助服务')) return []
        return `${name.includes('附件1') ? '附件1' : '通知'} ${(articles[index] ?? '').replace(/（由.*$/, '')}`
      })
    })
    expect([...new Set(cited)].filter((one) => !text.includes(one))).toEqual([])
  })

  test('clauses are named as they are printed: in the order of the clause library', () => {
    expect(Object.entries(clauseNames)).toEqual(library.clauses.map(({ code, title }) => [code, title]))
    expect(library.clauses.every(({ when }) => when === undefined)).toBe(true)
    expect([clauseLabel('C00'), clauseLabel('C06')]).toEqual([
      '合同首部',
      `合同第${chineseNumber(Object.keys(clauseNames).indexOf('C06'))}条“人员要求”`,
    ])
  })
})
