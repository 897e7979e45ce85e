import type { Worker } from './worker'

const year = new Date().getFullYear()

/** What only the office knows; everything else follows from it. */
export const firstHourTotal = '757,005.02'

/** First start to exported bundle, by the shortest sensible way. */
export async function liveFirstHour(worker: Worker, bundle: string): Promise<void> {
  await county(worker)
  await project(worker)
  await purchase(worker)
  await contractor(worker)
  await contractAndBundle(worker, bundle)
}

async function county({ stage, press, pick, fill, enter }: Worker) {
  stage('建旗县')
  await press(/新建旗县/)
  await pick('阿荣旗', 'arq', () => press('下一步：单位信息'))
  await fill('统一社会信用代码', '111507210123456784')
  await fill('地址', '阿荣旗那吉镇振兴路1号')
  await fill('法定代表人（负责人）', '巴图')
  await fill('联系电话', '0470-4200000')
  await enter('联系电话')
  await fill('第 1 笔金额', '3860万')
  await fill('第 2 笔金额', '425万')
  await press('下一步：存放位置')
  await enter('建立旗县')
}

async function project({ stage, press, pick, fill, tick, enter }: Worker) {
  stage('基本信息')
  await press('新建项目')
  await pick('家计调查', '家计', () => enter('创建项目'))
  await fill('第 1 项数量', '3200')
  await fill('服务区域（苏木乡镇、街道）', '那吉镇、六合镇、亚东镇')
  await tick('低保')
  await tick('特困')
  await fill('服务开始', `${year}-03-20`)
  await press('满一年')
  await fill('纳入财政预算的批复文号', `阿财预〔${year}〕1号`)
  await press('下一步：预算')
}

async function purchase({ stage, press, fill }: Worker) {
  stage('采购')
  await press('下一步：采购')
  await fill('采购编号', `ARQ-${year}-CS-001`)
  await fill('成交（中标）通知书日期', `${year}-03-06`)
  await fill('成交（中标）金额', firstHourTotal)
  await press('下一步：承接主体')
}

async function contractor({ stage, press, fill, tick, enter }: Worker) {
  stage('承接主体')
  await enter('登记承接主体')
  await fill('全称（与登记证书一致）', '阿荣旗睦邻社会工作服务中心')
  await fill('统一社会信用代码', '52150999MJ0000001J')
  await fill('法定代表人（负责人）', '乌云')
  await fill('联系电话', '0470-4211111')
  await fill('地址', '阿荣旗那吉镇团结街2号')
  await fill('开户银行', '中国农业银行阿荣旗支行')
  await fill('银行账号', '0000000000000000001')
  await tick('长期')
  await press('保存')
  await press('下一步：合同')
}

async function contractAndBundle({ stage, press, saveAs }: Worker, bundle: string) {
  stage('合同与材料')
  await press('生成合同')
  await press('下一步：材料与提交')
  await saveAs(bundle)
  await press('导出材料包')
}
