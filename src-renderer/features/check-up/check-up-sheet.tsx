import './check-up.css'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { type CheckTone, checkUpDays, type Mend, mends } from '#shared/check-up/check-up'
import { ActionButton } from '../../actions/action-button'
import { checkUp } from '../../actions/check-up'
import { diagnostics } from '../../actions/diagnostics'
import { ListTools } from '../../actions/list-tools'
import { ErrorNotice } from '../../ui/error-notice'
import { localTime } from '../../ui/local-time'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { readCheckUp, useCheckUp } from './check-up-state'
import { mendIt } from './mend-it'

const words: Record<CheckTone, string> = { good: '正常', mind: '留意', bad: '有问题' }

/** 体检, of the county's page: what was looked at, what came of it, and what to do about it. */
export function CheckUpSheet({ folder }: { folder: string }) {
  const { report } = useCheckUp()
  const { running, ended, cancel } = useJob('check-up')
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another county there is another one
  useEffect(() => void readCheckUp(), [folder])
  const error = ended && !ended.result.ok && ended.result.error.code !== 'CANCELLED' ? ended.result.error : null
  return (
    <section className="sheet" data-field="check-up" data-testid="check-up">
      <h2 className="sheet-title">
        体检 <small>{report ? `上次 ${localTime(report.at)}` : '这台电脑上还没有做过'}</small>
        {report && <ListTools />}
      </h2>
      {!report && (
        <p>
          检查数据库是否完整，每一件材料是否还是登记时的那一份，还有备份、磁盘空间和电脑时间。每 {checkUpDays}{' '}
          天自动做一次，也可以随时做。
        </p>
      )}
      {running ? (
        <JobBar job={running} onCancel={cancel} />
      ) : (
        <div className="check-up-mends">
          <ActionButton action={checkUp} size="sm" variant="light" />
          <ActionButton action={diagnostics} size="sm" variant="default" />
        </div>
      )}
      {error && <ErrorNotice error={error} />}
      {report && (
        <table className="plain-table check-up-table">
          <caption className="visually-hidden">体检结果</caption>
          <thead>
            <tr>
              <th scope="col">检查什么</th>
              <th scope="col">结果</th>
              <th scope="col">说明</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {report.results.map(({ id, title, tone, says, mends: offered }) => (
              <tr key={id} data-check={id} data-tone={tone}>
                <th scope="row">{title}</th>
                <td className="check-up-tone">{words[tone]}</td>
                <td>{says}</td>
                <td>
                  <div className="check-up-mends">
                    {offered.map((mend: Mend) => (
                      <Button
                        key={mend}
                        size="compact-sm"
                        variant="light"
                        disabled={running !== null}
                        onClick={() => void mendIt(mend, folder)}
                      >
                        {mends[mend]}
                        <span className="visually-hidden">：{title}</span>
                      </Button>
                    ))}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
