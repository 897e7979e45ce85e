/**
 * The few ways a text of a paper may look other than the rest. A warning says in words what is wrong as well, for
 * black-and-white printers; what is faint only explains what stands beside it.
 */
export const textLooks = {
  warning: { bold: true, color: 'B3261E' },
  notice: { bold: false, color: '9C4A00' },
  faint: { bold: false, color: '5F6B7A' },
} as const

export type TextLook = keyof typeof textLooks
