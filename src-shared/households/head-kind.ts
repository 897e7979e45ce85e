import { visible } from '../text/fold-text'

/** What a further column holds by its head: numbers of somebody, sums and days, codes of things, or anything. */
export type HeadKind = 'account' | 'telephone' | 'sum' | 'code' | 'text'

/** Days, sums and counts, also of what has a number: 开户日期, 存折余额, 卡数. */
const sums =
  /(?:期|时间|[年月日]|收入|支出|补贴|人口|面积|(?:存|贷|借)款|[元额金债值价费钱资薪数量率亩岁分]|年龄|比例|标准|[合总小共]计)$/
/** 电话及登记日期 is no day alone. */
const several = /[及和与或、/,+&]/
const accounts =
  /身份证|身份号|公民身份|证件|护照|军官证|士兵证|通行证|居住证|残疾(?:人)?证|(?:社保|医保|社会保障)(?:卡|号)|(?:账|帐)[号户]|存折|折号|存单|卡号|卡$|银行|信合|信用社|一卡通|惠农|开户|尾号/
const telephones = /电话|手机|座机|固话|传真|联系(?:方式|号|$)|联络(?!人)|微信|qq|tel|phone|mobile/i
const codes = /(?:编号|编码|代码|区划|户号|证号|序号|文号|批号|批次|档案号|门牌号?|楼号|房号|车牌号?|低保证|特困证)$/

const plain = (head: string) => visible(head).normalize('NFKC').replace(/\s/g, '')

/** Without what stands in brackets: 配偶姓名（与身份证一致） is a name. */
export const titleOf = (head: string): string => plain(head).replace(/[([{【〔].*$/, '')

export function headKind(head: string): HeadKind {
  const title = titleOf(head)
  const whole = plain(head)
  if (sums.test(title) && !several.test(title)) return 'sum'
  // Both may stand in one column: what is told of an account covers a telephone as well.
  if (accounts.test(whole)) return 'account'
  if (telephones.test(whole)) return 'telephone'
  return codes.test(title) ? 'code' : 'text'
}
