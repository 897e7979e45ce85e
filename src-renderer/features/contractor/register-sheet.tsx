import type { ReactNode } from 'react'
import { contractorKindNames } from '#shared/contractor/contractor'
import type { IsoDate } from '#shared/dates'
import type { RegisterEntry } from '#shared/records/register-entry'
import { useAppData } from '../../app-data'
import { WholeDates } from '../../ui/whole-dates'
import { amountText, periodText } from './contract-lines'
import { numberOf } from './contractor-marks'
import { qualificationState } from './contractor-state'
import { RecordLines } from './kept-records'
import { usePaperDay } from './use-paper-day'

/** The register as it is printed: what is in view, on a plain sheet. */
export function RegisterSheet({ entries, today }: { entries: readonly RegisterEntry[]; today: IsoDate }) {
  const day = usePaperDay()
  const bureau = useAppData((state) => state.county?.profile.bureauName ?? '')
  return (
    <article className="register-sheet">
      <h2>承接主体名录</h2>
      <p>
        {bureau}　{today}
      </p>
      {entries.map(({ contractor, contracts, records }) => (
        <section key={contractor.id}>
          <h3>{[contractor.name, contractorKindNames[contractor.kind], numberOf(contractor)].join('　')}</h3>
          <table>
            <tbody>
              <Part title="资质材料">
                {contractor.qualifications.map((paper) => (
                  <p key={paper.id}>
                    <WholeDates>{`${paper.title} ${paper.number}，${qualificationState(paper, day, null).text}`}</WholeDates>
                  </p>
                ))}
              </Part>
              <Part title="合同">
                {contracts.map((contract) => (
                  <p key={contract.projectId}>
                    <WholeDates>{`${contract.name}，${amountText(contract)}，${periodText(contract)}`}</WholeDates>
                  </p>
                ))}
              </Part>
              <Part title="记录">
                <RecordLines records={records} today={today} />
              </Part>
            </tbody>
          </table>
        </section>
      ))}
    </article>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{title}</th>
    <td>{children}</td>
  </tr>
)
