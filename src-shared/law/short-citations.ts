import {
  annex,
  type Basis,
  budgetLaw,
  civilCode,
  consultationMeasures,
  notice,
  personalInformationLaw,
  procurementLaw,
  procurementRegulation,
  smeMeasures,
  suggested,
  tenderMeasures,
} from './citations'

/** As offices call the documents in the cells of a table. */
const shortNames = new Map(
  (
    [
      [notice, '通知'],
      [annex, '操作流程'],
      [procurementLaw, '采购法'],
      [procurementRegulation, '实施条例'],
      [tenderMeasures, '87号令'],
      [consultationMeasures, '214号文'],
      [smeMeasures, '46号文'],
      [suggested, '建议值'],
    ] as const
  ).map(([cite, short]) => [cite('').document, short]),
)

/** 实施条例第二十条; the full name where there is no short one. */
export const shortBasis = ({ document, article }: Basis): string => `${shortNames.get(document) ?? document}${article}`

/** “实施条例”指《中华人民共和国政府采购法实施条例》；…: each short name that these citations use, once. */
export function shortNamesIn(bases: readonly Basis[]): string {
  const used = new Set(bases.map(({ document }) => document))
  return [...used]
    .filter((document) => document.startsWith('《'))
    .flatMap((document) => {
      const short = shortNames.get(document)
      return short ? [`“${short}”指${document}`] : []
    })
    .join('；')
}

const titleOf = (document: string) => document.match(/^《[^》]*》/)?.[0] ?? document
const namesOnScreens = new Map([
  ...[...shortNames].map(([document, short]) => [titleOf(document), short] as const),
  [civilCode('').document, '民法典'],
  [budgetLaw('').document, '预算法'],
  [personalInformationLaw('').document, '个人信息保护法'],
  ['《保障中小企业款项支付条例》', '支付条例'],
])

/** What a folded citation shows: 一（三） of the notice, 采购法第四十六条; a bare 第四十六条 would not say of which law. */
export function basisMark({ document, article }: Basis): string {
  const [documents, articles] = [document.split('；'), article.split('；')]
  const nameOf = (index: number) => namesOnScreens.get(titleOf(documents[index] ?? document)) ?? ''
  return articles
    .map((one, index) => (/^第[一二三四五六七八九十百]+条/.test(one) ? nameOf(index) + one : one.replace(/^：/, '')))
    .join('；')
}
