import { describe, expect, test } from 'vitest'
import { implementationPlanPaper } from '#shared/papers/implementation-plan'
import type { Paper } from '#shared/papers/paper'
import { papers as ofProgram } from '#shared/papers/registry'
import type { Project } from '#shared/project/project'
import { implementationPlan } from '#shared/records/implementation-plan'
import { planPartIds, planPartTitles } from '#shared/records/implementation-plan-texts'
import { docxText } from '../documents/docx-text'
import { startBackend } from './county-fixture'

const projectId = 'sample-2023-jiadiao'
const plan = { kind: 'implementation-plan', ownerId: projectId }

/** The service of the example begins on 2023-03-20; the clock stands at 2023-03-01 unless told. */
async function start(now = '2023-03-01T02:00:00Z', papers: readonly Paper[] = ofProgram) {
  const backend = startBackend({ now: () => new Date(now), papers })
  const { folder } = await backend.get('county.createSample', null)
  const said = async () => docxText((await backend.get('paper.preview', plan)).bytes)
  const lacks = async () => {
    const made = await backend.call('paper.generate', plan)
    return made.ok ? '' : `${made.error.code} ${made.error.params?.detail}`
  }
  const write = async (change: object) => {
    const made = await backend.get('record.create', { kind: 'implementation-plan', ownerId: projectId, body: null })
    const { body, revision } = await backend.get('record.get', { id: made.id })
    return backend.get('record.save', { id: made.id, revision, body: { ...body, ...change } })
  }
  return { ...backend, folder, said, lacks, write }
}

