import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankContractor } from '#shared/contractor/blank-contractor'
import { countyHistory, yearHistory } from '#shared/history/history-ids'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import type { HistoryStep } from '#shared/records/record-entry'
import { profile, startInCounty, year2023 } from './county-fixture'

/** A county with one project and a clock that can be moved. */
async function startWithProject() {
  const clock = { now: new Date('2023-03-01T02:00:00Z'), who: '王芳' }
  const backend = await startInCounty({ now: () => clock.now, who: () => clock.who })
  const { id } = await backend.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const read = () => backend.get('project.get', { id })
  const save = async (change: (project: Project) => Partial<Project>) => {
    const project = await read()
    await backend.get('project.save', { ...project, ...change(project) })
  }
  const historyOf = async (recordId: string) =>
    (await backend.get('history.list', { recordId, before: null, limit: 50 })).steps
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }
  return { ...backend, id, read, save, historyOf, history: () => historyOf(id), later, clock }
}

describe('the history of a project', () => {
  test('reads as work in the words of the office, with who, when, before and after', async () => {
    const county = await startWithProject()
    await county.save(({ fundSources }) => ({
      fundSources: [{ ...fundSources[0]!, amountFen: fen(75_700_502), kind: 'special_funds' }],
    }))
    county.later(40)
    county.clock.who = '李明'
    await county.save(({ procurement }) => ({ procurement: { ...procurement, method: 'open_tender' } }))
    await county.save(({ budget }) => ({
      budget: { ...budget, inputs: { hh: { value: '3200', source: '台账' } } },
    }))
    expect(await county.history()).toMatchObject([
      { title: '编制预算', who: '李明', fields: [{ label: '预算·测算参数·户数', after: '数值 3200，依据 台账' }] },
      {
        title: '填写采购情况',
        at: '2023-03-01T02:40:00.000Z',
        fields: [{ label: '采购·采购方式', before: '', after: '公开招标' }],
      },
      {
        title: '填写项目',
        who: '王芳',
        fields: [
          { label: '资金来源·来源', after: '社会救助专项资金（按比例划出）' },
          { label: '资金来源·金额', before: '', after: '757,005.02元' },
        ],
      },
      { title: '新建', undoable: true, undone: false },
    ])
  })

  test('tells what was made and kept beside its fields', async () => {
    const county = await startWithProject()
    await county.save(({ budget }) => ({ budget: { ...budget, inputs: { hh: { value: '3200', source: '' } } } }))
    await county.get('budget.saveVersion', { projectId: county.id, label: '送审' })
    const path = join(county.documentsFolder, '纪要.txt')
    writeFileSync(path, '内容')
    const file = await county.get('evidence.add', { projectId: county.id, stage: 'before', title: '纪要', path })
    await county.get('evidence.setRemoved', { id: file.id, removed: true })
    await county.get('project.setStatus', { id: county.id, status: 'archived' })
    expect((await county.history()).map(({ title, undoable }) => [title, undoable])).toEqual([
      ['归档', true],
      ['移出文件', true],
      ['添加文件', false],
      ['保存预算版本', false],
      ['编制预算', true],
      ['新建', true],
    ])
  })

  test('shows no code of the program: services, methods of payment and contractors by their names', async () => {
    const county = await startWithProject()
    await county.save(({ items, contract, targets }) => ({
      items: [...items, { code: 'SW-03', quantity: '10', unit: '户' }],
      contract: { ...contract, paymentPreset: 'T3', supervisionWays: ['onsite'] },
      targets: targets.slice(1),
      waivers: [{ findingKey: 'C01-x', reason: '有批复', paper: '', text: '' }],
    }))
    const [{ fields }] = (await county.history()) as [HistoryStep]
    const shown = fields.map(({ label, before, after }) => `${label} ${before} ${after}`).join('\n')
    expect(shown).toContain('验收合格后一次付清')
    expect(shown).toMatch(/购买内容·\S+ {2}服务 \S+，数量 10，单位 户/)
    expect(shown).not.toMatch(/SW-|\bT[1-6]\b|onsite|C01|beneficiaries|quantity/)
  })

  test('of typing in one sitting is one step, field by field and item by item', async () => {
    const county = await startWithProject()
    for (const value of ['9', '95', '95%']) {
      await county.save(({ targets }) => ({ targets: targets.map((one, at) => (at === 2 ? { ...one, value } : one)) }))
      county.later(1)
    }
    const [typing, ...rest] = await county.history()
    expect(typing!.fields).toMatchObject([{ label: '绩效目标·服务区域·目标值', before: '', after: '95%' }])
    expect(rest.map(({ title }) => title)).toEqual(['新建'])
  })
})

