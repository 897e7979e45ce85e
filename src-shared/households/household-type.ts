import { type BeneficiaryKind, beneficiaryKinds } from '../project/project'

/** How offices write the kinds of a household; the first that fits. */
const writings: [BeneficiaryKind, RegExp][] = [
  ['低保边缘', /边缘/],
  ['刚性支出', /刚性|支出型/],
  ['特困', /特困|五保/],
  ['临时救助', /临时/],
  ['低保', /低保|最低生活保障/],
  ['其他', /^其他|^其它/],
]

/** 农村低保户 -> 低保; null = it says none of the kinds. */
export function householdType(text: string): BeneficiaryKind | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const exact = beneficiaryKinds.find((kind) => kind === plain)
  return exact ?? writings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
