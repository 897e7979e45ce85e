import { withoutUnseen } from '../printed-text'

/** How a code is compared: width, case, blanks and what nobody sees do not matter, also where a folder bears it. */
export const codeKey = (code: string): string => withoutUnseen(code).normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/** How a name is compared: 张 三 is 张三. Middle dots of Mongolian names are one sign, whichever was typed. */
export const nameKey = (name: string): string =>
  withoutUnseen(name)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[•・‧∙⋅.]/g, '·')
    .toUpperCase()
