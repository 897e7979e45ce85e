import { describe, expect, test } from 'vitest'
import { blankContractor } from '#shared/contractor/blank-contractor'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import { startInCounty } from './county-fixture'

const start = async () => {
  const backend = await startInCounty()
  const project = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  return { ...backend, project }
}

/** 户数 typed once, where it says what is bought. */
const bought = (project: Project, quantity: string): Project => ({
  ...project,
  items: [{ code: 'SW-02', quantity, unit: '户' }],
})

describe('projects', () => {
  test('a new 家计调查 project has its own template, the seven targets and no figures yet', async () => {
    const { project, get } = await start()
    expect(project).toMatchObject({
      name: '2023年社会救助家计调查服务',
      status: 'active',
      revision: 1,
      items: [{ code: 'SW-02', quantity: '', unit: '户' }],
      budget: { templateId: 'jiaji', inputs: {}, ownLines: [] },
    })
    expect(project.targets.map(({ kind }) => kind)).toEqual([
      'beneficiaries',
      'quantity',
      'area',
      'quality',
      'timeliness',
      'benefit',
      'satisfaction',
    ])
    expect(project.targets.every(({ value, indicator }) => value === '' && indicator !== '')).toBe(true)
    expect(await get('project.get', { id: project.id })).toEqual(project)
  })

  test('another service starts from the plain template', async () => {
    const { get } = await start()
    const project = await get('project.create', { name: '照料护理', year: 2023, catalogCode: 'FW-01' })
    expect(project.budget.templateId).toBe('plain')
    expect(project.name).toBe('照料护理')
  })

  test('[N01] a service outside the catalogue is refused with the citation', async () => {
    const { call } = await start()
    expect(await call('project.create', { name: '', year: 2023, catalogCode: '设备采购' })).toEqual({
      ok: false,
      error: { code: 'CATALOG_REFUSED', params: { text: '设备采购' } },
    })
  })

  test('[N01] free text that means one item of the catalogue is that item', async () => {
    const { get } = await start()
    const project = await get('project.create', { name: '', year: 2023, catalogCode: '入户家计调查服务' })
    expect(project.items.map(({ code }) => code)).toEqual(['SW-02'])
  })

  test('[N01] [P03] a project cannot be saved with an item outside its catalogue; a row not chosen yet can', async () => {
    const { project, call } = await start()
    const withItem = (code: string) => ({ ...project, items: [...project.items, { code, quantity: '', unit: '' }] })
    expect(await call('project.save', withItem('办公电脑'))).toMatchObject({
      error: { code: 'CATALOG_REFUSED', params: { text: '办公电脑' } },
    })
    expect(await call('project.save', withItem(''))).toMatchObject({ ok: true })
  })

  test('a draft is stored as typed, unreadable figures and all', async () => {
    const { project, get } = await start()
    const typed: Project = {
      ...project,
      areas: ['', '巴音'],
      budget: { ...project.budget, inputs: { hh: { value: '32O0 户', source: '' } } },
      contract: { ...project.contract, priceFen: fen(12) },
    }
    expect(await get('project.save', typed)).toEqual({ revision: 2 })
    expect(await get('project.get', { id: project.id })).toEqual({ ...typed, revision: 2 })
  })

  test('a save on an older revision is a conflict and changes nothing', async () => {
    const { project, get, call } = await start()
    await get('project.save', { ...project, name: '甲' })
    expect(await call('project.save', { ...project, name: '乙' })).toMatchObject({ error: { code: 'CONFLICT' } })
    expect((await get('project.get', { id: project.id })).name).toBe('甲')
  })

  test('of two saves at once exactly one wins', async () => {
    const { project, call } = await start()
    const names = ['一', '二', '三', '四']
    const results = await Promise.all(names.map((name) => call('project.save', { ...project, name })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((one) => !one.ok && one.error.code === 'CONFLICT')).toHaveLength(3)
  })

  test('the total of the list is the one the budget function computes', async () => {
    const { project, get } = await start()
    await get('project.save', bought(project, '3200'))
    const [summary] = await get('project.list', { status: 'active' })
    expect(summary).toMatchObject({ totalFen: 75_700_502, itemNames: ['家计调查'], stage: 'before', year: 2023 })
    expect(summary!.errors).toBeGreaterThan(0)
  })

  test('a project whose 户数 nobody has typed is 未测算 and counts nothing', async () => {
    const { project, get, call } = await start()
    await get('project.save', { ...project, name: '草稿' })
    expect((await get('project.list', { status: 'active' }))[0]).toMatchObject({ totalFen: null })
    expect((await get('norms.ceiling', { year: 2023 })).plannedFen).toBe(0)
    expect(await call('budget.saveVersion', { projectId: project.id, label: '' })).toMatchObject({
      error: { code: 'BUDGET_NOT_MEASURED', params: { label: '户数' } },
    })
  })

  test('archive, recycle bin and back; a binned project counts in no ceiling', async () => {
    const { project, get } = await start()
    const { id } = project
    await get('project.save', bought(project, '3200'))
    const ids = async (status: Project['status']) => (await get('project.list', { status })).map((one) => one.id)
    const planned = async () => (await get('norms.ceiling', { year: 2023 })).plannedFen
    expect(await planned()).toBe(75_700_502)
    await get('project.setStatus', { id, status: 'archived' })
    expect([await ids('active'), await ids('archived'), await planned()]).toEqual([[], [id], 75_700_502])
    await get('project.setStatus', { id, status: 'binned' })
    expect([await ids('archived'), await ids('binned'), await planned()]).toEqual([[], [id], 0])
    await get('project.setStatus', { id, status: 'active' })
    expect(await ids('active')).toEqual([id])
  })

  test('a save cannot move a project out of the recycle bin', async () => {
    const { project, get } = await start()
    await get('project.setStatus', { id: project.id, status: 'binned' })
    await get('project.save', { ...project, status: 'active' })
    expect((await get('project.get', { id: project.id })).status).toBe('binned')
  })

  test('[P36] the next cycle begins the day after the old one ends', async () => {
    const { project, get } = await start()
    const period = { ...project.period, startOn: '2023-03-20', endOn: '2024-03-19' }
    await get('project.save', { ...project, period })
    const next = await get('project.copyNext', { id: project.id })
    expect(next).toMatchObject({
      year: 2024,
      name: '2024年社会救助家计调查服务',
      previousId: project.id,
      period: { startOn: '2024-03-20', endOn: '2025-03-19' },
    })
    const findings = await get('norms.check', { projectId: next.id })
    expect(findings.filter(({ norms, level }) => norms.includes('P36') && level === 'error')).toEqual([])
  })

  test('a copy beyond the last year is refused with a message, not a fault', async () => {
    const { call, get } = await startInCounty()
    const project = await get('project.create', { name: '', year: 2100, catalogCode: 'SW-02' })
    expect(await call('project.copyNext', { id: project.id })).toMatchObject({ error: { code: 'INPUT_INVALID' } })
    const period = { ...project.period, startOn: '9999-01-01', endOn: '9999-12-31' }
    await get('project.save', { ...project, year: 2023, period })
    expect(await call('project.copyNext', { id: project.id })).toMatchObject({ error: { code: 'INPUT_INVALID' } })
    expect(await get('project.list', { status: 'active' })).toHaveLength(1)
  })

  test('what is not there is said, not thrown', async () => {
    const { call } = await start()
    for (const channel of ['project.get', 'project.copyNext'] as const) {
      expect(await call(channel, { id: 'nobody' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
    expect(await call('norms.check', { projectId: 'nobody' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('contractors', () => {
  test('are kept whole, and not removed while a project names them', async () => {
    const { project, get, call } = await start()
    const contractor = {
      ...blankContractor,
      id: 'c1',
      name: '某社会工作服务中心',
      qualifications: [
        { id: 'q', title: '登记证书', number: '', validFrom: null, validTo: '2024-01-01', longTerm: false },
      ],
    }
    await get('contractor.save', contractor)
    expect(await get('contractor.list', null)).toEqual([contractor])
    await get('project.save', { ...project, contractorId: 'c1' })
    expect(await call('contractor.remove', { id: 'c1' })).toMatchObject({ error: { code: 'CONTRACTOR_IN_USE' } })
    await get('project.setStatus', { id: project.id, status: 'binned' })
    expect(await get('contractor.register', null)).toMatchObject([{ contracts: [], binned: [project.name] }])
    expect(await call('contractor.remove', { id: 'c1' })).toMatchObject({
      error: { code: 'CONTRACTOR_IN_BINNED', params: { name: project.name } },
    })
    await get('project.setStatus', { id: project.id, status: 'active' })
    expect(await get('contractor.register', null)).toMatchObject([{ contracts: [{ name: project.name }], binned: [] }])
    const again = unwrap(await call('project.get', { id: project.id }))
    await get('project.save', { ...again, contractorId: null })
    expect(await get('contractor.remove', { id: 'c1' })).toBeNull()
    expect(await get('contractor.list', null)).toEqual([])
  })
})
