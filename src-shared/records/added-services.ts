import { calledSo, matchCatalogItem, namesNoService } from '../catalog/match'
import { notice, procurementLaw } from '../law/citations'
import { saysNoReason } from '../text/filler'
import { agreedTexts } from './change-texts'
import { type ContractChangeBody, isSupplement } from './contract-change-body'
import { type Lack, lackIf, type RecordFacts } from './record-field'

/** 增加低保家庭助餐服务, 另提供政策宣传20场: from the word of adding to the noun of what is done. 服务对象, 服务期 are no service. */
const added =
  /(?:增加|新增|追加|增设|增购|补充购买|补充提供|另行?(?:购买|提供|开展)|同时(?:购买|提供|开展))(?:购买|提供|开展|实施)?([^，。；：,;:!？\s（）()]{0,40}(?:服务(?!对象|数量|区域|期|内容|费|人|户|质量|标准|时|周期|频|次|点|站|机构|地|范围|价|量|事项|项目|指标|目标|团队|承诺|要求|记录|台账|档案|报告|的)|助餐|送餐|配餐|助浴|理发|保洁|家政|体检|巡诊|义诊|养老|托养|排查|调查|核查|培训|宣传|评价|照料|护理|陪护|疏导))/g

/** Ends in the noun of a service that 服务清单 has under many a name: which one it is nobody can say. */
const usual = /(?:排查|调查|核查|培训|宣传|评价|照料|护理|陪护|疏导)$/
/** Adds money, hands or counts to what is bought. */
const ofWhatIsBought = /价款|金额|费用|经费|人员|数量|户数|期限|次数|频次|场次|比例|力量|班次/

interface Beyond {
  field: string
  /** 协议内容“低保家庭助餐服务” */
  said: string
  /** In 服务清单, and not bought by this contract; else in neither. */
  listed: boolean
}

/** Services that an agreement adds by name, which the contract does not buy. */
function servicesBeyond(body: ContractChangeBody, { catalog, kinds, project }: RecordFacts): Beyond[] {
  if (!catalog || !isSupplement(body)) return []
  const bought = kinds.flatMap(({ name }) => calledSo(name))
  const places = project?.areas ?? []
  const judge = (name: string): 'bought' | 'listed' | 'outside' | 'unnamed' => {
    if (ofWhatIsBought.test(name) || bought.some((one) => name.includes(one))) return 'bought'
    if (matchCatalogItem(catalog, name, places)) return 'listed'
    if (namesNoService(name, places) || usual.test(name)) return 'unnamed'
    return 'outside'
  }
  return agreedTexts(body).flatMap(({ field, label, text, before }) =>
    [...text.matchAll(added)]
      .flatMap(([, name = '']) => name.split(/[和及与、并由]|以及/))
      .filter((name) => name !== '' && !before.includes(name))
      .map((name) => ({ name, is: judge(name) }))
      .filter(({ is }) => is === 'listed' || is === 'outside')
      .map(({ name, is }) => ({ field, said: `${label}“${name}”`, listed: is === 'listed' })),
  )
}

const law = (under: boolean) => (under ? `（${procurementLaw('第四十九条').document}第四十九条）` : '')

/** What it wants a reason for, that is kept: 服务清单 is closed (N01), and what is added is of what was bought. */
function told({ said, listed }: Beyond, { project }: RecordFacts): string {
  const { document, article } = notice('一（一）')
  const isUnderLaw = project?.procurement.method !== 'internal_control'
  return listed
    ? `${said}不是本合同购买的服务，追加的须与合同标的相同${law(isUnderLaw)}，另外的服务另行采购`
    : `${said}不在政府购买社会救助服务清单内，清单以外的一律不得采购（${document}${article}）`
}

export const beyondLacks = (body: ContractChangeBody, facts: RecordFacts): Lack[] => {
  const all = servicesBeyond(body, facts).map((one) => told(one, facts))
  const text = `${all.join('；')}；确实属于原购买内容的，在“新增服务的说明”写明为什么`
  return lackIf(all.length > 0 && saysNoReason(body.beyondReason), 'beyondReason', text)
}

/** Also where a reason is on record: whoever signs reads it. */
export const beyondRemarks = (body: ContractChangeBody, facts: RecordFacts): string[] =>
  servicesBeyond(body, facts).map((one) => `${told(one, facts)}。`)