describe('undo in a project', () => {
  test('takes back one item of a list alone, also after the county was closed and opened again', async () => {
    const county = await startWithProject()
    const row = { code: 'SW-03', quantity: '10', unit: '户' }
    await county.save(({ items }) => ({ items: [...items, row] }))
    await county.save(({ items }) => ({ items: items.map((one, at) => (at === 0 ? { ...one, quantity: '7' } : one)) }))
    const { folder } = (await county.get('county.current', null))!
    await county.get('county.close', null)
    await county.get('county.open', { folder })
    const [, added] = await county.history()
    await county.get('history.undo', added!.stamp)
    const { items, revision } = await county.read()
    expect(items).toMatchObject([{ code: 'SW-02', quantity: '7' }])
    expect(revision).toBe(4)
    expect((await county.history())[0]).toMatchObject({ title: '撤销', undoable: true })
  })

  test('computes the total anew, as any save does', async () => {
    const county = await startWithProject()
    await county.save(({ budget }) => ({ budget: { ...budget, inputs: { hh: { value: '3200', source: '' } } } }))
    const total = async () => (await county.get('project.list', { status: 'active' }))[0]!.totalFen
    expect(await total()).toBe(75_700_502)
    await county.get('history.undo', (await county.history())[0]!.stamp)
    expect(await total()).toBeNull()
  })

  test('is refused where the field was changed again since', async () => {
    const county = await startWithProject()
    await county.save(() => ({ budgetDocumentNumber: '一号' }))
    county.later(60)
    await county.save(() => ({ budgetDocumentNumber: '二号' }))
    const [, older] = await county.history()
    expect(older).toMatchObject({ undoable: false })
    expect(await county.call('history.undo', older!.stamp)).toMatchObject({
      error: { code: 'UNDO_SUPERSEDED', params: { title: '家计调查', field: '预算文号' } },
    })
  })

  test('of a step to another state, of a piece of evidence put aside and of the making itself', async () => {
    const county = await startWithProject()
    const path = join(county.documentsFolder, '纪要.txt')
    writeFileSync(path, '内容')
    const file = await county.get('evidence.add', { projectId: county.id, stage: 'before', title: '纪要', path })
    await county.get('evidence.setRemoved', { id: file.id, removed: true })
    await county.get('project.setStatus', { id: county.id, status: 'archived' })
    const [archived, aside, added, made] = await county.history()
    await county.get('history.undo', archived!.stamp)
    expect((await county.read()).status).toBe('active')
    await county.get('history.undo', aside!.stamp)
    expect(await county.get('evidence.list', { projectId: county.id })).toMatchObject([{ id: file.id }])
    await county.get('history.undo', added!.stamp)
    expect(await county.get('evidence.listRemoved', { projectId: county.id })).toMatchObject([{ id: file.id }])
    expect(await county.get('evidence.list', { projectId: county.id })).toEqual([])
    await county.get('history.undo', made!.stamp)
    expect((await county.read()).status).toBe('binned')
  })
})

describe('the other books of the county', () => {
  test('a contractor has a history; taken out of the register by mistake it comes back as it was', async () => {
    const county = await startWithProject()
    const contractor = { ...blankContractor, id: 'c1', name: '某社工中心' }
    await county.get('contractor.save', contractor)
    const named = await county.get('contractor.save', { ...contractor, phone: '0478-1234567' })
    await county.get('contractor.remove', { id: 'c1' })
    const steps = await county.historyOf('c1')
    expect(steps.map(({ title }) => title)).toEqual(['移出承接主体名录', '修改承接主体', '新建'])
    await county.get('history.undo', steps[0]!.stamp)
    expect(await county.get('contractor.list', null)).toEqual([named])
    await county.save(() => ({ contractorId: 'c1' }))
    expect(await county.call('history.undo', steps[2]!.stamp)).toMatchObject({ error: { code: 'CONTRACTOR_IN_USE' } })
  })

  test('the parameters of a year and the unit itself go back field by field', async () => {
    const county = await startWithProject()
    const [grant, other] = year2023.grants
    await county.get('county.saveYear', { ...year2023, grants: [{ ...grant!, amountFen: fen(1) }, other!] })
    await county.get('county.saveYear', { ...year2023, grants: [{ ...grant!, amountFen: fen(1) }] })
    await county.get('county.saveProfile', { ...profile, phone: '0478-7654321' })
    const [gone, typed, made] = await county.historyOf(yearHistory(2023))
    expect(typed).toMatchObject({
      title: '填写年度参数',
      fields: [{ label: '下达资金·金额', before: '38,600,000.00元', after: '0.01元' }],
    })
    expect(made).toMatchObject({ title: '新建', undoable: false })
    await county.get('history.undo', gone!.stamp)
    await county.get('history.undo', typed!.stamp)
    const [phone] = await county.historyOf(countyHistory)
    await county.get('history.undo', phone!.stamp)
    expect(await county.get('county.current', null)).toMatchObject({ profile, years: [year2023] })
  })
})
