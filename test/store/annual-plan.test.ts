import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { docxText } from '../documents/docx-text'
import { countingIds, startBackend, startInCounty, temporaryFolder } from './county-fixture'

const projectId = 'sample-2023-jiadiao'
const allConditions = { fixedContent: true, continuous: true, funded: true, stablePrice: true }
const plan = { kind: 'annual-plan', ownerId: '2023' }

async function start(options: Parameters<typeof startBackend>[0] = {}) {
  const backend = startBackend(options)
  await backend.get('county.createSample', null)
  const change = async (by: (project: Project) => object) => {
    const project = await backend.get('project.get', { id: projectId })
    await backend.get('project.save', { ...project, ...by(project) })
  }
  const lacks = async () => {
    const made = await backend.call('paper.generate', plan)
    return made.ok ? [] : [made.error.code, made.error.params?.detail]
  }
  return { ...backend, change, lacks }
}

describe('年度购买服务计划', () => {
  test('[P01] is a letter of the bureau to the finance bureau of the same level, with a table beside it', async () => {
    const { get } = await start()
    const text = docxText((await get('paper.preview', plan)).bytes)
    for (const said of ['示例旗民政局', '示例旗财政局：', '审核并纳入预算管理']) expect(text).toContain(said)
    const kinds = ['annual-plan', 'annual-plan-xlsx']
    for (const kind of kinds) await get('paper.generate', { ...plan, kind })
    expect((await get('paper.list', { owner: 'year', ownerId: '2023' })).map(({ kind }) => kind).sort()).toEqual(kinds)
  })

  test('[P01] once it is made it stands in the file of each project of the year', async () => {
    const { get } = await start()
    const slot = async () => {
      const { due } = await get('bundle.readiness', { projectId, stage: 'before' })
      return due[0]?.materials.find(({ title }) => title === '年度购买服务计划')
    }
    expect((await slot())?.state).toBe('missing')
    await get('paper.generate', plan)
    expect(await slot()).toMatchObject({ state: 'there', files: ['示例旗2023年-年度购买服务计划-第1版.docx'] })
  })

  test('[P02] says service content and budget of every project, with the sums of the year', async () => {
    const { get } = await start()
    const text = docxText((await get('paper.preview', plan)).bytes)
    for (const said of ['家计调查', '3200户', '629,366.88', '757,005.02', '柒拾伍万柒仟零伍元零贰分'])
      expect(text).toContain(said)
  })

  test('[P02] without content or without a budget it can be looked at, not issued', async () => {
    const { change, lacks, get } = await start()
    expect(await lacks()).toEqual([])
    await change(() => ({ items: [] }))
    expect(await lacks()).toEqual(['PAPER_INCOMPLETE', expect.stringContaining('还没有服务内容')])
    expect((await get('paper.preview', plan)).bytes.length).toBeGreaterThan(1000)
    await get('project.create', { name: '照料服务', year: 2023, catalogCode: 'SW-02' })
    expect((await lacks())[1]).toContain('“照料服务”的预算还没有测算')
  })

  test('funds that do not make up the budget bar it, and so does a year without projects', async () => {
    const { change, lacks, call } = await start()
    await change(({ fundSources }) => ({ fundSources: fundSources.slice(1) }))
    expect((await lacks())[1]).toContain('资金来源合计')
    expect(await call('paper.generate', { ...plan, ownerId: '2031' })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('还没有项目') } },
    })
  })

  test('[P01] of a year with nothing but a contract that runs on is made, with its part of it', async () => {
    const { change, get } = await start()
    const of2024 = { ...plan, ownerId: '2024' }
    const split = (first: number, second: number) => ({
      period: { startOn: '2023-03-20', endOn: '2025-03-19', conditions: allConditions },
      annualAllotments: [
        { year: 2023, amountFen: fen(first) },
        { year: 2024, amountFen: fen(second) },
      ],
    })
    await change(() => split(40_000_000, 35_700_502))
    expect((await get('paper.generate', of2024)).fileName).toBe('示例旗2024年-年度购买服务计划-第1版.docx')
    const text = docxText((await get('paper.preview', of2024)).bytes)
    for (const said of ['（2023年度项目）', '其中2024年度安排357,005.02元', '757,005.02']) expect(text).toContain(said)
  })

  test('tells the grade that was registered of last year’s project', async () => {
    const { get, change, documentsFolder } = await start()
    const { contractorId } = await get('project.get', { id: projectId })
    await change(() => ({ annualAllotments: [] }))
    const made = await get('record.create', { kind: 'contractor-grade', ownerId: contractorId!, body: null })
    const body = {
      ...made.body,
      evaluatedOn: '2023-02-20',
      projectIds: [projectId],
      evaluator: '示例旗民政局',
      points: '92',
      grade: 'excellent',
    }
    const saved = await get('record.save', { id: made.id, revision: made.revision, body })
    const of2024 = { ...plan, ownerId: '2024' }
    const text = async () => docxText((await get('paper.preview', of2024)).bytes)
    expect(await text()).not.toContain('等次为')
    const path = join(documentsFolder, '评价报告.txt')
    writeFileSync(path, '评价报告')
    await get('record.addFile', { id: made.id, slot: 'report', path })
    await get('record.move', { id: made.id, revision: saved.revision, to: 'entered' })
    expect(await text()).toContain('评价得分92分，等次为“优”')
  })

  describe('its letter', () => {
    async function startLetter() {
      const documentsFolder = temporaryFolder()
      const backend = await start({ documentsFolder })
      const made = await backend.get('record.create', { kind: 'annual-plan', ownerId: '2023', body: null })
      const recordId = made.id
      const write = async (change: object) => {
        const { body, revision } = await backend.get('record.get', { id: recordId })
        await backend.get('record.save', { id: recordId, revision, body: { ...body, ...change } })
      }
      const said = async () => docxText((await backend.get('paper.preview', plan)).bytes)
      return { ...backend, recordId, write, said }
    }

    test('[P01] bears the 发文字号, the day and the use of last year’s result that were registered', async () => {
      const { write, said } = await startLetter()
      expect(await said()).toContain('＿＿＿＿〔2023〕＿＿号')
      await write({ number: '示民发[2023]第05号', draftedOn: '2023-02-22' })
      expect(await said()).toContain('示民发〔2023〕5号')
      expect(await said()).toContain('2023年2月22日')
      expect(await said()).not.toContain('＿＿＿＿〔')
    })

    test('is not issued with a number that is none, or of another year than its own', async () => {
      const { write, lacks } = await startLetter()
      await write({ number: '民发5' })
      expect((await lacks())[1]).toContain('发文字号应当写成“示民发〔2023〕5号”的样子')
      await write({ number: '示民发〔2022〕51号' })
      expect((await lacks())[1]).toContain('发文字号的年份是〔2022〕，应当是〔2023〕')
      await write({ draftedOn: '2022-12-20' })
      expect(await lacks()).toEqual([])
    })

    test('is remembered, told in its history, and undone; a plan made before is stale, its table is not', async () => {
      const { write, get, recordId } = await startLetter()
      for (const kind of ['annual-plan', 'annual-plan-xlsx']) await get('paper.generate', { ...plan, kind })
      const stale = async () => (await get('bundle.readiness', { projectId, stage: 'before' })).stale
      await write({ dueOn: '2023-03-10' })
      expect(await stale()).toEqual([])
      await write({ number: '示民发〔2023〕5号' })
      expect(await stale()).toEqual(['annual-plan'])
      const { steps } = await get('history.list', { recordId, before: null, limit: 9 })
      expect(steps[0]?.fields).toMatchObject([{ label: '发文字号', before: '', after: '示民发〔2023〕5号' }])
      expect((await get('record.search', { text: '示民发', limit: 5 })).map(({ id }) => id)).toEqual([recordId])
      await get('history.undo', steps[0]!.stamp)
      expect((await get('record.get', { id: recordId })).body).toMatchObject({ number: '', dueOn: '2023-03-10' })
      expect(await stale()).toEqual([])
    })

    test('is submitted with a number and a day, and stands from then on', async () => {
      const { call, get, recordId, write } = await startLetter()
      const submit = async () => {
        const { revision } = await get('record.get', { id: recordId })
        return call('record.move', { id: recordId, revision, to: 'submitted' })
      }
      expect(await submit()).toMatchObject({ error: { code: 'RECORD_STEP_REFUSED' } })
      await write({ number: '示民发〔2023〕5号', draftedOn: '2023-02-22' })
      expect((await submit()).ok).toBe(true)
      const { body, revision } = await get('record.get', { id: recordId })
      const altered = { ...body, number: '示民发〔2023〕6号' }
      expect(await call('record.save', { id: recordId, revision, body: altered })).toMatchObject({
        error: { code: 'RECORD_FROZEN' },
      })
    })
  })

  test('goes with the bundle of a project to be read, and is nobody’s where that is taken in', async () => {
    const here = await start()
    await here.get('paper.generate', plan)
    const path = join(temporaryFolder(), '包.zip')
    await here.get('bundle.export', { projectId, stage: null, path, jobId: 'j' })
    expect(Object.keys(unzipSync(readFileSync(path))).some((name) => name.includes('年度购买服务计划'))).toBe(true)
    const there = await startInCounty({ newId: countingIds('there') })
    await there.get('bundle.import', { path, jobId: 'j', foreign: true })
    expect(await there.get('paper.list', { owner: 'project', ownerId: projectId })).toEqual([])
  })
})
