import { titleOf } from '#shared/data-sets/data-set'
import type { DataSetInfo } from '#shared/data-sets/data-set-info'
import { serviceWords } from '#shared/office-data/service-words'
import { FieldNote } from '../../ui/field-note'
import { GoOverDialog } from '../../ui/go-over-dialog'
import { usersOf } from './data-set-table'

/** 在办项目改用: how many go over, by what they go now, and what the set says otherwise. */
export function GoOverToSet({ set, onGo, onClose }: { set: DataSetInfo; onGo(): void; onClose(): void }) {
  const what = set.of === 'records' ? '记录' : '项目'
  return (
    <GoOverDialog what={`「${titleOf(set)}」`} size="lg" onGo={onGo} onClose={onClose}>
      {set.goingOver.map(({ from, count, changes }) => (
        <div key={from} className="go-over-to-set">
          <p>
            在办的 {usersOf(set, count)}
            {from ? `现在按「${from}」办理，改用后：` : `现在没有按这一类数据办理，改用后按这一版。`}
          </p>
          {changes.length > 0 ? (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          ) : (
            from && <FieldNote>内容没有变化，次序可能不同。</FieldNote>
          )}
        </div>
      ))}
      <p className="muted">
        {set.signed ? '已归档和合同已签订的不变' : '已归档的不变'}
        {set.kind === serviceWords.id
          ? '。合同内容和绩效目标里还没有改过的原用语换成新的，自己改写过的不变；'
          : '，已填的内容都不变；'}
        改用后可以在各{what}的历史中撤销。不改用的，仍按原来的办理。
      </p>
    </GoOverDialog>
  )
}
