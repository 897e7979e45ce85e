/** How a code is compared: width, case and blanks do not matter, also where a folder bears it. */
export const codeKey = (code: string): string => code.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/** How a name is compared: 张 三 is 张三. Middle dots of Mongolian names are one sign, whichever was typed. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[•・‧∙⋅.]/g, '·')
    .toUpperCase()
