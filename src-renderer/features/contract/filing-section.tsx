import { FieldNote } from '../../ui/field-note'
import { useProjectDraft } from '../project/project-draft'
import { DayField } from './contract-fields'
import type { ContractEditing } from './use-contract'

/** What follows the signing: 合同公告 and 副本备案. Kept with the contract, printed in no paper. */
export function FilingSection({ form, set }: ContractEditing) {
  const internal = useProjectDraft((state) => state.project?.procurement.method === 'internal_control')
  return (
    <>
      <FieldNote>
        {internal ? '按单位内控制度自行采购的，不要求公告和备案，可不填。' : '签订以后填写，不印在合同上。'}
      </FieldNote>
      <div className="columns">
        <DayField
          field="publishedOn"
          label="合同公告日期（签订后2个工作日内）"
          value={form.publishedOn}
          onChange={(publishedOn) => set({ publishedOn })}
        />
        <DayField
          field="filedOn"
          label="合同副本备案日期（签订后7个工作日内）"
          value={form.filedOn}
          onChange={(filedOn) => set({ filedOn })}
        />
      </div>
    </>
  )
}
