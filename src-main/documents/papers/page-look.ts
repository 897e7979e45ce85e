import type { ISectionOptions, IStylesOptions } from 'docx'
import type { PaperLayout } from '#shared/template/layout'
import { contractPage, lyingPage, lyingWidth, pageFooter, textWidth, uprightPage, widthWithin } from '../docx-page'
import { letterFooters, letterHeader, letterPage } from './official-letter'
import {
  officialFooters,
  officialLine,
  officialNumbering,
  officialPage,
  officialStyles,
  officialWidth,
} from './official-look'
import { bodyLine, layoutNumbering, paperStyles, styleIds } from './paper-styles'

/** Page, styles and running lines of a paper. */
interface PageLook {
  styles: IStylesOptions
  numbering: typeof layoutNumbering
  properties: NonNullable<ISectionOptions['properties']>
  headers?: NonNullable<ISectionOptions['headers']>
  footers: NonNullable<ISectionOptions['footers']>
  line: typeof bodyLine
  /** In twips, between the margins. */
  textWidth: number
}

const upright: PageLook = {
  styles: paperStyles,
  numbering: layoutNumbering,
  properties: contractPage,
  footers: { default: pageFooter(styleIds.edge) },
  line: bodyLine,
  textWidth,
}

const lying: PageLook = { ...upright, properties: lyingPage, textWidth: lyingWidth }

const letter = (mark: string): Partial<PageLook> => ({
  properties: letterPage,
  headers: { first: letterHeader(mark) },
  footers: letterFooters,
})

const official: PageLook = {
  styles: officialStyles,
  numbering: officialNumbering,
  properties: officialPage,
  footers: officialFooters,
  line: officialLine,
  textWidth: officialWidth,
}

export function lookOf({ official: form, landscape, marginMm }: PaperLayout): PageLook {
  if (form) return form.mark?.form === 'letter' ? { ...official, ...letter(form.mark.text) } : official
  if (landscape) return lying
  return marginMm === undefined
    ? upright
    : { ...upright, properties: uprightPage(marginMm), textWidth: widthWithin(marginMm) }
}
