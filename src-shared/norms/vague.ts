import { plainTyped } from '../money/typed-number'

const vague =
  /若干|按需|视情况|适量|适当数量|不定量|大约|约(?=\s*[\d一二三四五六七八九十百千万])|[\d一二三四五六七八九十百千万](余|多)(?=[户人次份场])|左右/

/** The vague word in a quantity text (若干、约、按需), or null; 约定 and 预约 are none (domain C03). */
export function vagueWord(text: string): string | null {
  return vague.exec(plainTyped(text))?.[0] ?? null
}
