import type { Contractor } from '../contractor/contractor'
import { procurementRegulation } from '../law/citations'
import { isFiller } from '../text/filler'
import { at, type RuleFinding } from './rule'

/** What proves who the contractor is or what it may do: licence, registration, certificate of a body, identity card. */
const proof =
  /执照|登记证|登记表|法人证|法人登记|登记书|许可证|资质|资格证|代码证|身份证|身份证明|户口簿|居留证|护照|批准证书|设立批复|成立批复|机构编制/
/** Membership, honours and the like carry the same words at times and prove nothing of the kind. */
const noProof = /会员|理事|荣誉|表彰|奖|锦旗|感谢信|志愿者|参会|听课|结业|培训合格|聘书|开户|募捐|驾驶/

/** N15: a list of papers holds at least one that is a qualification (Regulation art. 17(1)). */
export function proofFindings({ name, qualifications }: Contractor): RuleFinding[] {
  const titles = qualifications.map(({ title }) => title.trim()).filter((title) => !isFiller(title))
  if (titles.length === 0 || titles.some((title) => proof.test(title) && !noProof.test(title))) return []
  return [
    {
      id: 'proof',
      level: 'error',
      message: `“${name}”登记的材料（${titles.map((title) => `《${title}》`).join('、')}）中没有营业执照、登记证书等证明主体资格的材料。`,
      basis: procurementRegulation('第十七条第（一）项'),
      fix: '请登记营业执照、社会组织登记证书、事业单位法人证书等；由个人承接的，登记身份证明。',
      where: at('contractor', 'contractor.qualifications'),
    },
  ]
}
