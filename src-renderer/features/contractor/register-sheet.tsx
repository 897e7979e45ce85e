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
      <table>
        <thead>
          <tr>
            <th>承接主体</th>
            <th>资质材料</th>
            <th>合同</th>
            <th>记录</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ contractor, contracts, records }) => (
            <tr key={contractor.id}>
              <td>
                {contractor.name}
                <br />
                {contractorKindNames[contractor.kind]}
                <br />
                {numberOf(contractor)}
              </td>
              <td>
                {contractor.qualifications.map((paper) => (
                  <p key={paper.id}>
                    <WholeDates>{`${paper.title} ${paper.number}，${qualificationState(paper, day, null).text}`}</WholeDates>
                  </p>
                ))}
              </td>
              <td>
                {contracts.map((contract) => (
                  <p key={contract.projectId}>
                    <WholeDates>{`${contract.name}，${amountText(contract)}，${periodText(contract)}`}</WholeDates>
                  </p>
                ))}
              </td>
              <td>
                <RecordLines records={records} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
