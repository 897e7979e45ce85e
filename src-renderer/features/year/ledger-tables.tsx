import { Button } from '@mantine/core'
import type { FundLedger } from '#shared/funds/fund-ledger'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { useNavigation } from '../../navigation'

export const nameOf = (name: string) => name.trim() || '未命名项目'

/** The budget documents that are entered, with what the projects take of each. */
export function DocumentTable({ ledger }: { ledger: FundLedger }) {
  return (
    <table className="plain-table" aria-label="资金台账：预算文件">
      <thead>
        <tr>
          <th scope="col">预算文件</th>
          <th scope="col">印发日期</th>
          <th scope="col">资金来源</th>
          <th scope="col">项目</th>
          <th scope="col" className="amount">
            金额（元）
          </th>
          <th scope="col" className="amount">
            项目占用（元）
          </th>
          <th scope="col" className="amount">
            剩余（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.documents.map(({ document, takes, takenFen, leftFen }) => (
          <tr key={document.id}>
            <th scope="row">
              {document.number}
              {document.remarks.length > 0 && <span className="warn">（{document.remarks.join('、')}）</span>}
            </th>
            <td className="figure ledger-day">{document.issuedOn ?? '未填'}</td>
            <td>{document.source || '未选'}</td>
            <td>
              {takes.map(({ name, amountFen }) => `${nameOf(name)} ${formatYuan(amountFen)}`).join('；') ||
                '还没有项目占用'}
            </td>
            <td className="amount figure">{formatYuan(document.amountFen)}</td>
            <td className="amount figure">{formatYuan(takenFen)}</td>
            <Amount fen={leftFen} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What each project plans, has contracted and paid; its name opens its payments. */
export function ProjectTable({ ledger }: { ledger: FundLedger }) {
  const openProject = useNavigation((state) => state.openProject)
  return (
    <table className="plain-table" aria-label="资金台账：项目">
      <thead>
        <tr>
          <th scope="col">项目</th>
          {['计划', '合同', '已付', '待付'].map((name) => (
            <th key={name} scope="col" className="amount">
              {name}（元）
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ledger.projects.map(({ project, toPayFen }) => (
          <tr key={project.id} data-project={project.id}>
            <th scope="row">
              <Button
                size="compact-sm"
                variant="subtle"
                title="到“付款”"
                onClick={() => openProject(project.id, 'later/payment')}
              >
                {nameOf(project.name)}
              </Button>
              {project.carriedFen !== 0 && (
                <span className="muted">{`上年结转待付 ${formatYuan(project.carriedFen)}`}</span>
              )}
            </th>
            <td className="amount figure">{formatYuan(project.plannedFen)}</td>
            <td className="amount figure">
              {project.contractedFen === null ? '未签' : formatYuan(project.contractedFen)}
            </td>
            <td className="amount figure">{formatYuan(project.paidFen)}</td>
            <Amount fen={toPayFen} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Below zero it stands out. */
const Amount = ({ fen }: { fen: Fen }) => (
  <td className={fen < 0 ? 'amount figure ceiling-over' : 'amount figure'}>{formatYuan(fen)}</td>
)
