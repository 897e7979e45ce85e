import type { ContractorKind } from '../contractor/contractor'
import { visible } from '../text/fold-text'
import { isProvince } from './region'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Who registers (character 1) and as what (character 2), GB 32100-2015 table 1 and its later additions. */
const registrations: Record<string, { name: string; kinds: ContractorKind[] }> = {
  11: { name: '机关', kinds: [] },
  12: { name: '事业单位', kinds: ['public_institution_class_2', 'public_institution_class_1'] },
  13: { name: '群众团体', kinds: ['funded_mass_organisation', 'social_organisation'] },
  19: { name: '机构编制部门登记的其他机构', kinds: [] },
  21: { name: '外国常驻新闻机构', kinds: [] },
  29: { name: '外交部门登记的其他机构', kinds: [] },
  31: { name: '律师执业机构', kinds: [] },
  32: { name: '公证处', kinds: [] },
  33: { name: '基层法律服务所', kinds: [] },
  34: { name: '司法鉴定机构', kinds: [] },
  35: { name: '仲裁委员会', kinds: [] },
  39: { name: '司法行政部门登记的其他机构', kinds: [] },
  41: { name: '外国在华文化中心', kinds: [] },
  49: { name: '文化部门登记的其他机构', kinds: [] },
  51: { name: '社会团体', kinds: ['social_organisation', 'funded_mass_organisation'] },
  52: { name: '民办非企业单位', kinds: ['social_organisation'] },
  53: { name: '基金会', kinds: ['social_organisation'] },
  54: { name: '基层群众性自治组织', kinds: ['grassroots_organisation'] },
  59: { name: '民政部门登记的其他机构', kinds: [] },
  61: { name: '外国旅游部门常驻代表机构', kinds: [] },
  62: { name: '港澳台地区旅游部门常驻内地（大陆）代表机构', kinds: [] },
  69: { name: '旅游部门登记的其他机构', kinds: [] },
  71: { name: '宗教活动场所', kinds: [] },
  72: { name: '宗教院校', kinds: [] },
  79: { name: '宗教事务部门登记的其他机构', kinds: [] },
  81: { name: '基层工会', kinds: [] },
  89: { name: '工会登记的其他机构', kinds: [] },
  91: { name: '企业', kinds: ['enterprise'] },
  92: { name: '个体工商户', kinds: [] },
  93: { name: '农民专业合作社', kinds: ['rural_collective', 'enterprise'] },
  A1: { name: '军队事业单位', kinds: [] },
  A9: { name: '军队编制部门登记的其他机构', kinds: [] },
  N1: { name: '组级集体经济组织', kinds: ['rural_collective'] },
  N2: { name: '村级集体经济组织', kinds: ['rural_collective'] },
  N3: { name: '乡镇级集体经济组织', kinds: ['rural_collective'] },
  N9: { name: '农业农村部门登记的其他机构', kinds: ['rural_collective'] },
  Y1: { name: '其他机构', kinds: [] },
}

/** Characters 3 to 8: 100000 where the state itself registers, else the division's code, which begins with its province (GB/T 2260). */
/** Inner Mongolia: today's 盟市 01 to 09 and 22, 25, 29, and those before 2004 that old registrations still bear. */
const innerMongolia = /^15(?:0[0-9]|2[1-9])/

/** The code as registered: full width made plain, blanks and unseen signs gone. */
export const plainCreditCode = (text: string): string => visible(text).normalize('NFKC').replace(/\s/g, '')

/** One holder, however the codes were typed; nobody has an empty one. */
export const sameCreditCode = (one: string, other: string): boolean =>
  plainCreditCode(one) !== '' && plainCreditCode(one) === plainCreditCode(other)

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

/** True for a 统一社会信用代码 as GB 32100 builds it. */
export function isCreditCode(text: string): boolean {
  return creditCodeProblem(text) === null
}

/** Who registered the holder, by the first two characters; null when no such registration is known. */
export function registeredAs(text: string): { pair: string; name: string; kinds: ContractorKind[] } | null {
  const pair = plainCreditCode(text).slice(0, 2)
  const known = Object.hasOwn(registrations, pair) ? registrations[pair] : undefined
  return known ? { pair, ...known } : null
}

/** What is wrong with the code, in Chinese for the field; null when it is right. */
export function creditCodeProblem(text: string): string | null {
  const code = plainCreditCode(text)
  if (code === '') return '还没有填统一社会信用代码'
  if ([...code].length !== 18) return `统一社会信用代码应为18位，现为${[...code].length}位`
  for (const [index, character] of [...code].entries()) {
    if (alphabet.includes(character)) continue
    if (alphabet.includes(character.toUpperCase())) return `统一社会信用代码第${index + 1}位“${character}”应为大写字母`
    return `统一社会信用代码第${index + 1}位“${character}”不是允许的字符（数字和大写字母，不用I、O、S、V、Z）`
  }
  return structureProblem(code) ?? (code[17] === checkCharacter(code.slice(0, 17)) ? null : wrongCheck)
}

const wrongCheck = '统一社会信用代码校验位不符，请对照登记证书逐位核对'

function structureProblem(code: string): string | null {
  if (!registeredAs(code)) return `统一社会信用代码第1、2位“${code.slice(0, 2)}”不是已知的登记机关和机构类别`
  const region = code.slice(2, 8)
  if (!/^\d{6}$/.test(region)) return `统一社会信用代码第3至8位“${region}”应为6位数字的行政区划码`
  const known =
    region === '100000' || (region.startsWith('15') ? innerMongolia.test(region) : isProvince(region.slice(0, 2)))
  return known ? null : `统一社会信用代码第3至8位“${region}”不是行政区划码`
}
