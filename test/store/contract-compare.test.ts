import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { startInCounty } from './county-fixture'

const documentPart = 'word/document.xml'

/** The example county with its contract made; drafts are that contract with one text put in the place of another. */
async function start() {
  const county = await startInCounty()
  await county.get('county.createSample', null)
  const [project] = await county.get('project.list', { status: 'active' })
  const projectId = project!.id
  const path = join(county.documentsFolder, '采购文件所附合同.docx')
  const compare = () => county.call('contract.compareDraft', { projectId, path })
  async function draftWith(from: string | RegExp, to: string) {
    const made = await county.get('paper.preview', { kind: 'contract', ownerId: projectId })
    const parts = unzipSync(made.bytes)
    const text = strFromU8(parts[documentPart]!)
    expect(text).toMatch(from)
    writeFileSync(path, zipSync({ ...parts, [documentPart]: strToU8(text.replace(from, to)) }))
  }
  const generate = () => county.get('paper.generate', { kind: 'contract', ownerId: projectId })
  return { ...county, projectId, path, compare, draftWith, generate }
}

describe('采购文件所附合同与签订的合同', () => {
  test('[P33] without a contract there is nothing to compare with', async () => {
    const { draftWith, compare } = await start()
    await draftWith('</w:body>', '</w:body>')
    expect(await compare()).toMatchObject({ error: { code: 'NO_SIGNED_CONTRACT' } })
  })

  test('[P33] a clause that says another figure is named with both lines; the same contract has no difference', async () => {
    const { draftWith, compare, generate } = await start()
    await generate()
    await draftWith('</w:body>', '</w:body>')
    expect(await compare()).toMatchObject({ value: { against: '本程序生成的合同第 1 版', differences: [] } })
    await draftWith('0.05%', '0.5%')
    const answer = await compare()
    expect(answer).toMatchObject({ value: { differences: [{ kind: 'changed', figures: true }] } })
    const [difference] = answer.ok ? answer.value.differences : []
    expect(difference?.place).toMatch(/^第.+条“违约/)
    expect(difference?.draft.join()).toContain('0.5%')
    expect(difference?.signed.join()).toContain('0.05%')
  })

  test('[P33] a file that is no .docx is refused with what to do', async () => {
    const { path, compare, generate } = await start()
    await generate()
    writeFileSync(path, '%PDF-1.4')
    expect(await compare()).toMatchObject({ error: { code: 'CONTRACT_UNREADABLE' } })
  })
})
