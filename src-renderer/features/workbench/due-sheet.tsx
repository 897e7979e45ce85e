import type { IsoDate } from '#shared/dates'
import { shortBasis, shortNamesIn } from '#shared/law/short-citations'
import { type DueItem, dueText } from '#shared/workbench/due-item'
import { useAppData } from '../../app-data'

/** The list as it is printed: what is in view, on a plain sheet. */
export function DueSheet({ dues, today, about }: { dues: readonly DueItem[]; today: IsoDate; about: string }) {
  const bureau = useAppData((state) => state.county?.profile.bureauName ?? '')
  const names = shortNamesIn(dues.flatMap(({ basis }) => basis ?? []))
  return (
    <article className="due-sheet">
      <h2>待办事项（{about}）</h2>
      <p>
        {bureau}　{today}　共 {dues.length} 项
      </p>
      <table>
        <thead>
          <tr>
            <th>期限</th>
            <th>事项</th>
            <th>所属</th>
            <th>依据</th>
          </tr>
        </thead>
        <tbody>
          {dues.map((due) => (
            <tr key={due.key}>
              <td>
                {due.dueOn}
                <br />
                {dueText(due, today)}
              </td>
              <td>
                {due.title}
                {due.status && <small>（{due.status}）</small>}
              </td>
              <td>{due.of || '本年度'}</td>
              <td>{due.basis ? shortBasis(due.basis) : '记录所定期限'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {names && <p>注：{names}。</p>}
    </article>
  )
}
