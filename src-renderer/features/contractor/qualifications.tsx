import { Checkbox, TextInput } from '@mantine/core'
import type { Qualification } from '#shared/contractor/contractor'
import { contractorSchema } from '#shared/contractor/contractor-schema'
import { isCreditQuery } from '#shared/contractor/credit-query'
import { mostItems } from '#shared/most-items'
import { ToldTools } from '../../actions/told-tools'
import { AddRows } from '../../ui/add-rows'
import { DateField } from '../../ui/date-field'
import { DeleteRow } from '../../ui/delete-row'
import { FieldNote } from '../../ui/field-note'
import { fillCells } from '../../ui/fill-cells'
import { useLatest } from '../../ui/use-latest'
import { paperHeads, paperRows } from './contractor-rows'
import { emptyQualification, qualificationState } from './contractor-state'
import { usePaperDay } from './use-paper-day'

const mostPapers = mostItems(contractorSchema, 'qualifications')
const titles = ['营业执照', '社会组织登记证书', '事业单位法人证书', '信用查询结果', '服务资质证书', '社会保险缴纳证明']

/** 资质材料 with their validity; those of an individual prove what it can do. */
export function Qualifications({
  papers,
  onChange,
}: {
  papers: Qualification[]
  onChange(papers: Qualification[]): void
}) {
  const day = usePaperDay()
  const edit = useLatest(papers, onChange)
  const set = (id: string, part: Partial<Qualification>) =>
    edit((now) => now.map((paper) => (paper.id === id ? { ...paper, ...part } : paper)))
  return (
    <section aria-label="资质材料" className="qualifications" data-rows onPaste={fillCells}>
      <ToldTools
        title="资质材料"
        heads={paperHeads}
        rows={papers.length > 0 ? () => paperRows({ qualifications: papers }, day) : null}
      />
      <p className="group-label">资质材料</p>
      <datalist id="qualification-titles">
        {titles.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      {papers.map((paper, index) => {
        const state = qualificationState(paper, day, null)
        const isQuery = isCreditQuery(paper)
        const from = isQuery ? '查询日期' : '有效期起'
        const nth = `第 ${index + 1} 份资质`
        return (
          <div key={paper.id} className="qualification-row" data-row>
            <TextInput
              aria-label={`${nth}名称`}
              placeholder="材料名称"
              list="qualification-titles"
              value={paper.title}
              onChange={(event) => set(paper.id, { title: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`${nth}编号`}
              placeholder="编号"
              value={paper.number}
              onChange={(event) => set(paper.id, { number: event.currentTarget.value })}
            />
            <DateField
              aria-label={`${nth}${from}`}
              placeholder={from}
              value={paper.validFrom}
              onChange={(validFrom) => set(paper.id, { validFrom })}
            />
            {isQuery ? (
              <span className="qualification-query muted">信用查询没有有效期</span>
            ) : (
              <>
                <DateField
                  aria-label={`${nth}有效期止`}
                  placeholder="有效期止"
                  disabled={paper.longTerm}
                  value={paper.longTerm ? null : paper.validTo}
                  onChange={(validTo) => set(paper.id, { validTo })}
                />
                <Checkbox
                  label="长期"
                  checked={paper.longTerm}
                  onChange={(event) => {
                    const longTerm = event.currentTarget.checked
                    set(paper.id, { longTerm, validTo: longTerm ? null : paper.validTo })
                  }}
                />
              </>
            )}
            <DeleteRow label={`删除${nth}`} onDelete={() => edit((now) => now.filter(({ id }) => id !== paper.id))} />
            {state.tone === 'bad' && (
              <div className="span-all">
                <FieldNote tone="error">{state.text}</FieldNote>
              </div>
            )}
          </div>
        )
      })}
      <AddRows
        count={papers.length}
        most={mostPapers}
        onAdd={(count) => edit((now) => [...now, ...Array.from({ length: count }, emptyQualification)])}
      >
        添加资质材料
      </AddRows>
    </section>
  )
}
