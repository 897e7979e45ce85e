import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { papers } from '#shared/papers/registry'
import type { Project } from '#shared/project/project'
import { recordKinds } from '#shared/records/registry'
import { docxText } from '../documents/docx-text'
import { mark, ownWords } from '../fixtures/data-sets/own-words'
import { countingIds, startBackend, type TestBackend, temporaryFolder } from './county-fixture'

const sample = 'sample-2023-jiadiao'
const services = ['家计调查', '照料护理', '业务培训']

async function take(office: TestBackend, set: object) {
  const path = join(temporaryFolder(), '用语.json')
  writeFileSync(path, JSON.stringify(set))
  const { kind, id, version } = await office.get('dataSet.import', { path })
  return { kind, id, version }
}

const readAs = async (office: TestBackend, kind: string, ownerId: string) => {
  const made = await office.call('paper.preview', { kind, ownerId })
  return made.ok && made.value.fileName.endsWith('.docx') ? docxText(made.value.bytes) : ''
}
const contractOf = (office: TestBackend, { id }: Pick<Project, 'id'>) => readAs(office, 'contract', id)

/** The example before its contract is signed, under its own id or as another project made now. */
async function unsigned(office: TestBackend, made: Project | null = null): Promise<Project> {
  const project = await office.get('project.get', { id: sample })
  const { number: _number, ...contract } = project.contract
  const { workSteps, personnel, personalInformation, risks } = (made ?? project).contract
  const own = { workSteps, personnel, personalInformation, risks }
  const drawn = {
    ...project,
    ...(made && { id: made.id, name: made.name, revision: made.revision, dataPins: made.dataPins }),
    targets: (made ?? project).targets,
    contract: { ...contract, ...own, number: '', signedOn: null, publishedOn: null, filedOn: null },
  }
  await office.get('project.save', drawn)
  return office.get('project.get', { id: drawn.id })
}

async function create(office: TestBackend, catalogCode: string): Promise<Project> {
  const made = await office.get('project.create', { name: `新建${catalogCode}`, year: 2023, catalogCode })
  const beneficiaries = { ...made.beneficiaries, kinds: ['低保' as const] }
  const { revision } = await office.get('project.save', { ...made, beneficiaries })
  return { ...made, beneficiaries, revision }
}

/** Every text a project puts before a clerk: its papers, its findings, and what its records begin with. */
async function saidOf(office: TestBackend, projectId: string, kinds = ['contract', 'implementation-plan']) {
  const printed: Record<string, string> = {}
  for (const kind of kinds) printed[kind] = await readAs(office, kind, projectId)
  const findings = JSON.stringify(await office.get('norms.check', { projectId }))
  const ofProject = recordKinds.filter(({ owner, retired }) => owner === 'project' && !retired).map(({ id }) => id)
  const around: string[] = []
  for (const kind of ['acceptance', 'evaluation', 'implementation-plan', 'supervision-plan']) {
    const { id } = await office.get('record.create', { kind, ownerId: projectId, body: null })
    around.push(JSON.stringify([await office.get('record.get', { id }), await office.get('record.around', { id })]))
  }
  const records = JSON.stringify(await office.get('record.ofProject', { projectId, kinds: ofProject }))
  return { ...printed, findings, records, around: around.join('\n') }
}
const allPapers = papers.flatMap(({ id, owner, format }) => (owner === 'project' && format === 'docx' ? id : []))

const marked = (said: Record<string, string>) =>
  Object.entries(said).flatMap(([what, text]) => (text.includes(mark) ? what : []))

test('a project of before prints, checks and drafts with the words it was made with, a new one with the office’s', async () => {
  const office = startBackend({ newId: countingIds('own') })
  await office.get('county.createSample', null)
  const old = [await unsigned(office), await create(office, 'FW-01'), await create(office, 'SW-03')]
  for (const name of services) await take(office, ownWords(name))
  for (const { id } of old)
    expect(marked(await saidOf(office, id, id === sample ? allPapers : undefined)), id).toEqual([])
  expect(await readAs(office, 'annual-plan', '2023')).not.toContain(mark)
  const [survey, care, training] = [
    await unsigned(office, await create(office, 'SW-02')),
    await create(office, 'FW-01'),
    await create(office, 'SW-03'),
  ]
  const said = await saidOf(office, survey.id, ['contract', 'implementation-plan', 'target-declaration'])
  for (const what of ['contract', 'implementation-plan', 'target-declaration', 'around'])
    expect(marked(said)).toContain(what)
  expect(
    [care, training].map(({ contract }) => contract.workSteps.split('\n').every((line) => line.includes(mark))),
  ).toEqual([true, true])
  expect(await readAs(office, 'annual-plan', '2023')).toMatch(/社会救助经办人员（本旗）（涉及.*社会救助经办人员（涉及/s)
})

