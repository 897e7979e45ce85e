import { isCitizenNumber, plainCitizenNumber } from '../county/citizen-number'

/** 152323198001011234 -> 1523**********1234; of what is shorter than twelve signs only the last two are left. */
export function maskedNumber(number: string): string {
  const signs = [...number]
  const [head, tail] = signs.length >= 12 ? [4, 4] : [0, 2]
  return signs.map((sign, at) => (at < head || at >= signs.length - tail ? sign : '*')).join('')
}

const longRun = /(?<!\d)\d{15,}[Xx]?/g
const spacedRun = /(?<!\d)\d(?:[ -]?\d){16}[ -]?[\dXx](?!\d)/g
/**
 * A text without the personal numbers in it, which stand in columns of their own, encrypted: runs of fifteen digits and more,
 * and what is a citizen number by its check sign, also in groups.
 */
export function withoutNumbers(text: string): string {
  const plain = text.normalize('NFKC')
  const spaced = plain.replace(spacedRun, (run) => {
    const number = plainCitizenNumber(run).replaceAll('-', '')
    return isCitizenNumber(number) ? maskedNumber(number) : run
  })
  const masked = spaced.replace(longRun, maskedNumber)
  return masked === plain ? text : masked
}
