import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { startBackend, type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { docxText, normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { pdfPages, toPdf } from '../soffice'
import { expectLookedAt } from './looked-at'
import { savedPaper } from './saved-paper'

const projectId = 'sample-2023-jiadiao'

let backend: TestBackend
beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

const made = (kind: string) => savedPaper(backend, { kind, ownerId: projectId })
const seen = async (kind: string, ownerId = projectId) =>
  docxText((await backend.get('paper.preview', { kind, ownerId })).bytes)
const empty = async () =>
  (await backend.get('project.create', { name: '照料服务', year: 2023, catalogCode: 'SW-02' })).id

async function change(part: (project: Project) => Partial<Project>) {
  const project = await backend.get('project.get', { id: projectId })
  await backend.get('project.save', { ...project, ...part(project) })
}

const byOwnRules = () =>
  change(({ procurement }) => ({
    procurement: {
      ...procurement,
      method: 'internal_control',
      steps: [
        { id: 'resolution', plannedOn: null, doneOn: '2023-02-10', who: '局务会' },
        { id: 'comparison', plannedOn: null, doneOn: '2023-02-20', who: '社会救助股' },
      ],
    },
  }))

/** The same service, bought the year before. */
async function earlierPurchase(): Promise<string> {
  const name = '示例旗2022年家计调查'
  const project = await backend.get('project.create', { name, year: 2022, catalogCode: 'SW-02' })
  await backend.get('project.save', {
    ...project,
    items: [{ code: 'SW-02', quantity: '2022', unit: '户' }],
    procurement: {
      ...project.procurement,
      awardedName: '示例旗众和社会工作站',
      awardedFen: fen(41_200_050),
      awardedOn: '2022-03-04',
    },
  })
  return name
}

async function refusal(kind: string) {
  const result = await backend.call('paper.generate', { kind, ownerId: projectId })
  if (result.ok) throw new Error('not refused')
  return result.error
}

const forms = [
  { kind: 'needs-review', pages: 6 },
  { kind: 'comparison-record', pages: 5 },
  { kind: 'contractor-check', pages: 4 },
  { kind: 'contract-filing', pages: 3 },
]

describe.each(forms)('$kind', ({ kind, pages }) => {
  beforeEach(async () => {
    if (kind === 'comparison-record') await byOwnRules()
  })

  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(kind), kind)
  })

  test('is valid by the OOXML schemas in every part, and a few pages as LibreOffice prints it', async () => {
    const bytes = await made(kind)
    expect(await schemaErrors(bytes)).toEqual([])
    const pdf = await toPdf(bytes, 'docx')
    if (process.env.KEEP_PDF) writeFileSync(join(process.env.KEEP_PDF, `${kind}.pdf`), pdf)
    expect((await pdfPages(pdf)).length).toBeLessThanOrEqual(pages)
  })

  test('of a project with nothing in it has lines to write on, and no gap that keeps it from being printed', async () => {
    const { bytes } = await backend.get('paper.preview', { kind, ownerId: await empty() })
    if (process.env.KEEP_PDF) writeFileSync(join(process.env.KEEP_PDF, `${kind}-empty.pdf`), await toPdf(bytes, 'docx'))
    expect(docxText(bytes)).not.toMatch(/undefined|null|\{\{|待填写|如果/)
    expect(await schemaErrors(bytes)).toEqual([])
  })
})

describe('采购需求调查与审查记录', () => {
  test('[P33] names what was bought of the same service before, to whom and for how much', async () => {
    const name = await earlierPurchase()
    const text = await seen('needs-review')
    expect(text).toContain(name)
    expect(text).toMatch(/示例旗众和社会工作站.*2022户.*412,000\.50.*2022年3月4日/s)
    expect(text).not.toContain('没有本单位以前购买同类服务的成交记录')
  })

  test('is no paper of a purchase by the rules of the office itself', async () => {
    await byOwnRules()
    const error = await refusal('needs-review')
    expect(error).toMatchObject({ code: 'PAPER_INCOMPLETE' })
    expect(error.params?.detail).toContain('比选记录和成交确认书')
  })
})

describe('比选记录和成交确认书', () => {
  test('[N08] the confirmation bears the number, day and amount that the contract names, and no 通知书 does', async () => {
    await byOwnRules()
    const text = docxText(await made('comparison-record'))
    expect(text).toMatch(/附件：成交确认书.*SLQ-2023-CS-001.*757,005\.02元.*2023年3月6日/s)
    expect(text).toMatch(/集体决策日期\s*2023年2月10日/)
    const contract = await seen('contract')
    expect(contract).toContain(
      '成交确认书编号为SLQ-2023-CS-001（示例），成交确认日期为2023年3月6日，成交金额为人民币757,005.02元',
    )
    expect(text + contract).not.toMatch(/(采购|成交|中标)通知书/)
  })

  test('is no paper of a 竞争性磋商', async () => {
    const error = await refusal('comparison-record')
    expect(error).toMatchObject({ code: 'PAPER_INCOMPLETE' })
  })
})

describe('承接主体资格与信用查验表', () => {
  test('[N15] certificates have their validity, credit queries the day they were made, by where they were made', async () => {
    const text = await seen('contractor-check')
    expect(text).toMatch(/民办非企业单位（法人）登记证书.*有效期至2028年12月31日/s)
    expect(text).toMatch(/信用中国\s.*?2023年3月1日.*中国政府采购网\s.*?2023年3月1日.*社会组织.*＿＿年＿＿月＿＿日/s)
    expect(text).not.toContain('长期有效')
  })

  test('[N15] a query without a day is written in by hand, and what is wrong with a paper is said', async () => {
    const [contractor] = await backend.get('contractor.list', null)
    const [first, query] = contractor!.qualifications
    const qualifications = [
      { ...first!, validTo: '2023-03-10' },
      { ...query!, validFrom: null },
    ]
    await backend.get('contractor.save', { ...contractor!, qualifications })
    const text = await seen('contractor-check')
    expect(text).toMatch(/有效期至2023年3月10日.*已过期10天/s)
    expect(text).toContain('还没有填查询日期')
    expect(text).not.toContain('2023年3月1日')
  })
})

describe('合同公告与备案单', () => {
  test('[P21] the last days count by the table of the year, and what was late says so in red', async () => {
    expect(await seen('contract-filing')).toMatch(
      /2023年3月15日\s*2023年3月17日\s*2023年3月17日\s*按期.*2023年3月15日\s*2023年3月24日\s*2023年3月22日\s*按期/s,
    )
    await change(({ contract }) => ({ contract: { ...contract, publishedOn: '2023-03-20', filedOn: null } }))
    const { bytes } = await backend.get('paper.preview', { kind: 'contract-filing', ownerId: projectId })
    expect(docxText(bytes)).toMatch(/2023年3月20日\s*逾期，请附情况说明.*2023年3月24日\s*＿＿年＿＿月＿＿日\s*待办/s)
    expect(normalisedXml(bytes, 'word/document.xml')).toMatch(/<w:color w:val="B3261E"\/><\/w:rPr><w:t[^>]*>逾期/)
  })

  test('in a year without a table of holidays nothing is called late or in time', async () => {
    await change(({ contract }) => ({
      contract: { ...contract, signedOn: '2031-03-12', publishedOn: '2031-03-14', filedOn: null },
    }))
    const text = await seen('contract-filing')
    expect(text).toContain('没有该年的放假安排，不可判定')
  })

  test('[P33] without a draft contract it does not say that anything was compared', async () => {
    expect(await seen('contract-filing')).toContain('没有导入采购文件所附合同，软件没有比对')
  })

  test('below the threshold it says that neither is owed', async () => {
    await byOwnRules()
    const text = docxText(await made('contract-filing'))
    expect(text).toMatch(/不属政府采购公告备案范围.*内控归档号/s)
    expect(text).not.toContain('副本备案')
  })
})

describe('what is made here is a form to be signed', () => {
  test.each([
    { kind: 'contractor-check', title: '信用查询结果', scan: '信用查验表（签字）' },
    { kind: 'contract-filing', title: '合同公告', scan: '合同公告' },
    { kind: 'needs-review', title: '采购需求调查和审查记录', scan: '需求调查记录' },
  ])('$title is there with what was brought in, and not with the blank form', async ({ kind, title, scan }) => {
    const stateOf = async () => {
      const { due } = await backend.get('bundle.readiness', { projectId, stage: 'before' })
      return due[0]!.materials.find((one) => one.title === title)
    }
    await made(kind)
    const blank = await stateOf()
    expect(blank?.state).toBe(blank?.paper?.ifAny ? 'ifAny' : 'missing')
    expect(blank?.files).toEqual([])
    const path = join(temporaryFolder(), `${scan}.pdf`)
    writeFileSync(path, scan)
    await backend.get('evidence.add', { projectId, stage: 'before', title: scan, path })
    expect(await stateOf()).toMatchObject({ state: 'there', files: [`${scan}.pdf`] })
  })
})
