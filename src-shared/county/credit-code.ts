const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Check character of the first 17 characters: weights 3^i mod 31 (GB 32100-2015). */
function checkCharacter(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** True for a 统一社会信用代码: 18 characters, upper case, right check character. */
export function isCreditCode(text: string): boolean {
  return creditCodeProblem(text) === null
}

/** What is wrong with the code, in Chinese for the field; null when it is right. */
export function creditCodeProblem(text: string): string | null {
  if (text === '') return '尚未填写统一社会信用代码'
  if (text.length !== 18) return `统一社会信用代码应为18位，现为${text.length}位`
  for (const [index, character] of [...text].entries()) {
    if (alphabet.includes(character)) continue
    if (alphabet.includes(character.toUpperCase())) return `统一社会信用代码第${index + 1}位“${character}”应为大写字母`
    return `统一社会信用代码第${index + 1}位“${character}”不是允许的字符（数字和大写字母，不用I、O、S、V、Z）`
  }
  return text[17] === checkCharacter(text.slice(0, 17)) ? null : '统一社会信用代码校验位不符，请对照登记证书逐位核对'
}
