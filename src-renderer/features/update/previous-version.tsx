import { Button } from '@mantine/core'
import { useState } from 'react'
import type { UpdateStanding } from '#shared/update/standing'

interface PreviousVersionProps {
  previous: NonNullable<UpdateStanding['previous']>
  onGoBack(version: string): void
}

/** 退回上一版: what it means for each county is said before it is done. */
export function PreviousVersion({ previous: { version, counties }, onGoBack }: PreviousVersionProps) {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <p>
        <Button variant="default" size="sm" onClick={() => setAsked(true)}>
          退回上一版 {version}…
        </Button>
      </p>
    )
  return (
    <section className="update-what" aria-label="退回上一版">
      {counties.length === 0 ? (
        <p>旗县数据不受影响，{version} 打得开。</p>
      ) : (
        <>
          <p>
            下列旗县的数据已经更新，{version}{' '}
            打不开，会用升级前的备份恢复到新的文件夹：升级以后办的不在里面，现在的文件夹原样留着。
          </p>
          <ul>
            {counties.map(({ name, folder }) => (
              <li key={folder}>
                {name}
                <small>{folder}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button color="red" size="sm" onClick={() => onGoBack(version)}>
        确定退回 {version}
      </Button>
    </section>
  )
}
