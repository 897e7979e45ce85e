import { describe, expect, test } from 'vitest'
import clauses from '#resources/contract/clauses.json'
import { newContractForm } from '#shared/contract/new-contract-form'
import { prohibitedIn, type Reading } from '#shared/prohibited/read'
import { defaultCatalog, jiajiTemplate, ruleData } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

const hits = (text: string, reading: Reading) => prohibitedIn(ruleData.prohibited, text, reading)
const codes = (text: string, reading: Reading = 'described') => hits(text, reading).map(({ use }) => use.code)
const bought = (text: string) => codes(text, 'bought')

describe('禁止用途 read clause by clause', () => {
  test.each([
    ['PX-01', '14名社工薪酬及岗位补贴'],
    ['PX-02', '民政局社会救助股办公经费'],
    ['PX-03', '采购入户平板电脑20台'],
    ['PX-04', '苏木乡镇社会救助服务站装修'],
    ['PX-05', '救助管理站夜间值守'],
    ['PX-06', '家计调查管理系统升级维护'],
    ['PX-08', '协助完成低保对象审核确认'],
    ['PX-09', '为承接主体贷款提供担保'],
    ['PX-10', '春节慰问品物资采购'],
    ['PX-11', '调查员费用 3500元/人·月'],
  ])('one plausible line for each use, %s: %s', (code, text) => {
    expect(bought(text)).toContain(code)
  })

  test('what is surveyed is not bought, until another thing is begun', () => {
    expect(codes('核实家庭购置商品房、车辆并装修的情况')).toEqual([])
    expect(codes('核实户数后，购置平板电脑')).toEqual(['PX-03'])
    expect(codes('登记家庭信息并为村委会购置档案柜')).toEqual(['PX-03'])
  })

  test('what a thing is bought for is no question about it', () => {
    expect(codes('乙方为甲方添置执法记录仪10台以备核查')).toEqual(['PX-03'])
    expect(codes('采购打印机3台供调查')).toEqual(['PX-03'])
    expect(codes('家庭购置车辆的逐户核查')).toEqual([])
  })

  test('what the buyer hands out is not bought; what is handed to him is', () => {
    expect(codes('影像拷贝至甲方提供的移动硬盘')).toEqual([])
    expect(codes('使用民政局配备的2台平板电脑录入')).toEqual([])
    expect(codes('更新民政局提供的电脑')).toEqual(['PX-03'])
    expect(codes('为甲方提供的平板电脑20台')).toEqual(['PX-03'])
  })

  test('the people of an office are its people, whatever they are paid under', () => {
    expect(codes('评价为优的，另从项目资金中奖励民政办工作人员每人500元')).toContain('PX-01')
    expect(codes('每月为民政助理员发放下乡补贴300元')).toContain('PX-01')
    expect(codes('由民政局工作人员验收，调查员下乡补贴由乙方承担')).toEqual([])
  })

  test.each([
    '为嘎查信息员每人每月发放信息采集补助200元',
    '对村民政助理员给予信息报送奖励',
    '社区网格员采集一户奖励5元',
    '每采集一户给信息员补助10元',
    '社区民政助理员协助入户，每天补助80元',
    '对协管员上报线索的，每条奖励20元，从服务费中支付',
  ])('who helps the office in a village is paid, however far its name stands from the money: %s', (text) => {
    expect(codes(text)).toContain('PX-01')
  })

  test.each([
    '登记信息员每户采集信息的时间和金额',
    '为嘎查信息员每人每月发放宣传资料20份',
    '向嘎查网格员了解每户每月领取低保补助金额',
    '社区民政助理员协助入户，补助由社区解决',
  ])('the helpers of an office may be named without being paid: %s', (text) => {
    expect(codes(text)).toEqual([])
  })

  test('a list of what is bought for the office is a purchase; other lists are papers', () => {
    expect(codes('为乡镇购置平板电脑清单')).toEqual(['PX-03'])
    expect(codes('设备采购清单（为民政局配备）')).toEqual(['PX-03'])
    expect(codes('家庭购置车辆清单')).toEqual([])
    expect(codes('为甲方提供乙方自行购置设备的清单')).toEqual([])
    expect(codes('投入本项目的设备、车辆清单')).toEqual([])
  })

  test('a denial before or behind is a word, not letters', () => {
    expect(codes('不得购置电脑、装修办公室')).toEqual([])
    expect(codes('电脑购置费、装修费等，一律不得列支')).toEqual([])
    expect(codes('为生活不能自理的老人购置护理床')).toEqual(['PX-03'])
    expect(codes('不含税购置平板电脑20台')).toEqual(['PX-03'])
    expect(codes('不可抗力期间购置防护设备')).toEqual(['PX-03'])
  })

  test('无需 denies what it governs only', () => {
    expect(codes('无需甲方购置平板电脑')).toEqual([])
    expect(codes('无需甲方另行付费购置平板电脑20台')).toEqual(['PX-03'])
  })

  test('a comma begins a clause with a denial of its own', () => {
    expect(codes('不得向聘用人员发放工资，购置录音笔10支')).toEqual(['PX-03'])
  })

  test('whose duty it is decides: equipment the contractor’s, decisions the office’s', () => {
    expect(codes('平板电脑由乙方自备，购置费用由乙方承担')).toEqual([])
    expect(codes('乙方为甲方自行采购平板电脑20台')).toEqual(['PX-03'])
    expect(codes('审核确认由旗县民政局负责')).toEqual([])
    expect(codes('由乙方审核确认低保对象资格')).toEqual(['PX-08'])
  })

  test('who is entrusted does it; who is asked for leave decides', () => {
    expect(codes('受甲方委托作出取消低保待遇的决定')).toEqual(['PX-08'])
    expect(codes('经甲方审批后录入平台')).toEqual([])
    expect(codes('按甲方授权登录系统')).toEqual([])
  })

  test('the cost behind the comma is that of what was bought before it', () => {
    expect(codes('设备由乙方采购，费用由甲方支付')).toEqual(['PX-03'])
    expect(codes('设备由乙方采购，费用由乙方承担')).toEqual([])
    expect(codes('设备由乙方自备，服务费由甲方按季支付')).toEqual([])
  })

  test('an office is a place to go to, a giver or a receiver', () => {
    expect(bought('调查员往返苏木镇交通费')).toEqual([])
    expect(bought('苏木镇下乡交通费')).toEqual(['PX-02'])
    expect(codes('乙方安排工作人员到苏木镇入户调查')).toEqual([])
    expect(codes('乙方为苏木镇选派工作人员2名')).toEqual(['PX-01'])
    expect(codes('乙方人员不到甲方上班')).toEqual([])
  })

  test('fewer than a number is a number, no denial', () => {
    expect(codes('采购不到20台平板电脑')).toEqual(['PX-03'])
  })

  test('a tool of the contractor’s own is nobody’s purchase, until the office gets it or pays', () => {
    expect(codes('乙方自行开发的调查软件费用由乙方承担')).toEqual([])
    expect(codes('乙方自行开发信息平台，验收后归民政局使用')).toEqual(['PX-06'])
    expect(codes('乙方自费升级民政局低保系统')).toEqual(['PX-06'])
  })

  test('a family has costs too, and the office’s people may be met but not paid', () => {
    expect(codes('协助老人缴纳水电费')).toEqual([])
    expect(codes('为民政局缴纳水电费')).toEqual(['PX-02'])
    expect(codes('向村级信息员了解情况')).toEqual([])
    expect(codes('向村级信息员支付信息采集补贴')).toEqual(['PX-01'])
  })

  test('people are sent to work in the office, or to it on an errand', () => {
    expect(codes('派员长期驻守甲方办公')).toEqual(['PX-01'])
    expect(codes('派2名工作人员到乡镇帮忙')).toEqual(['PX-01'])
    expect(codes('派2名调查员到民政局领取名单')).toEqual([])
  })

  test('who is sent into a section of the office works there, unless the errand is named', () => {
    expect(codes('派人到救助股工作')).toEqual(['PX-01'])
    expect(codes('乙方派员到民政局领取对象名单')).toEqual([])
    expect(codes('原有协理员由乙方全部接收')).toEqual(['PX-01'])
  })

  test('whom the purchaser interviews, names, orders about or assesses is his own man', () => {
    const employed = (text: string) =>
      prohibitedIn(ruleData.prohibited, text, 'described', [ruleData.prohibited.employment]).length > 0
    expect(employed('调查员由甲方面试录用')).toBe(true)
    expect(employed('拟用人员须经甲方面试合格后方可录用')).toBe(true)
    expect(employed('聘用人员名单由民政局确定')).toBe(true)
    expect(employed('由甲方对派驻人员进行年度考核')).toBe(true)
    expect(employed('调查员的录用、辞退须报甲方批准')).toBe(true)
    expect(employed('乙方人员服从甲方安排')).toBe(true)
    expect(employed('乙方自行面试、录用调查员，名单报甲方备案')).toBe(false)
    expect(employed('抽查对象名单由甲方确定')).toBe(false)
    expect(employed('乙方服从甲方的监督检查')).toBe(false)
  })

  test('the way to a place and what is worn on it are costs of those who go', () => {
    expect(bought('调查小组下嘎查差旅费')).toEqual([])
    expect(bought('干部下嘎查差旅费')).toEqual(['PX-02'])
    expect(codes('乙方自行承担调查员往返旗里和苏木的差旅费')).toEqual([])
    expect(bought('嘎查入户调查员劳务费')).toEqual([])
    expect(bought('民政局调查员劳务费')).toEqual(['PX-02'])
    expect(bought('服务人员工装')).toEqual([])
    expect(bought('工作服')).toEqual(['PX-03'])
  })

  test('a car that a service comes with is used for it, another device is bought', () => {
    expect(bought('入户核查（含车辆、人员）')).toEqual([])
    expect(bought('入户核查（含平板电脑）')).toEqual(['PX-03'])
  })

  test('a purpose asks nothing: 为核查购置 buys', () => {
    expect(codes('乙方为核查购置的设备归甲方所有')).toEqual(['PX-03'])
  })

  test('what stands in brackets belongs to the name before them', () => {
    expect(bought('车辆租赁（越野车）')).toEqual([])
    expect(bought('电话及网络费（项目组）')).toEqual([])
    expect(bought('差旅费（民政局人员）')).toEqual(['PX-02'])
    expect(bought('满意度调查（经办人员）')).toEqual([])
  })

  test('money right before a thing buys it; what caused something is not asked for', () => {
    expect(codes('列支执法记录仪、打印机')).toEqual(['PX-03'])
    expect(codes('使用执法记录仪、打印机')).toEqual([])
    expect(codes('因道路维修产生的费用由乙方承担')).toEqual([])
  })

  test('an upgrade that may come about is nobody’s task', () => {
    expect(codes('如遇平台升级维护，录入期限相应顺延')).toEqual([])
    expect(codes('对核查平台进行升级维护')).toEqual(['PX-06'])
  })

  test('the people of the office are not taken over, fed or driven; its guidance is', () => {
    expect(codes('须接收甲方现有临聘人员并维持其工资待遇')).toEqual(['PX-01'])
    expect(codes('接收甲方救助经办人员的业务指导')).toEqual([])
    expect(codes('为甲方工作人员下乡提供食宿和用车')).toEqual(['PX-02'])
    expect(codes('向甲方提供入户车辆行驶轨迹')).toEqual([])
  })

  test('the last word of a name says what it is', () => {
    expect(codes('核对工程师、装修公司和系统升级期间的记录')).toEqual([])
    expect(bought('档案管理系统录入服务')).toEqual([])
    expect(bought('平板电脑租赁费')).toEqual([])
    expect(bought('平板电脑购买费')).toEqual(['PX-03'])
  })

  test('a thing alone is bought where something is bought, and nowhere else', () => {
    expect(bought('执法记录仪')).toEqual(['PX-03'])
    expect(codes('现场使用执法记录仪录像')).toEqual([])
    expect(codes('姓名、收入、工资、车辆', 'listed')).toEqual([])
  })

  test('a sentence that buys outright is plain, a mention is not', () => {
    const plain = (text: string) => hits(text, 'described').map((hit) => hit.plain)
    expect(plain('乙方为甲方采购平板电脑20台')).toEqual([true])
    expect(plain('乙方受理申请并作出低保资格审批决定')).toEqual([true])
    expect(plain('协助民政局完成低保对象审核确认')).toEqual([false])
    expect(plain('人员工资、社会保险费')).toEqual([false])
  })

  test('every clause of one use is named', () => {
    expect(hits('为乡镇购置电脑。走访三次。添置档案柜。', 'described')[0]?.clauses).toEqual([
      '为乡镇购置电脑',
      '添置档案柜',
    ])
  })

  test('spaces, full-width letters and other dots do not hide a unit', () => {
    expect(codes('３０００ 元／人 ・ 月')).toContain('PX-11')
  })

  test.each(['社区参与、邻里支持网络建设', '登记报送，不作资格认定'])('no false alarm (regression): %s', (text) => {
    expect([...codes(text), ...bought(text)]).toEqual([])
  })

  test('no hit in any default budget line or catalogue definition', () => {
    const names = [...jiajiTemplate.lines, ...defaultCatalog.items].map(({ name }) => name)
    const texts = [
      ...jiajiTemplate.lines.map((line) => line.formulaText),
      ...defaultCatalog.items.map((i) => i.definition),
    ]
    expect(names).toHaveLength(36)
    expect(names.filter((name) => bought(name).length > 0)).toEqual([])
    expect([...names, ...texts].filter((text) => codes(text).length > 0)).toEqual([])
  })

  test('no hit in any text of the clause library, disguised employment included', () => {
    const texts: string[] = []
    JSON.stringify(clauses, (_key, value) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
    const uses = [...ruleData.prohibited.uses, ruleData.prohibited.employment]
    expect(texts.length).toBeGreaterThan(300)
    expect(texts.filter((text) => prohibitedIn(ruleData.prohibited, text, 'described', uses).length > 0)).toEqual([])
  })

  test('a denial before a colon holds in every item of the list', () => {
    expect(codes('本合同价款不得用于：甲方工作经费；购置设备；建设工程')).toEqual([])
    expect(codes('乙方负责：登记信息；购置设备')).toEqual(['PX-03'])
  })

  test('a thing before the comma, its deed behind', () => {
    expect(codes('核对系统出现故障的，由乙方负责维护')).toEqual(['PX-06'])
    expect(codes('核实家庭车辆，购置发票留存')).toEqual([])
  })

  test.each(serviceKinds.map((kind) => [kind.name, kind] as const))(
    'no hit in what a contract about %s starts with',
    (_, kind) => {
      const texts: string[] = []
      JSON.stringify([newContractForm([kind], values, presets), kind], (_key, value) => {
        if (typeof value === 'string') texts.push(value)
        return value
      })
      expect(texts.length).toBeGreaterThan(20)
      expect(texts.filter((text) => codes(text).length > 0)).toEqual([])
    },
  )
})
