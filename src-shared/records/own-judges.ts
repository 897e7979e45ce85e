import { isOfContractor } from '../contractor/of-contractor'
import { type Lack, lackIf, type RecordFacts } from './record-field'

/** 检查人、复核人、批准人: nobody of the contractor judges its own work (P14, P17). */
export const ownJudgeLacks = (
  field: string,
  label: string,
  names: string,
  { contractor }: Pick<RecordFacts, 'contractor'>,
): Lack[] =>
  lackIf(
    isOfContractor(names, contractor),
    field,
    `${label}中有承接主体“${contractor?.name.trim()}”的人，承接主体不能检查、复核自己的服务，请改填本单位或者第三方的人员`,
  )
