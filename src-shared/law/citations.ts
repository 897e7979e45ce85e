/** Where a rule stands: document and article, as the papers of a bureau cite them. */
export type Basis = { document: string; article: string }

const cite =
  (document: string) =>
  (article: string): Basis => ({ document, article })

export const notice = cite('《关于进一步规范2023年政府购买社会救助服务工作的通知》')
export const annex = cite(
  '《关于进一步规范2023年政府购买社会救助服务工作的通知》附件1《政府购买社会救助服务工作操作流程》',
)
export const procurementLaw = cite('《中华人民共和国政府采购法》')
export const procurementRegulation = cite('《中华人民共和国政府采购法实施条例》')
export const civilCode = cite('《中华人民共和国民法典》')
/** Known by its title and by what others quote of it; the numbers of its articles were not checked against the original. */
export const smeMeasures = cite('《政府采购促进中小企业发展管理办法》（财库〔2020〕46号，条号未核原文）')
/** 214号文: its text was not obtained; art. 10 is quoted word for word elsewhere (domain 3.3). */
export const consultationQuoted = cite('《政府采购竞争性磋商采购方式管理暂行办法》（财库〔2014〕214号，据公开引述）')
export const consultationMeasures = cite('《政府采购竞争性磋商采购方式管理暂行办法》（财库〔2014〕214号，未核原文）')
export const consultationSupplement = cite(
  '《关于政府采购竞争性磋商采购方式管理暂行办法有关问题的补充通知》（财库〔2015〕124号，未核原文）',
)
export const tenderMeasures = cite('《政府采购货物和服务招标投标管理办法》（财政部令第87号，未核原文）')
export const intentionNotice = cite('《关于开展政府采购意向公开工作的通知》（财库〔2020〕10号，未核原文）')
export const needsMeasures = cite('《政府采购需求管理办法》（财库〔2021〕22号，未核原文）')
export const budgetLaw = cite('《中华人民共和国预算法》')
export const archivesLaw = cite('《中华人民共和国档案法》')
export const personalInformationLaw = cite('《中华人民共和国个人信息保护法》')
/** Order 102; its full text was not obtained, only what annex 1 quotes is certain (domain 0). */
export const order102 = cite('《政府购买服务管理办法》（财政部令第102号，未核原文）')
/** Quoted by annex 1 四（二）3 word for word. */
export const order102Quoted = cite('《政府购买服务管理办法》（财政部令第102号，据附件1引述）')
export const suggested = cite('购服通建议值（非官方规定，未确认）')

/** 《A》第二十四条；《B》四（二）3: each document with its own article, as it is read. */
export function basisText({ document, article }: Basis): string {
  const [documents, articles] = [document.split('；'), article.split('；')]
  if (documents.length !== articles.length) return `${document}${article}`
  return documents.map((name, index) => `${name}${articles[index]}`).join('；')
}
