import { describe, expect, test } from 'vitest'
import regions from '#resources/regions.json'
import { matchCatalogItem } from '#shared/catalog/match'
import { defaultCatalog } from '../../fixtures/county-year'

const places = [...regions.flatMap(({ name, prefectureName }) => [name, prefectureName]), '示例旗']
const codeOf = (text: string) => matchCatalogItem(defaultCatalog, text, places)?.code ?? null

/** Names of purchases as offices write them, by the item they buy. */
const named: Record<string, string[]> = {
  'SW-01': [
    ...[
      '困难群众摸排服务',
      '低收入人口排查',
      '对象排查',
      '困难群众对象排查服务',
      '2024年度低收入人口摸底排查项目',
      '社会救助主动发现服务',
      '敖汉旗低保边缘家庭线索排查（第二包）',
      '困难家庭入户摸排',
    ],
  ],
  'SW-02': [
    ...[
      '低边家庭入户复核',
      '城乡低保对象复核调查',
      '2024年农村低保核查入户调查',
      '社会救助入户核查服务外包',
      '特殊困难群体家计调查',
      '低收入人口动态监测入户调查',
      '2024年度社会救助家计调查服务',
      '家计调查（第二包）',
      '社会救助家计调查服务（二次）',
      '家计调查竞争性磋商',
      '第三方家计调查',
      '最低生活保障家庭家计调查',
      '低保边缘家庭家计调查',
      '在保家庭家计调查',
      '新增申请家庭家计调查',
      '定期复核家计调查',
    ],
    ...[
      '敖汉旗2024年社会救助家计调查服务采购项目',
      '2023-2024年度城乡低保、特困人员入户核查',
      '赤峰市敖汉旗民政局政府购买社会救助家计调查服务项目竞争性磋商公告',
      '关于委托第三方开展低保家庭经济状况核查的项目',
      '家计调查服务 (A包)',
      '家计调查（标段1）',
      '第一标段：农村牧区家计调查',
      '二〇二四年度家计调查',
    ],
    ...[
      '3200户低保家庭入户调查',
      '家计调查3200户',
      '2024年下半年入户核查',
      'SW-02 家计调查',
      '示例旗家计调查',
      '鄂温克族自治旗家庭经济状况调查',
      '莫力达瓦达斡尔族自治旗2024年家计调查',
      '低保和特困供养对象家计调查',
      '低保、低保边缘、刚性支出困难家庭家计调查服务',
      '全旗社会救助对象家庭收入核查',
      '最低生活保障在保对象动态复核入户核查',
      '家计调查服务（第二次）',
      '家计调查服务2024年第二季度',
      '内蒙古自治区赤峰市敖汉旗家计调查',
      '家计调查服务公开招标',
      '临时救助申请家庭入户调查',
      '乌审旗苏木乡镇家计调查',
      '２０２４年度家计调查服务',
      '家 计 调 查',
      '家计调查服务单一来源采购',
    ],
  ],
  'SW-03': [
    '业务培训',
    '社会救助业务培训',
    '基层经办人员业务培训服务',
    '2024年社会救助协理员业务培训',
    '苏木乡镇社会救助政策培训',
    '社会救助工作人员业务培训（二次）',
  ],
  'SW-04': [
    '政策宣传',
    '社会救助政策宣传服务',
    '2024年度低保政策宣讲活动',
    '救助政策宣传进社区',
    '农村牧区政策宣传',
  ].filter((text) => !text.includes('进社区')),
  'SW-05': [
    '社会救助绩效评价',
    '满意度调查',
    '社会救助满意度调查服务',
    '困难群众救助补助资金绩效评价',
    '第三方满意度测评',
    '2024年度社会救助第三方评估',
    '服务对象满意度测评项目',
  ],
  'FW-01': [
    '失能特困老人上门照料',
    '重残人员照护',
    '特困人员照料护理',
    '分散供养特困人员照料服务',
    '失能半失能特困供养人员照护',
    '居家生活照料服务',
    '2024年特困人员照料护理（第一包）',
    '失能老年人护理服务',
  ],
  'FW-02': ['康复训练', '残疾人康复训练指导', '社会救助对象康复服务', '重度残疾人康复训练', '特困人员康复护理服务'],
  'FW-03': ['送医陪护', '特困人员住院陪护', '低保对象就医陪护服务', '分散供养人员陪护服务'],
  'FW-04': ['社会融入', '困难群众社会融入服务', '低保家庭社会融入小组活动'],
  'FW-05': ['能力提升', '低保对象就业技能培训', '低保对象能力提升服务', '困难家庭就业能力提升', '救助对象技能提升'],
  'FW-06': [
    '低保家庭心理健康服务',
    '心理疏导',
    '精神慰藉',
    '心理咨询',
    '困难群众心理辅导服务',
    '特困人员心理慰藉',
    '2024年救助对象心理援助项目',
  ],
  'FW-07': ['资源链接', '社会救助对象资源链接服务', '困难家庭社会资源对接'],
}

