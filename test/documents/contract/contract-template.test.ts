import { describe, expect, test } from 'vitest'
import { makeContractTemplate } from '#main/documents/contract/template-file'
import { contractConditions, contractFields, contractLists, onlyInOwnTemplates } from '#shared/contract/contract-words'
import { unwrap } from '#shared/result'
import { generateContract, inspectTemplate } from '../../fixtures/contract/generate'
import { defaultTemplate, library, resourcesFolder, sampleModel } from '../../fixtures/contract/sample'
import { docxText, normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { pdfText, resave, toPdf, toPdfs } from '../soffice'

describe('the template shipped with the program', () => {
  test('is what the clause library makes (else run src-main/launch/make-contract-template.mjs)', async () => {
    const fresh = await makeContractTemplate(resourcesFolder)
    for (const part of ['document', 'styles', 'numbering', 'header1', 'footer1'])
      expect(normalisedXml(defaultTemplate(), `word/${part}.xml`)).toBe(normalisedXml(fresh, `word/${part}.xml`))
  })

  test('is usable, and valid by the OOXML schemas', async () => {
    expect(unwrap(await inspectTemplate(defaultTemplate()))).toEqual({
      usable: true,
      unknown: [],
      missing: [],
      problems: [],
      warnings: [],
    })
    expect(await schemaErrors(defaultTemplate())).toEqual([])
  })

  test('the library has the parts C00 to C28 from head to end, each with purpose, variables, checks and basis', () => {
    const codes = Array.from({ length: 29 }, (_, index) => `C${String(index).padStart(2, '0')}`)
    const printed = library.clauses.map(({ code }) => code)
    expect([...printed].sort()).toEqual(codes)
    expect([printed.at(0), printed.at(-1)]).toEqual(['C00', 'C24'])
    for (const clause of library.clauses) {
      expect(clause.purpose).not.toBe('')
      expect([clause.code, clause.variables.length]).not.toEqual([clause.code, 0])
      expect(clause.checks.length).toBeGreaterThan(0)
      expect(clause.basis.length).toBeGreaterThan(0)
    }
  })

  test('every field, list column and condition the program knows has its place in it', () => {
    const text = docxText(defaultTemplate()) + normalisedXml(defaultTemplate(), 'word/header1.xml')
    const columns = Object.entries(contractLists).flatMap(([list, { columns }]) =>
      columns.map((column) => `${list}.${column}`),
    )
    const used = (name: string) => !onlyInOwnTemplates.includes(name)
    for (const name of [...Object.keys(contractFields), ...columns].filter(used)) expect(text).toContain(`{{${name}}}`)
    for (const condition of contractConditions.filter(used)) expect(text).toContain(`{{如果 ${condition}}}`)
  })

  test('after LibreOffice has read and written it, it makes the same contract, numbers included', async () => {
    const edited = await resave(defaultTemplate())
    expect(unwrap(await inspectTemplate(edited))).toMatchObject({ usable: true })
    const before = unwrap(await generateContract(sampleModel(), defaultTemplate()))
    const after = unwrap(await generateContract(sampleModel(), edited))
    // LibreOffice writes a page break at the end of the paragraph before it.
    const text = (bytes: Uint8Array) => docxText(bytes).replace(/⏎$/gm, '')
    expect(text(after)).toBe(text(before))
    const words = (text: string) => text.replace(/第\s*\d+\s*页\s*共\s*\d+\s*页|\s+/g, '')
    const printed = await Promise.all((await toPdfs([before, after], 'docx', 55_000)).map(pdfText))
    expect(words(printed[1] ?? '')).toBe(words(printed[0] ?? ''))
  })

  test('numbering closes the gap when a condition drops an article', async () => {
    const clauses = library.clauses.map((clause) =>
      clause.code === 'C16' ? { ...clause, when: '允许部分分包' } : clause,
    )
    const { contractDocument } = await import('#main/documents/contract/contract-document')
    const { asTemplate } = await import('#main/documents/papers/filling')
    const template = await contractDocument({ ...library, clauses }, asTemplate)
    const text = await pdfText(await toPdf(unwrap(await generateContract(sampleModel(), template)), 'docx'))
    expect(text).toMatch(/第十八条\s*知识产权与档案移交/)
    expect(text).toMatch(/第二十七条\s*合同生效及其他/)
    expect(text).not.toContain('第二十八条')
  })
})
