import type { Result } from '#shared/result'
import type { TemplateInspection } from '#shared/template/inspection'
import type { PaperModel } from '#shared/template/paper-model'
import type { PaperWords } from '#shared/template/paper-words'
import { fillSheets, inspectSheets } from '../workbook/fill-workbook'
import { fillPaper, inspectTemplate, type PaperToFill } from './make-paper'

// What a worker does with a template of unknown origin; it remembers the ones it compiled as the program does.

export const inspect = ({
  template,
  words,
  format,
}: {
  template: Uint8Array
  words: PaperWords
  format: PaperToFill['format']
}): Promise<Result<TemplateInspection>> =>
  format === 'xlsx' ? inspectSheets(template, words) : inspectTemplate(template, words)

export const fill = ({
  paper,
  model,
  template,
}: {
  paper: PaperToFill
  model: PaperModel
  template: Uint8Array
}): Promise<Result<Uint8Array>> =>
  paper.format === 'xlsx' ? fillSheets(paper, model, template) : fillPaper(paper, model, template)
