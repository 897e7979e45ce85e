import { formatChineseDate } from '#shared/dates'
import { formatYuan } from '#shared/money/yuan'
import type { FundSource, Project } from '#shared/project/project'
import {
  enteredState,
  type FundDocumentBody,
  fundDocument,
  fundSourceTitle,
  sourceInDocument,
} from '#shared/records/fund-document'
import { unwrap } from '#shared/result'
import type { PaperLayout } from '#shared/template/layout'
import type { CountyContext } from '../context'
import { layoutTemplate } from '../paper-writers'
import { createRecord, moveRecord, saveRecord } from '../records'
import { putInSlot } from './sample-files'

/** 预算文件 of the example, as a county enters them: what its project is paid from stands in the ledger (N10, N11). */
export async function enterSampleFunds(county: CountyContext, bureauName: string, project: Project): Promise<void> {
  if (!county.recordKinds.get(fundDocument.id)) return
  for (const source of project.fundSources) await enter(county, bureauName, project.year, source)
}

async function enter(county: CountyContext, bureauName: string, year: number, source: FundSource): Promise<void> {
  const body: FundDocumentBody = {
    number: source.documentNumber,
    name: `关于下达${year}年购买社会救助服务资金的通知（示例）`,
    issuer: bureauName.replace('民政局', '财政局'),
    issuedOn: `${year}-01-10`,
    amountFen: source.amountFen,
    source: sourceInDocument[source.kind],
    notes: '示例文件，由购服通生成，不是真实文件',
  }
  const owner = { kind: fundDocument.id, ownerId: String(year) }
  const { id, revision: begun } = unwrap(await createRecord(county, { ...owner, body: null }))
  const { revision } = unwrap(await saveRecord(county, { id, revision: begun, body }))
  const stored = unwrap(await county.evidence.putBytes(await layoutTemplate(documentOf(bureauName, body))))
  await putInSlot(county, { recordId: id, slot: 'document', fileName: '资金下达文件（示例）.docx', ...stored })
  // Refused, and left a draft, where the computer's clock stands before the day of the document.
  await moveRecord(county, { id, revision, to: enteredState })
}

const documentOf = (
  bureauName: string,
  { number, name, issuer, issuedOn, amountFen, source, notes }: FundDocumentBody,
): PaperLayout => ({
  title: name,
  parts: [
    {
      body: [
        { level: 0, text: `文号：${number}` },
        { level: 0, text: `${bureauName}：` },
        {
          level: 0,
          text: `现下达你单位${fundSourceTitle(source)}${amountFen === null ? '' : `${formatYuan(amountFen)}元`}，纳入财政预算，用于购买社会救助服务。`,
        },
        { level: 0, text: `（${notes}）` },
      ],
    },
  ],
  tables: {},
  signing: [issuer, issuedOn === null ? '' : formatChineseDate(issuedOn)],
})
