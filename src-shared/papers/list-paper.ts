import type { PaperModel } from '../template/paper-model'
import type { PaperWords } from '../template/paper-words'
import type { MadeByWriter } from './paper'
import type { TablesDrawn, TablesWritten } from './tables-written'

interface ListPaper<Input> {
  drawn: TablesDrawn
  words: PaperWords
  model(input: Input, versionLabel: string): PaperModel
  /** Of the file. */
  dayOf(input: Input): string
  templateName: string
}

/** A list paper: drawn by the program, from the same words and values as an office's own workbook in its place. */
export const listPaper = <Input>({
  drawn,
  words,
  model,
  dayOf,
  templateName,
}: ListPaper<Input>): MadeByWriter<Input> => ({
  by: 'writer',
  writer: 'tables-xlsx',
  written: (input, versionLabel): TablesWritten => ({
    ...drawn,
    day: dayOf(input),
    model: model(input, versionLabel),
  }),
  templateName: () => templateName,
  replaced: { words, model, starter: drawn },
})
