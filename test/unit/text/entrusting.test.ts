import { describe, expect, test } from 'vitest'
import { entrusted, scopeOf } from '#shared/text/entrusting'

describe('把服务交给别人', () => {
  test.each([
    '乙方将全部入户调查工作转包给赤峰某公司',
    '入户调查整体外包',
    '乙方可以转委托其他机构完成调查',
    '中标后将项目全部分包',
    '再分包给当地劳务队',
    '所有档案整理和入户工作交由第三方公司负责',
    '将入户调查整体委托第三方机构实施',
    '乙方可将全部工作交由合作单位完成',
  ])('all of it: %s', (text) => {
    expect(entrusted(text)?.kind).toBe('all')
  })

  test.each(['档案扫描分包给本地打印店', '将部分入户工作外包', '入户组织工作分包'])('a part: %s', (text) => {
    expect(entrusted(text)?.kind).toBe('part')
  })

  test.each([
    '委托当地合作社完成入户调查',
    '交由其他公司实施',
    '由乙方委托某社会工作服务中心开展入户',
    '入户核查交给第三方负责',
    '将远郊苏木承包给劳务公司去做',
    '入户走访由合作机构具体实施',
    '聘请第三方团队代为入户核查',
  ])('perhaps: %s', (text) => {
    expect(entrusted(text)?.kind).toBe('doubtful')
  })

  test.each([
    '乙方不得转包，不得擅自分包',
    '严禁将本项目转包或者分包给他人',
    '本项目不分包、不转包',
    '乙方转包的，甲方有权解除合同',
    '发现乙方转包、分包，甲方追究违约责任',
    '甲方可委托第三方公司开展抽查和绩效评价',
    '配合民政局委托的第三方机构实施评价',
    '由第三方机构开展满意度测评',
    '由第三方人员参与验收',
    '由乙方组织入户小组开展调查',
    '由苏木乡镇人员陪同入户',
    '由服务对象所在单位出具证明',
    '受甲方委托开展入户调查',
    '委托处理个人信息不得转委托',
    '未将任何工作交由他人完成',
    '签订授权委托书',
    '向当地公司租赁车辆',
    '档案移交给甲方，成果归甲方所有',
    '完成全部服务并移交档案',
    '由乙方自行完成全部入户工作',
    '调查结果交由旗民政局审核确认',
  ])('nobody else: %s', (text) => {
    expect(entrusted(text)).toBeNull()
  })
})

describe('分包范围', () => {
  const kind = (text: string) => scopeOf(text, ['家计调查', '政策宣传']).kind

  test.each([
    '全部服务',
    '全部入户调查工作',
    '家计调查',
    '家计调查服务',
    '可分包家计调查工作',
    '合同金额的100%',
    '整体分包',
  ])('the whole: %s', (text) => expect(kind(text)).toBe('whole'))

  test.each(['不超过合同金额的60%', '入户工作的 80％'])('more than half: %s', (text) => expect(kind(text)).toBe('most'))

  test.each([
    '档案扫描和印制，不超过合同金额的30%',
    '档案整理；入户调查不得分包',
    '家计调查的档案扫描部分',
    '除入户调查以外的辅助工作，比例不超过50%',
    '不得将全部服务分包，仅限资料印制',
    '',
  ])('a part: %s', (text) => expect(kind(text)).toBe('part'))
})