describe('购买主体实施方案', () => {
  test('[P26] has the nine parts of the procedure, each with what the project says and how it is done', async () => {
    const { said } = await start()
    const text = await said()
    const titles = planPartIds.map((part) => planPartTitles[part])
    expect(titles).toHaveLength(9)
    expect(text.split('\n').filter((line) => titles.includes(line as never))).toEqual(titles)
    for (const fact of ['3200户', '家计调查', '竞争性磋商', '2023年3月20日至2024年3月19日', '757,005.02', '95%'])
      expect(text).toContain(fact)
    expect(text).toContain('第一、二、三、四、五、六、七、八、九部分的做法和附件2的分工为默认建议稿')
  })

  test('[P26] once it is made it stands in the file of the project', async () => {
    const { get } = await start()
    await get('paper.generate', plan)
    const { due } = await get('bundle.readiness', { projectId, stage: 'before' })
    expect(due[0]?.materials.find(({ title }) => title === '购买主体实施方案')?.state).toBe('there')
  })

  test('what the office writes stands in the place of the suggestion, which is then no longer called one', async () => {
    const { said, write } = await start()
    await write({ supervision: '每月到场检查一次。', department: '社会救助股' })
    const text = await said()
    for (const own of [
      '每月到场检查一次。',
      '由社会救助股组织实施',
      '第一、二、三、四、五、六、七、九部分的做法和附件2的分工为默认建议稿',
    ]) {
      expect(text).toContain(own)
    }
    expect(text).not.toContain('每季度至少检查一次')
  })

  test('[P26] a part left empty bars it, and so does a project without content', async () => {
    const { lacks, write, get } = await start()
    expect(await lacks()).toBe('')
    await write({ disclosure: ' ' })
    expect(await lacks()).toContain('“信息公开”部分是空的')
    await write({})
    const project: Project = await get('project.get', { id: projectId })
    await get('project.save', { ...project, items: [] })
    expect(await lacks()).toContain('尚未填写')
  })

  test('[P26] names nodes, payments and who does what, and the day the office typed', async () => {
    const { said, write } = await start()
    const duties = [{ id: 'd', who: '社会救助股', work: '监督检查', name: '乌云' }]
    await write({ duties, draftedOn: '2023-02-10', number: '示民发[2023]05号' })
    const text = await said()
    for (const one of ['首期款', '30%', '采购意向公开', '每季度一次，共4次', '监督检查', '乌云', '2023年2月10日']) {
      expect(text).toContain(one)
    }
    expect(text).toContain('示民发〔2023〕5号')
    expect(text).toContain('承接主体工作实施方案已报购买主体备案')
    expect(text).not.toMatch(/甲方|乙方/)
  })

  test('[P26] bears the day it is made where none was typed, and grows no older by it', async () => {
    const { said, get } = await start()
    expect(await said()).toContain('2023年3月1日')
    await get('paper.generate', plan)
    expect((await get('bundle.readiness', { projectId, stage: 'before' })).stale).toEqual([])
  })

  test('[P26] names a way of supervision, and who does what', async () => {
    const { lacks, write } = await start()
    await write({ supervision: '加强监督检查，发现问题及时整改。' })
    expect(await lacks()).toContain('没有写明采取什么方式')
    await write({ supervision: '每月到场抽查一次。' })
    expect(await lacks()).not.toContain('没有写明采取什么方式')
    await write({ duties: [] })
    expect(await lacks()).toContain('没有填分工')
  })

  test('both plans are stale once the project says something else, and are made anew before an export', async () => {
    const { get } = await start()
    const ofYear = { kind: 'annual-plan', ownerId: '2023' }
    for (const paper of [plan, ofYear]) await get('paper.generate', paper)
    const project: Project = await get('project.get', { id: projectId })
    await get('project.save', { ...project, areas: project.areas.slice(1) })
    const { stale } = await get('bundle.readiness', { projectId, stage: 'before' })
    expect(stale).toEqual(['implementation-plan', 'annual-plan'])
  })

  test('[P26] is written before the service begins', async () => {
    const { lacks, write } = await start('2023-03-20T02:00:00Z')
    expect(await lacks()).toContain('应当在项目实施之前编制')
    await write({ draftedOn: '2023-03-19' })
    expect(await lacks()).toBe('')
  })

  test('[P26] its suggestions follow the way of buying, in the paper and in a new record; a kept one is remarked', async () => {
    const { get, said } = await start()
    const kept = await get('record.create', { kind: 'implementation-plan', ownerId: projectId, body: null })
    expect(kept.body.contract).toContain('成交通知书发出之日起30日内签订合同')
    const remarks = async () =>
      (await get('norms.check', { projectId })).filter(({ key }) => key.startsWith('plan.texts'))
    expect(await remarks()).toEqual([])
    const project: Project = await get('project.get', { id: projectId })
    const procurement = { ...project.procurement, method: 'internal_control' as const }
    await get('project.save', { ...project, procurement })
    expect((await remarks()).map(({ level }) => level)).toEqual(['warning', 'warning', 'warning'])
    await get('record.setRemoved', { id: kept.id, revision: kept.revision, removed: true })
    expect(await remarks()).toEqual([])
    expect(await said()).not.toContain('通知书')
    const anew = await get('record.create', { kind: 'implementation-plan', ownerId: projectId, body: null })
    expect(anew.body.method).toContain('按本单位内部控制制度比选、询价')
  })

  describe.each([
    ['a part that says only 略', { funds: '略' }, '“资金管理”部分填的是“略”，没有实际内容'],
    [
      'a service longer than the agreed one',
      { contract: '服务期限自2023年3月20日至2024年5月19日。' },
      '“合同管理”部分写有2024年5月19日，服务期至2024年3月19日止',
    ],
    ['a sum that is not the budget', { funds: '预算900,000.00元，分期支付。' }, '预算合计757,005.02元'],
    ['more households than are bought', { content: '对4000户开展家计调查。' }, '写有“4000户”，约定数量为3200户'],
  ])('[P26] %s', (_what, change, said) => {
    test('keeps the numbered paper from being made, and the record from 签发', async () => {
      const { lacks, write, get, call } = await start()
      const draft = { draftedOn: '2023-02-10', department: '社会救助股' }
      const { id, revision } = await write({ ...draft, ...change })
      expect(await lacks()).toContain(said)
      const moved = await call('record.move', { id, revision, to: 'issued' })
      expect(moved.ok ? '' : moved.error.params.detail).toContain(said)
      const { body } = await get('record.get', { id })
      const kept = implementationPlan.blank as unknown as Record<string, unknown>
      const mended = Object.fromEntries(Object.keys(change).map((part) => [part, kept[part]]))
      const saved = await get('record.save', { id, revision, body: { ...body, ...mended } })
      expect(await lacks()).toBe('')
      expect((await call('record.move', { id, revision: saved.revision, to: 'issued' })).ok).toBe(true)
    })
  })

  describe('签发', () => {
    async function startSigning() {
      const county = await start('2023-03-26T02:00:00Z')
      const made = await county.get('record.create', { kind: 'implementation-plan', ownerId: projectId, body: null })
      const write = async (draftedOn: string) => {
        const { body, revision } = await county.get('record.get', { id: made.id })
        const changed = { ...body, draftedOn, department: '社会救助股' }
        return county.get('record.save', { id: made.id, revision, body: changed })
      }
      const sign = async (draftedOn: string) => {
        const { revision } = await write(draftedOn)
        return county.call('record.move', { id: made.id, revision, to: 'issued' })
      }
      return { ...county, write, sign }
    }

    test('[P26] is refused on the day the service begins and behind it, as the paper is', async () => {
      const { sign } = await startSigning()
      for (const late of ['2023-03-20', '2023-03-25'])
        expect(await sign(late)).toMatchObject({
          error: { params: { detail: expect.stringContaining('应当在项目实施之前编制') } },
        })
      expect(await sign('2023-03-19')).toMatchObject({ ok: true })
    })

    test('[P26] with it all has been decided: what was called a suggestion is one no more, and the draft made before is stale', async () => {
      const { write, sign, said, get } = await startSigning()
      const stale = async () => (await get('bundle.readiness', { projectId, stage: 'before' })).stale
      expect(await said()).toContain('本稿还没有签发')
      await write('2023-03-19')
      await get('paper.generate', plan)
      expect(await stale()).toEqual([])
      expect(await sign('2023-03-19')).toMatchObject({ ok: true })
      expect(await stale()).toEqual(['implementation-plan'])
      expect(await said()).not.toMatch(/建议稿|还没有签发/)
      await get('paper.generate', plan)
      expect(await stale()).toEqual([])
    })
  })
})

