import { type FieldWords, fieldText } from './field-words'

export const bodyHeads = ['栏目', '内容'] as const

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A body as a sheet, by the words of its history: a line for each field that says something, each part of a group and each item of a list. */
export function bodyRows(words: FieldWords, body: object): string[][] {
  const values = body as Record<string, unknown>
  return Object.entries(words).flatMap(([field, word]) => {
    const value = values[field]
    if (word.fields && isGroup(value))
      return bodyRows(word.fields, value).map(([label, text]) => [`${word.label}：${label}`, text ?? ''])
    const items = Array.isArray(value) && word.fields ? value : [value]
    return items
      .map((item) => fieldText(words, field, item) ?? '')
      .filter((text) => text !== '')
      .map((text) => [word.label, text])
  })
}
