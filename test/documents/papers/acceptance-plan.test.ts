import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { library } from '../../fixtures/contract/sample'
import { wholePlan } from '../../fixtures/records/work-plan'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { sampleId, startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample()
})
const made = () => sample.saved('acceptance-plan', sampleId)
async function change(part: (project: Project) => Partial<Project>) {
  const project = await sample.get('project.get', { id: sampleId })
  await sample.get('project.save', { ...project, ...part(project) })
}

describe('履约验收方案', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'acceptance-plan')
  })

  test('is valid by the OOXML schemas, and three pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(4)
  })

  test('is made of a project whose catalogue is not here, by the words of the latest that is', async () => {
    await change(() => ({ catalogVersion: '别处的目录' }))
    expect(docxText(await made())).toContain('3,200户')
  })

  test('[P18] says who accepts, each node, quantity and standard of the contract, and what comes of it', async () => {
    const text = docxText(await made())
    for (const said of [
      '验收组不少于3人，成员人数为单数',
      '承接主体的人员和与其有利害关系的人员不参加',
      '3,200户',
      '第2期',
      '邀请服务对象参与验收并出具意见',
      '入户调查表',
      '《履约验收书》',
      '验收结果公告',
      '默认建议稿，非官方规定',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })

  test('[P14] tells share and verdict of the sample by the contract, and what of them nobody has confirmed', async () => {
    expect(docxText(await made())).toMatch(
      /不低于30%（合同约定）的比例.*合格率95%以上（合同约定）的，该批通过；不到95%、在90%以上的，整改后再次抽样；不到90%（建议值）的，该批退回返工并加倍抽查/s,
    )
    await change(({ contract }) => ({ contract: { ...contract, signedOn: null } }))
    await change(({ contract }) => ({
      contract: { ...contract, quality: { ...contract.quality, sampleShareBp: null, passRateBp: null } },
    }))
    const text = docxText(await sample.previewed('acceptance-plan', sampleId))
    expect(text).toContain('不低于30%（建议值）')
    expect(text).toContain('合格率95%以上（建议值）')
  })

  test('[P18] has day and quantity of a node from the work plan that is filed', async () => {
    const { id } = await sample.keep('work-plan', wholePlan)
    const path = join(sample.documentsFolder, '工作方案.txt')
    writeFileSync(path, '工作方案')
    await sample.get('record.addFile', { id, slot: 'plan', path })
    const node = async () => /约定数量完成50%以上\s*(\S+)\s*(\S+)/.exec(docxText(await made()))?.slice(1)
    expect(await node()).toEqual(['/', '/'])
    expect(await sample.refusal(id, 'filed')).toBeNull()
    expect(await node()).toEqual(['1,600户', '2023年9月20日'])
  })

  test('its terms are those of the clause', () => {
    const clause = JSON.stringify(library.clauses.find(({ code }) => code === 'C13'))
    for (const term of [
      '应当在5个工作日内提交验收申请和成果清单',
      '收到齐全材料之日起10个工作日内组织验收',
      '验收结束之日起5个工作日内出具验收书',
      '收到验收书之日起5个工作日内书面提出',
      '不少于3人的验收组，成员人数为单数',
    ])
      expect(clause).toContain(term)
  })

  test('is not issued before the contract is signed', async () => {
    await change(({ contract }) => ({ contract: { ...contract, signedOn: null } }))
    const refused = await sample.call('paper.generate', { kind: 'acceptance-plan', ownerId: sampleId })
    expect(refused).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('合同还没有填签订日期') } },
    })
  })
})