test('改用 tells beforehand what changes and leads the untouched texts over; what is typed stays, a signed contract too', async () => {
  const office = startBackend({ newId: countingIds('own') })
  await office.get('county.createSample', null)
  const set = await take(
    office,
    ownWords('家计调查', (words) => void words.evidence.push({ name: '定位轨迹', requirement: '逐户' })),
  )
  const list = async () =>
    (await office.get('dataSet.list', null)).find(({ id, by }) => id === set.id && by === 'office')
  expect((await list())?.goingOver).toEqual([])
  const { contract, ...rest } = await unsigned(office)
  const typed = { ...contract.personnel, requirement: '懂蒙古语' }
  await office.get('project.save', { ...rest, contract: { ...contract, personnel: typed } })
  expect((await list())?.goingOver).toEqual([
    {
      from: '家计调查合同用语（2023.1）',
      count: 1,
      changes: expect.arrayContaining([
        '留痕：增加“定位轨迹”',
        expect.stringMatching(/^作业步骤：增加“编制工作实施方案.*（本旗）；”$/),
        '改了计数规则',
      ]),
    },
  ])
  expect(await office.get('dataSet.useInProjects', set)).toEqual({ changed: 1 })
  const over = await office.get('project.get', { id: sample })
  expect(over.contract.workSteps).toContain(mark)
  expect(over.contract.personnel.requirement).toBe('懂蒙古语')
  expect(over.targets.find(({ kind }) => kind === 'benefit')?.indicator).toContain(mark)
  expect(await contractOf(office, over)).toContain('定位轨迹')
  const { steps } = await office.get('history.list', { recordId: sample, before: null, limit: 5 })
  await office.get('history.undo', steps[0]!.stamp)
  const back = await office.get('project.get', { id: sample })
  expect([back.contract.workSteps, back.targets]).toEqual([contract.workSteps, rest.targets])
  expect(await contractOf(office, back)).not.toContain(mark)
})

test('the next cycle of a project speaks in the words that count then', async () => {
  const office = startBackend({ newId: countingIds('own') })
  await office.get('county.createSample', null)
  await take(office, ownWords('家计调查'))
  const next = await office.get('project.copyNext', { id: sample })
  expect(next.contract.workSteps.split('\n').every((line) => line.includes(mark))).toBe(true)
  expect((await office.get('project.get', { id: sample })).contract.workSteps).not.toContain(mark)
})

test('a plan that still says the suggestion of before is called 默认建议稿 after 改用, and remarked', async () => {
  const office = startBackend({ newId: countingIds('own') })
  await office.get('county.createSample', null)
  await unsigned(office)
  await office.get('record.create', { kind: 'implementation-plan', ownerId: sample, body: null })
  const set = await take(office, ownWords('家计调查'))
  await office.get('dataSet.useInProjects', set)
  expect(await readAs(office, 'implementation-plan', sample)).toMatch(/第一、二、.*部分的做法和附件2的分工为默认建议稿/)
  const findings = await office.get('norms.check', { projectId: sample })
  expect(findings.filter(({ key }) => key.startsWith('plan.texts')).map(({ message }) => message)).toContainEqual(
    expect.stringContaining('“受益对象的确定”部分还是按其他采购方式、其他服务或其他时限预填的默认建议稿'),
  )
})

test('the record form among the attachments has the rows of the words its project goes by', async () => {
  const office = startBackend({ newId: countingIds('own') })
  await office.get('county.createSample', null)
  const set = ownWords('照料护理', (words) => void words.record?.entries.push('本旗加的一栏'))
  const made = async () => {
    const survey = await unsigned(office, await create(office, 'SW-02'))
    const items = [...survey.items, { code: 'FW-01', quantity: '20', unit: '人次' }]
    await office.get('project.save', { ...survey, items })
    return survey
  }
  const old = await made()
  await take(office, set)
  const now = await made()
  expect(await contractOf(office, old)).toMatch(/照料计划中的服务项目(?!（本旗）)/)
  expect(await contractOf(office, old)).not.toContain('本旗加的一栏')
  expect(await contractOf(office, now)).toMatch(/照料计划中的服务项目（本旗）.*本旗加的一栏/s)
})
