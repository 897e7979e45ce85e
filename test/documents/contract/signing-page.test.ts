import { describe, expect, test } from 'vitest'
import { generateContract } from '#main/documents/contract/generate-contract'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import { defaultTemplate, sampleModel } from '../../fixtures/contract/sample'
import { pdfPages, resave, toPdf } from '../soffice'

/** Contracts that end at different heights of the page: more attachments push the signing block down line by line. */
const lengths = [0, 2, 4, 6, 8, 10, 12, 14]

const longer =
  (lines: number) =>
  (project: Project): void => {
    const more = Array.from({ length: lines }, (_, index) => `补充材料（示例）之${index + 1}`)
    project.contract = { ...project.contract, attachments: [...project.contract.attachments, ...more] }
  }

async function signingPage(bytes: Uint8Array): Promise<string> {
  const pages = await pdfPages(await toPdf(bytes, 'docx'))
  const holding = pages.filter((page) => /甲方（盖章）|签订日期|授权代表（签字）/.test(page))
  expect(holding).toHaveLength(1)
  return holding[0] ?? ''
}

describe('the signing block', () => {
  test.each(lengths)('with %i more attachments is whole and shares its page with the last article', async (lines) => {
    const page = await signingPage(unwrap(await generateContract(sampleModel(longer(lines)), defaultTemplate())))
    for (const mark of ['甲方（盖章）', '乙方（盖章）', '签订日期', '签订地点']) expect(page).toContain(mark)
    expect(page).toContain('本合同一式陆份')
  })

  test('stays so after a staff edit in LibreOffice', async () => {
    const edited = await resave(defaultTemplate())
    const page = await signingPage(unwrap(await generateContract(sampleModel(longer(9)), edited)))
    expect(page).toContain('本合同一式陆份')
  })
})
