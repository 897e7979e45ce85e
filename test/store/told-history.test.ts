import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeFilePath, parseChangeFile } from '#shared/bundle/change-file'
import type { ProjectFile } from '#shared/project/project-file'
import type { HistoryStep } from '#shared/records/record-entry'
import { countingIds, startInCounty, type TestBackend } from './county-fixture'
import { recordKinds, startWithVisit, typed } from './record-fixture'

const historyOf = async ({ get }: TestBackend, recordId: string): Promise<HistoryStep[]> =>
  (await get('history.list', { recordId, before: null, limit: 50 })).steps

/** A project with a record, typed, corrected and undone; its bundle, and a county that has taken it in. */
async function sentAndTakenIn() {
  const here = await startWithVisit()
  const { id } = here.project
  const project = await here.get('project.get', { id })
  await here.get('project.save', { ...project, budgetDocumentNumber: '写错的文号' })
  here.later(60)
  await here.get('project.save', { ...project, revision: 2, budgetDocumentNumber: '乌财预〔2023〕9号' })
  const entry = await here.save(here.visit, typed)
  const path = join(here.documentsFolder, '包.zip')
  await here.get('bundle.export', { projectId: id, stage: null, path, jobId: 'j' })
  const there = await startInCounty({ newId: countingIds('there'), recordKinds, who: () => '赵六' })
  await there.get('bundle.import', { path, jobId: 'j', foreign: true })
  return { here, there, id, entry, path }
}

describe('a bundle tells what was done to its project and records', () => {
  test('who, when, by which command, in which field; the import is the newest step', async () => {
    const { there, id, entry } = await sentAndTakenIn()
    expect(await historyOf(there, id)).toMatchObject([
      { title: '导入材料包', who: '赵六', undoable: true },
      {
        title: '填写项目',
        who: '王芳',
        at: '2023-03-01T03:00:00.000Z',
        fields: [{ label: '预算文号' }],
        undoable: false,
      },
      { title: '填写项目', fields: [{ label: '预算文号' }] },
      { title: '新建', who: '王芳' },
    ])
    expect((await historyOf(there, entry.id)).map(({ title }) => title)).toEqual(['导入材料包', '填写', '新建'])
  })

  test('and no value: what was typed and taken back stays at home', async () => {
    const { there, id, path } = await sentAndTakenIn()
    const bytes = readFileSync(path)
    expect(bytes.includes('写错的文号')).toBe(false)
    expect(bytes.includes('乌财预〔2023〕9号')).toBe(true)
    for (const { fields } of (await historyOf(there, id)).slice(1)) {
      expect(fields.filter(({ before, after }) => before || after)).toEqual([])
    }
  })

  test('nothing of the unit, its years, its contractors and of records that are 移出', async () => {
    const here = await startWithVisit()
    const gone = await here.get('record.create', { kind: 'home-visit', ownerId: here.project.id, body: typed })
    await here.get('record.setRemoved', { id: gone.id, revision: 1, removed: true })
    const path = join(here.documentsFolder, '包.zip')
    await here.get('bundle.export', { projectId: here.project.id, stage: null, path, jobId: 'j' })
    const bytes = readFileSync(path)
    expect(bytes.includes(here.visit.id)).toBe(true)
    for (const part of [gone.id, '@county', '@year']) expect([part, bytes.includes(part)]).toEqual([part, false])
  })

  test('what came so is not undone here, and what is changed here names the value it replaces', async () => {
    const { here, there, id } = await sentAndTakenIn()
    const [, came] = await historyOf(there, id)
    expect(await there.call('history.undo', came!.stamp)).toMatchObject({
      error: { code: 'UNDO_NONE', params: { why: expect.stringContaining('别的电脑') } },
    })
    const project = await there.get('project.get', { id })
    await there.get('project.save', { ...project, budgetDocumentNumber: '十号' })
    const back = join(there.documentsFolder, '回程.zip')
    await there.get('bundle.export', { projectId: id, stage: null, path: back, jobId: 'j' })
    const text = readFileSync(back).toString('utf8')
    const { device, counter } = (await historyOf(here, id))[0]!.stamp
    expect(text).toContain(`"base":"${device}:${counter}"`)
    expect(text).not.toContain('"command":"import"')
  })

  test('sent again as it came, it is the same to the byte', async () => {
    const { there, id, path } = await sentAndTakenIn()
    const back = join(there.documentsFolder, '回程.zip')
    await there.get('bundle.export', { projectId: id, stage: null, path: back, jobId: 'j' })
    const told = (zip: string) => /\{"changes":.*"goufutong\.changes".*\}/.exec(readFileSync(zip, 'utf8'))?.[0]
    expect(told(back)).toMatch(/"field":"budgetDocumentNumber"/)
    expect(told(back)).toBe(told(path))
  })

  test('taking the import back puts the project and all with it into the 回收站, and it can come back', async () => {
    const { there, id } = await sentAndTakenIn()
    const [came] = await historyOf(there, id)
    const undone = await there.get('history.undo', came!.stamp)
    expect((await there.get('project.get', { id })).status).toBe('binned')
    await there.get('history.undo', undone)
    expect((await there.get('project.get', { id })).status).toBe('active')
  })

  test('a bundle of an older version tells nothing: its import is the first step, and can be taken back', async () => {
    const here = await startInCounty()
    const { profile, years } = (await here.get('county.current', null))!
    const project = await here.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    const path = join(here.documentsFolder, '包.zip')
    const file = {
      format: 'goufutong.project' as const,
      formatVersion: 1 as const,
      profile,
      years,
      project,
      budgetVersions: [],
      contractors: [],
      otherProjects: [],
    } satisfies ProjectFile
    await here.get('project.rescue', { file, path })
    const there = await startInCounty({ newId: countingIds('there') })
    await there.get('bundle.import', { path, jobId: 'j', foreign: true })
    expect(await historyOf(there, project.id)).toMatchObject([{ title: '导入材料包', undoable: true }])
  })
})

test('a history of something the bundle does not hold, or with what no history has, is refused', () => {
  const row = {
    device: 'd',
    counter: 1,
    at: '2023-03-01T03:00:00.000Z',
    who: '',
    command: 'edit',
    recordId: 'p',
    field: 'name',
    base: null,
    undoes: null,
  }
  const parse = (changes: unknown) =>
    parseChangeFile(JSON.stringify({ format: 'goufutong.changes', formatVersion: 1, changes }), new Set(['p'])).ok
  expect(changeFilePath).toBe('data/历史.json')
  expect(parse([row])).toBe(true)
  for (const wrong of [
    { recordId: 'other' },
    { recordId: '@county' },
    { counter: 2 ** 53 - 1 },
    { after: '值' },
    { command: 'drop table' },
    { base: 'd' },
  ])
    expect([wrong, parse([{ ...row, ...wrong }])]).toEqual([wrong, false])
})
