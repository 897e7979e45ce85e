/** Width, spaces and kinds of punctuation tell no two contracts apart; 1.5 and 15, 5% and 5 do. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, (sign, at: number, whole: string) =>
      ofFigure(sign, whole[at - 1], whole[at + 1]) ? sign : '',
    )

function ofFigure(sign: string, before = '', after = ''): boolean {
  if (!/\d/.test(before)) return false
  return /[%‰]/.test(sign) || (sign === '.' && /\d/.test(after))
}

/** How alike two texts are, 0 to 1: the share of neighbouring characters they have in common (Dice). */
export function likeness(one: string, other: string): number {
  const [left, right] = [neighbours(plain(one)), neighbours(plain(other))]
  if (left.size + right.size === 0) return 1
  let common = 0
  for (const pair of left) if (right.has(pair)) common += 1
  return (2 * common) / (left.size + right.size)
}

function neighbours(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}
