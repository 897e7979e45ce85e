import { filledText } from './scalar-schemas'
import { unseenAt } from './text/unseen'

/** A line of a data file that papers print: no line breaks, nothing unseen, and no braces, which papers read as places to be filled. */
export const printedText = (largest: number) =>
  filledText(largest)
    .refine((text) => !/[{}]/.test(text), '不能含有花括号')
    .refine((text) => !/[\t\n\r]/.test(text) && unseenAt(text) === null, '含有看不见的字符')

/** False for what every object has: constructor, toString. A table by name would answer with it. */
export const isOrdinaryName = (name: string): boolean => !(name in {})