interface SaidThen {
  bureauName: string
  project: object
  texts: object
  department: string
}

/** The plan of a version of the program that knew no number, no duties and no tables of nodes and payments. */
const planThen = {
  ...implementationPlanPaper,
  says: ({ bureauName, project, texts, department }: SaidThen) => ({ bureauName, project, texts, department }),
} as Paper

/** A county whose plan was made by that version, opened with this one. */
async function madeBefore() {
  const then = await start('2023-02-01T02:00:00Z', [planThen])
  const { id } = await then.write({ department: '社会救助股' })
  await then.get('paper.generate', plan)
  await then.close()
  const { get } = startBackend({ now: () => new Date('2023-03-01T02:00:00Z') })
  await get('county.open', { folder: then.folder })
  const stale = async () => (await get('bundle.readiness', { projectId, stage: null })).stale
  const rewrite = async (change: object) => {
    const { revision, body } = await get('record.get', { id })
    await get('record.save', { id, revision, body: { ...body, ...change } })
  }
  return { stale, rewrite }
}

describe('a plan made by a version of the program that knew no duties', () => {
  test('is not stale for what has been added since and stands at its default', async () => {
    const { stale } = await madeBefore()
    expect(await stale()).toEqual([])
  })

  test('is stale once what was added says something, or what it said is another', async () => {
    const { stale, rewrite } = await madeBefore()
    await rewrite({ number: '示民发〔2023〕5号' })
    expect(await stale()).toEqual(['implementation-plan'])
    await rewrite({ number: '' })
    expect(await stale()).toEqual([])
    await rewrite({ duties: [{ id: 'd1', who: '社会救助股', work: '组织验收', name: '' }] })
    expect(await stale()).toEqual(['implementation-plan'])
    await rewrite({ duties: implementationPlan.blank.duties, department: '社会救助科' })
    expect(await stale()).toEqual(['implementation-plan'])
  })
})

describe('a plan made by a version of the program whose suggestions fitted one way of buying alone', () => {
  /** As that version had them, for what is read of them here. */
  const textThen =
    '成交通知书发出之日起30日内签订合同，合同载明服务内容、数量、质量、期限、价款、支付和违约责任。\n合同不得擅自变更、中止或者终止；承接主体不得转包。合同按规定公告、备案。'
  const then = {
    ...implementationPlanPaper,
    says: (input: { earlier: Record<string, string> }) =>
      ((implementationPlanPaper.saidBefore?.(input) ?? []) as { texts: { contract: string } }[]).find(
        ({ texts }) => texts.contract === textThen,
      ),
  } as Paper

  test('is not stale while they fit, and is where the project is bought another way', async () => {
    const made = await start('2023-02-01T02:00:00Z', [then])
    await made.get('paper.generate', plan)
    await made.close()
    const { get } = startBackend({ userDataFolder: made.userDataFolder, now: () => new Date('2023-02-02T02:00:00Z') })
    await get('county.open', { folder: made.folder })
    const stale = async () => (await get('bundle.readiness', { projectId, stage: 'before' })).stale
    expect(await stale()).toEqual([])
    const project: Project = await get('project.get', { id: projectId })
    await get('project.save', { ...project, procurement: { ...project.procurement, method: 'internal_control' } })
    expect(await stale()).toEqual(['implementation-plan'])
  })
})
