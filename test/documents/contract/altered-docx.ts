import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { defaultTemplate } from '../../fixtures/contract/sample'

/** The shipped template with one part changed, or one added. */
export function alteredTemplate(path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(defaultTemplate())
  const before = parts[path]
  return zipSync({ ...parts, [path]: strToU8(change(before ? strFromU8(before) : '')) })
}

/** The shipped template with a paragraph put in front of the first one. */
export const withParagraph = (text: string): Uint8Array =>
  alteredTemplate('word/document.xml', (xml) =>
    xml.replace('<w:body>', () => `<w:body><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`),
  )

/** The shipped template with other words instead of some. */
export const withWords = (from: string, to: string): Uint8Array =>
  alteredTemplate('word/document.xml', (xml) => xml.replaceAll(from, () => to))

/** The shipped template with a table put in front. */
export const withTable = (rows: string): Uint8Array =>
  alteredTemplate('word/document.xml', (xml) =>
    xml.replace(
      '<w:body>',
      () =>
        `<w:body><w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows}</w:tbl>`,
    ),
  )

export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((inner) => cell(paragraph(inner))).join('')}</w:tr>`
export const cell = (inner: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${inner}</w:tc>`
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
