const denies = /(?:没有|没|未|无|不|免)[^，,；;。]{0,6}(?:违约|责任|过错|过失|承担|追究|赔偿)|免责/
const both = /双方|甲乙|互|各自|均|都/
const bears = /承担|违约金|赔偿|支付|扣除|扣减|扣回|扣留|补救|追究|退还|返还|减少/

/** Whether a text on 违约责任 leaves nobody anything to bear: 双方没有违约，互不承担违约责任. */
export function bearsNothing(text: string): boolean {
  const parts = text.split(/[，,；;。\n]/).filter((part) => part.trim() !== '')
  const denied = parts.filter((part) => denies.test(part))
  return denied.some((part) => both.test(part)) || !parts.some((part) => !denied.includes(part) && bears.test(part))
}
