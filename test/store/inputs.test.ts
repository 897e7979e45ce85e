import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { channelSchemas } from '#shared/ipc/schemas'
import { profile, startBackend, startInCounty, year2023 } from './county-fixture'

describe('what comes from a screen is checked before anything sees it', () => {
  test('an unknown channel is refused, and the inherited names of objects are no channels', async () => {
    const backend = startBackend()
    for (const channel of ['shell.exec', 'toString', '__proto__', 'constructor', 'dialog.openFile', '']) {
      expect(await backend.invoke(channel, null)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } })
    }
  })

  test('every channel refuses garbage', async () => {
    const backend = await startInCounty()
    for (const channel of Object.keys(channelSchemas)) {
      for (const garbage of [42, 'x', [], { unexpected: true }, { id: { $ne: null } }]) {
        expect([channel, await backend.invoke(channel, garbage)]).toMatchObject([
          channel,
          { ok: false, error: { code: 'INPUT_INVALID' } },
        ])
      }
    }
  })

  test('the place of the mistake is named in Chinese', async () => {
    const backend = await startInCounty()
    const project = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    const bad = { ...project, contract: { ...project.contract, priceFen: 1.5 } }
    const result = await backend.invoke('project.save', bad)
    expect(result).toMatchObject({
      error: { code: 'INPUT_INVALID', params: { detail: expect.stringMatching(/^合同·[一-龥]+：金额须精确到分/) } },
    })
    const late = { ...project, procurement: { ...project.procurement, awardedOn: '2023年3月6日' } }
    expect(await backend.invoke('project.save', late)).toMatchObject({
      error: { params: { detail: '采购·成交通知书日期：日期须为 2023-03-20 的格式' } },
    })
  })

  test('unknown fields, endless texts, impossible dates and ids that are paths are refused', async () => {
    const backend = await startInCounty()
    const project = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    const refused = [
      { ...project, extra: 1 },
      { ...project, name: 'x'.repeat(100_000) },
      { ...project, period: { ...project.period, startOn: '2023-02-30' } },
      { ...project, contractorId: '../../etc/passwd' },
      { ...project, year: 99999 },
      { ...project, areas: Array.from({ length: 10_000 }, () => 'x') },
    ]
    for (const input of refused) {
      expect(await backend.invoke('project.save', input)).toMatchObject({ error: { code: 'INPUT_INVALID' } })
    }
    expect(await backend.get('project.get', { id: project.id })).toEqual(project)
  })

  test('a path that ends early for the operating system is refused', async () => {
    const backend = await startInCounty()
    const path = '/tmp/材料.pdf\0.txt'
    for (const [channel, input] of [
      ['county.open', { folder: path }],
      ['county.create', { folder: path, profile, year: year2023 }],
      ['evidence.add', { projectId: 'p', stage: 'before', title: '', path }],
      ['bundle.verify', { path, jobId: 'j' }],
      ['template.inspect', { paper: 'contract', path }],
    ] as const)
      expect(await backend.invoke(channel, input)).toMatchObject({ error: { code: 'INPUT_INVALID' } })
  })

  test('SQL in a text is a text', async () => {
    const backend = await startInCounty()
    const name = "'); DROP TABLE projects; --"
    const project = await backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
    expect((await backend.get('project.get', { id: project.id })).name).toBe(name)
  })

  test('half a character becomes the replacement sign, so that every draft has a canonical form', async () => {
    const backend = await startInCounty()
    const project = await backend.get('project.create', { name: '甲\uD842', year: 2023, catalogCode: 'SW-02' })
    expect(project.name).toBe('甲\uFFFD')
  })
})

test('a fault of ours is the error BUG and a log line without contents', async () => {
  const secret = '张三150822199001010012'
  const ids = ['device']
  const backend = startBackend({
    newId: () => {
      const id = ids.pop()
      if (id === undefined) throw new Error(secret)
      return id
    },
  })
  await backend.get('county.create', { folder: join(backend.documentsFolder, '旗'), profile, year: year2023 })
  const result = await backend.invoke('project.create', { name: secret, year: 2023, catalogCode: 'SW-02' })
  expect(result).toMatchObject({ ok: false, error: { code: 'BUG' } })
  expect(JSON.stringify(result)).not.toContain(secret)
  const folder = join(backend.userDataFolder, 'logs')
  const log = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
  expect(log).toMatch(/project\.create Error < at .*inputs\.test\.ts:\d+/)
  expect(log).not.toContain(secret)
  expect(log).not.toContain('/')
})
