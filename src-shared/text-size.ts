/** 文字大小 in per cent: the whole window is drawn so much larger. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const
export type TextSize = (typeof textSizes)[number]

/** The nearest there is; 100 for what is none. */
export const textSizeOf = (percent: number): TextSize =>
  textSizes.reduce((best, size) => (Math.abs(size - percent) < Math.abs(best - percent) ? size : best), 100)

/** One step larger (1) or smaller (-1); null = there is none. */
export const nextTextSize = (size: TextSize, step: 1 | -1): TextSize | null =>
  textSizes[textSizes.indexOf(size) + step] ?? null
