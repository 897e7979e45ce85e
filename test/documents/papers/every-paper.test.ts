import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Paper } from '#shared/papers/paper'
import { papers } from '#shared/papers/registry'
import { acceptance } from '#shared/records/acceptance'
import { acceptanceNotice } from '#shared/records/acceptance-notice'
import { archive } from '#shared/records/archive'
import { contractChange } from '#shared/records/contract-change'
import { dataReturn } from '#shared/records/data-return'
import { evaluation } from '#shared/records/evaluation'
import { fundUse } from '#shared/records/fund-use'
import { payment } from '#shared/records/payment'
import type { Body } from '#shared/records/record-field'
import { rectification } from '#shared/records/rectification'
import { kindsById, recordKinds } from '#shared/records/registry'
import { sampling } from '#shared/records/sampling'
import { settlement } from '#shared/records/settlement'
import { survey } from '#shared/records/survey'
import { urging } from '#shared/records/urging'
import { workPlan } from '#shared/records/work-plan'
import { wholeTermination } from '../../fixtures/records/contract-change'
import { exampleRows, wholeEvaluation } from '../../fixtures/records/evaluation'
import { yearBodies } from '../../fixtures/records/feedback'
import { startBackend, type TestBackend } from '../../store/county-fixture'
import { normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { savedPaper } from './saved-paper'

const goldens = resolve(import.meta.dirname, '../../fixtures/papers')

/** Of a .docx all that its pages are made of; its text, word/document.xml, stands in a golden of its own. */
const partsOf: Record<Paper['format'], RegExp> = {
  docx: /^word\/(?:(?:header|footer)\d*|numbering|styles)\.xml$/,
  xlsx: /^xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/,
}

/** The records of the example county that papers of records are made of. A new paper of a record has its row here. */
const bodies: Record<string, Body> = {
  ...yearBodies,
  'special-meeting': {
    name: '第一季度专题会议',
    heldOn: '2023-02-20',
    place: '三楼会议室',
    chair: '巴特尔',
    topics: [{ id: 't', text: '入户调查对象外出较多' }],
    decisions: [{ id: 'd', matter: '约定补访', department: '社会救助股', dueOn: '2023-03-15' }],
    projectIds: [],
    present: '巴特尔、乌云',
    absent: '',
  },
  training: {
    name: '专题培训',
    organiser: '巴彦淖尔市民政局',
    startOn: '2023-02-27',
    endOn: '2023-02-28',
    place: '临河区',
    lecturers: '',
    attendance: 6,
    covered: [],
    notes: '',
    reportedOn: null,
    reportedTo: '',
  },
  'project-archive': {
    ...archive.blank,
    files: [
      {
        id: 'f1',
        stage: 'before',
        title: '采购文件',
        fileName: '磋商文件.pdf',
        sha256: 'ab'.repeat(32),
        sizeBytes: 2048,
      },
      { id: 'f2', stage: 'after', title: '结算资料', digest: 'missing', remark: '没有发生' },
    ].map((row) => ({ ...row, checkedOn: '2024-07-01' })),
  },
  'data-return': {
    ...dataReturn.blank,
    trigger: 'ended',
    information: ['identity'],
    entrusted: 3_200,
    handled: 3_200,
    carriers: [
      {
        id: 'c',
        type: 'terminal',
        place: '笔记本3台',
        way: 'returned',
        on: '2024-07-01',
        executor: '王芳',
        witness: '',
      },
    ],
    backups: 'none',
    passedOn: 'none',
    verification: '抽查终端，没有发现留存',
  },
  evaluation: { ...evaluation.blank, ...wholeEvaluation, scores: exampleRows } as Body,
  survey: { ...survey.blank, area: '巴音苏木', batch: '第1批', way: 'visit' },
  inspection: {
    planRow: null,
    checkedOn: '2023-05-20',
    place: '巴音苏木',
    way: 'onsite',
    service: '家计调查',
    link: '入户登记',
    inspectors: '乌云、李明',
    present: '王芳',
    planned: null,
    done: null,
    sampleBatch: '',
    sampleCount: null,
    sampleUnits: '',
    papersSeen: '',
    accounts: '',
    problems: [],
    handling: 'clear',
    onSpot: '',
    opinion: '',
    signature: null,
    refusal: '',
    notes: '',
  },
  acceptance: {
    ...acceptance.blank,
    stage: '第2期',
    node: '约定数量完成50%以上',
    acceptedOn: '2023-09-20',
    ways: ['records'],
    members: [{ id: 'm', name: '乌云', unit: '示例旗民政局', duty: '组长' }],
    standards: [
      { id: 's', item: '数量', standard: '完成1,600户', clause: 'C03', done: '1,612户', evidence: '台账', met: 'yes' },
    ],
    conclusion: 'passed',
  },
  // Of an acceptance it is told in acceptance-announcement.test.ts.
  'acceptance-notice': { ...acceptanceNotice.blank, publishedOn: '2023-09-22', place: '旗政府网站' },
  rectification: {
    ...rectification.blank,
    source: 'feedback',
    sourceText: '通报〔2023〕6号',
    problems: [
      {
        id: 'p',
        fact: '缺照片',
        clause: 'C05',
        clauseText: '',
        evidence: '档案',
        measure: '',
        proof: '',
        verdict: null,
      },
    ],
    number: '示民函〔2023〕5号',
    noticedOn: '2023-06-01',
    planDueOn: '2023-06-06',
    correctDueOn: '2023-06-15',
  },
  payment: {
    ...payment.blank,
    stage: '第1期',
    requestedOn: '2023-04-01',
    amountFen: 12_345,
    payee: '示例旗睦邻社会工作服务中心',
  },
  'fund-use': {
    ...fundUse.blank,
    quarter: '第1季度',
    lines: [{ id: 'l', item: 'other', itemText: '档案盒', amountFen: 12_345, voucher: 'invoice', vouchers: '0007' }],
    totalFen: 12_345,
    declared: 'yes',
    reporter: '王芳',
    reportedOn: '2023-03-01',
  },
  'contract-change': {
    ...contractChange.blank,
    ...wholeTermination('2023-12-31'),
    type: 'supplement',
    number: '示民购〔2023〕1号-补1',
    ground: 'addition',
    amountFen: 7_570_050,
    clauses: [{ id: 'c', code: 'C03', clause: '第三条', before: '3,200户', after: '3,520户' }],
    quantities: [{ id: 'q', target: '家计调查', to: 3_520 }],
    nodes: [{ id: 'n', stage: '第2期', milestone: '完成1,760户' }],
  },
  settlement: {
    ...settlement.blank,
    number: '示民结〔2024〕1号',
    settledOn: '2024-06-30',
    pricing: 'unit_price',
    agreedFen: 75_700_502,
    lines: [{ id: 's1', name: '家计调查', unit: '户', agreed: '3200', accepted: 3_150, unitPriceFen: 23_656 }],
    deductions: [{ id: 'd', clause: '第二十条', reckoning: '30户×50元', amountFen: 150_000 }],
    paidFen: 37_850_251,
    noEvaluationReason: '甲方没有在约定的期限内完成评价',
  },
  // Nothing is drawn: the page to write on by hand. That of a sample is in sample-visits.test.ts.
  sampling: { ...sampling.blank, batch: '第1批', drawer: '乌云' },
  urging: {
    ...urging.blank,
    number: '示民函〔2023〕7号',
    urgedOn: '2023-07-03',
    addressee: '示例旗睦邻社会工作服务中心',
    matters: [{ id: 'm', of: null, what: '第1期工作报告', clause: 'C07', dueOn: '2023-06-27', status: '还没有收到' }],
    doBy: '2023-07-07',
    replyWay: '书面回复',
  },
  'work-plan': {
    ...workPlan.blank,
    name: '示例旗家计调查服务工作方案',
    version: '第1版',
    dueOn: '2023-03-20',
    receivedOn: '2023-03-18',
    nodes: [{ id: 'n', node: '完成一半', on: '2023-09-20', target: null, quantity: null, stage: null }],
    conclusion: 'file',
    concludedOn: '2023-03-19',
    handler: '乌云',
  },
  'supervision-plan': {
    number: '',
    madeOn: '2023-03-01',
    rows: [
      {
        id: 'r1',
        service: '家计调查',
        link: '入户登记',
        way: 'onsite',
        frequency: 'quarterly',
        fromOn: '2023-03-20',
        toOn: '2024-03-19',
        inspectors: '乌云、李明',
        sharePercent: null,
        area: '',
        clause: 'C12',
        focus: '是否两人入户、当场签字',
      },
    ],
    approver: '巴特尔',
    approvedOn: null,
    notes: '',
  },
}

let backend: TestBackend
beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

/** Of these the example has nothing to issue yet. */
const notYet = ['acceptance-ledger']

/** A .docx, and what a record is made into, as it is looked at: also one that is not whole yet. */
async function made(paper: Paper): Promise<Uint8Array> {
  const of = { kind: paper.id, ownerId: await ownerOf(paper) }
  const asSeen = paper.format === 'docx' || paper.owner === 'record' || notYet.includes(paper.id)
  return asSeen ? (await backend.get('paper.preview', of)).bytes : savedPaper(backend, of)
}

async function ownerOf({ owner, recordKind = '' }: Paper): Promise<string> {
  if (owner !== 'record') return ownerIds[owner]
  const body = bodies[recordKind]
  const ofProject = kindsById(recordKinds).get(recordKind)?.owner === 'project'
  if (!body) throw new Error(`no body of ${recordKind}: a paper of a new kind of record needs one here`)
  return (
    await backend.get('record.create', { kind: recordKind, ownerId: ofProject ? ownerIds.project : '2023', body })
  ).id
}
const ownerIds = { project: 'sample-2023-jiadiao', year: '2023', county: '' }

const lines = (xml: string) => xml.replaceAll(/><(w:p|w:style|w:lvl|row|c|xf|si)\b/g, '>\n<$1')

describe.each(papers.map((paper) => [paper.title, paper] as const))('%s', (_title, paper) => {
  test(`(${paper.id}) is in all its parts the paper that was looked at, and valid by the OOXML schemas`, async () => {
    const bytes = await made(paper)
    expect(await schemaErrors(bytes)).toEqual([])
    const names = Object.keys(unzipSync(bytes)).filter((name) => partsOf[paper.format].test(name))
    expect(names.length).toBeGreaterThan(1)
    if (paper.format === 'docx') expect(existsSync(join(goldens, `${paper.id}.xml`)), 'a golden of its text').toBe(true)
    for (const name of names.toSorted()) {
      const xml = lines(normalisedXml(bytes, name))
      const golden = goldenOf(paper, name, xml)
      if (process.env.UPDATE_GOLDEN) writeFileSync(golden, xml)
      expect(xml, `${paper.id} ${name}`).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : null)
    }
  })
})

/** What all official letters, or all forms and contracts, have in common stands once; what a paper has of its own bears its id. */
const families = ['letter', 'form']

function goldenOf({ id }: Paper, name: string, xml: string): string {
  const golden = (of: string) => join(goldens, 'parts', `${of}-${name.split('/').at(-1)}`)
  const shared = families.map(golden).find((path) => existsSync(path) && readFileSync(path, 'utf8') === xml)
  return shared && !existsSync(golden(id)) ? shared : golden(id)
}
