/** Who does a step. */
export type Actor =
  | 'purchaser'
  | 'agent'
  | 'panel'
  | 'supplier'
  | 'contractor'
  | 'parties'
  | 'finance'
  | 'thirdParty'
  | 'prefecture'
  | 'region'

export const actorNames: Record<Actor, string> = {
  purchaser: '旗县民政局（购买主体）',
  agent: '采购代理机构',
  panel: '磋商小组（评标委员会）',
  supplier: '供应商',
  contractor: '承接主体',
  parties: '购买主体、承接主体',
  finance: '同级财政部门',
  thirdParty: '第三方机构',
  prefecture: '盟市民政局',
  region: '自治区民政厅',
}
