import type { Lost } from '#shared/backup/lost'

const namesTold = 8

/** What is there today and would not be in the restored county. */
export function LostAgainstToday({ lost: { changes, projects, counts } }: { lost: Lost }) {
  if (changes === 0 && counts.length === 0) return <p>从那时到现在没有改动。</p>
  const more = projects.length > namesTold ? `等 ${projects.length} 个` : ''
  return (
    <>
      <p>
        从那时到现在有 {changes} 处改动，恢复的旗县里没有。
        {projects.length > 0 && `那时还没有的项目：${projects.slice(0, namesTold).join('、')}${more}。`}
      </p>
      {counts.length > 0 && (
        <table className="plain-table backup-lost">
          <thead>
            <tr>
              <th scope="col">比较</th>
              <th scope="col">备份里</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ what, backedUp, now }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td className="figure">{backedUp}</td>
                <td className="figure">{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