/** What is on no list, or rides along with something that is. */
const refused = [
  ...[
    '',
    '  ',
    '服务',
    '社会救助服务',
    // A field of work with several items of the catalogue in it.
    '社会工作服务',
    '安全隐患排查',
    '照料中心建设',
    '留守儿童照料',
    '功能训练器材',
    '干部职业技能培训',
    '心理健康平台',
    '家庭经济状况核对系统',
    '社会救助家庭经济状况核对',
    '低收入人口动态监测',
    '动态监测预警系统',
    '康复护理床',
    '康复护理员',
    '家计调查动态监测平台',
    '2024年度政府购买服务',
    '评价',
    '调查',
    '核查',
    '培训',
    '宣传',
    '入户',
    '第三方服务',
    '敖汉旗',
    '低保家庭',
    '复核',
  ],
  ...[
    '购置电脑',
    '办公桌椅',
    '执法记录仪采购',
    '平板电脑',
    '档案柜',
    '车辆租赁',
    '公务用车',
    '救助管理站运营',
    '救助站照料护理',
    '救助管理站绩效评价',
    '流浪乞讨人员救助',
    '系统维护',
    '核对平台运维',
    '信息系统开发',
    '小程序开发',
    '数据库建设',
    '房屋维修',
    '养老院改造',
    '无障碍改造',
    '工程监理',
  ],
  ...[
    '社工薪酬',
    '协理员工资',
    '公益性岗位',
    '劳务派遣',
    '人员经费',
    '社会救助协理员',
    '家计调查劳务外包',
    '外包人员',
    '家计调查人员',
    '家计调查员',
    '家计调查人员派遣',
    '政策宣传人员',
    '照料护理人员工资',
    '购买家计调查人员服务',
    '家计调查岗位',
    '家计调查专干',
  ],
  ...[
    '家计调查及系统维护',
    '家计调查、政策宣传',
    '家计调查和对象排查',
    '家计调查设备',
    '家计调查平板电脑',
    '家计调查系统',
    '家计调查平台',
    '家计调查工作经费',
    '家计调查经费',
    '家计调查车辆',
    '家计调查软件',
    '家计调查APP',
    '家计调查培训基地',
    '家计调查办公用房',
    '家计调查档案数字化',
    '家计调查补贴',
  ],
  ...[
    '巡访探视',
    '寻亲助返',
    '基础信息系统录入',
    '养老服务',
    '儿童福利服务',
    '留守儿童照料护理',
    '婚姻登记',
    '殡葬服务',
    '社区矫正',
    '居家养老',
    '助餐服务',
    '医疗护理',
    '法律援助',
    '社会工作站运营',
    '社会救助服务站建设',
    '慰问品采购',
    '救助金发放',
    '低保审批',
    '资格认定',
  ],
  ...[
    '社会救助经办服务能力提升',
    '基层经办能力提升',
    '干部能力提升',
    '工作人员能力提升',
    '购置电脑敖汉旗家计调查',
    '敖汉旗购置电脑家计调查',
    '装修旗家计调查',
    '聘用人员市家计调查',
    '照料护理与康复训练',
    '心理疏导室建设',
    '康复训练器材',
    '康复中心',
    '宣传品制作',
    '宣传车',
    '绩效奖金',
    '绩效评价系统',
    '资源平台链接',
    '陪护床',
    '护理床',
    '能力提升工程',
    '培训中心建设',
    '政策宣传栏',
    '家计调查SW-03',
    '科尔沁牛肉',
  ],
]

describe('[N01] free text is matched to one item of the catalogue', () => {
  test.each(Object.entries(named))('%s', (code, texts) => {
    expect(texts.filter((text) => codeOf(text) !== code)).toEqual([])
  })

  test('more than eighty names, and more than eighty that are refused', () => {
    expect(Object.values(named).flat().length).toBeGreaterThan(80)
    expect(refused.length).toBeGreaterThan(80)
    expect(refused.filter((text) => codeOf(text) !== null)).toEqual([])
  })

  test('[N01] the words around the name may stand in any order', () => {
    const words = ['2024年度', '敖汉旗', '低保边缘家庭', '第三方', '（二次）', '竞争性磋商', '服务']
    for (let turn = 0; turn < words.length; turn += 1) {
      const turned = [...words.slice(turn), ...words.slice(0, turn)]
      for (let place = 0; place <= turned.length; place += 1) {
        const text = [...turned.slice(0, place), '家计调查', ...turned.slice(place)].join('')
        expect([text, codeOf(text)]).toEqual([text, 'SW-02'])
      }
    }
  })

  test('[N01] places that no list names are read as places, never as what is bought', () => {
    for (const text of ['某某旗家计调查', '敖汉旗新惠镇家计调查', '白音查干苏木家计调查服务'])
      expect([text, codeOf(text)]).toEqual([text, 'SW-02'])
    const known = regions.filter(
      ({ name }) => matchCatalogItem(defaultCatalog, `${name}家计调查`, places)?.code !== 'SW-02',
    )
    expect(known).toEqual([])
  })

  test('[N01] an item that is switched off is not matched', () => {
    const items = defaultCatalog.items.map((item) => ({ ...item, enabled: item.code !== 'SW-02' }))
    expect(matchCatalogItem({ ...defaultCatalog, items }, '家计调查服务')).toBeNull()
  })
})
