import { beforeAll, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, sampleModel } from '../../fixtures/contract/sample'
import { pdfPages, resave, toPdfs } from '../soffice'

/** Contracts that end at different heights of the page: more attachments push the signing block down line by line. */
const lengths = [0, 2, 4, 6, 8, 10, 12, 14]

const longer =
  (lines: number) =>
  (project: Project): void => {
    const more = Array.from({ length: lines }, (_, index) => `补充材料（示例）之${index + 1}`)
    project.contract = { ...project.contract, attachments: [...project.contract.attachments, ...more] }
  }

const contract = async (lines: number, template: Uint8Array): Promise<Uint8Array> =>
  unwrap(await generateContract(sampleModel(longer(lines)), template))

describe('the signing block', () => {
  /** Pages of each length, then of one from a template edited in LibreOffice: all printed in one go. */
  let printed: string[][]
  beforeAll(async () => {
    const ours = await Promise.all(lengths.map((lines) => contract(lines, defaultTemplate())))
    const edited = await contract(9, await resave(defaultTemplate()))
    printed = await Promise.all((await toPdfs([...ours, edited], 'docx', 200_000)).map(pdfPages))
  }, 200_000)

  const signingPage = (index: number): string => {
    const holding = printed[index]?.filter((page) => /甲方（盖章）|签订日期|授权代表（签字）/.test(page)) ?? []
    expect(holding).toHaveLength(1)
    return holding[0] ?? ''
  }

  test.each(lengths)('with %i more attachments is whole and shares its page with the last article', (lines) => {
    const page = signingPage(lengths.indexOf(lines))
    for (const mark of ['甲方（盖章）', '乙方（盖章）', '签订日期', '签订地点']) expect(page).toContain(mark)
    expect(page).toContain('本合同一式陆份')
  })

  test('stays so after a staff edit in LibreOffice', () => {
    expect(signingPage(lengths.length)).toContain('本合同一式陆份')
  })
})
