import {
  annex,
  type Basis,
  consultationMeasures,
  notice,
  procurementLaw,
  procurementRegulation,
  smeMeasures,
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
    ] as const
  ).map(([cite, short]) => [cite('').document, short]),
)

/** 实施条例第二十条; the full name where there is no short one. */
export const shortBasis = ({ document, article }: Basis): string => `${shortNames.get(document) ?? document}${article}`

/** “实施条例”指《中华人民共和国政府采购法实施条例》；…: each short name that these citations use, once. */
export function shortNamesIn(bases: readonly Basis[]): string {
  const used = new Set(bases.map(({ document }) => document))
  return [...used]
    .flatMap((document) => {
      const short = shortNames.get(document)
      return short ? [`“${short}”指${document}`] : []
    })
    .join('；')
}
