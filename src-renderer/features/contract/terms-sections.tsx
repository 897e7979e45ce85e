import { ActionIcon, Button, NativeSelect, Radio, TagsInput, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ContractForm, ContractRisk, PersonalInformationTerms } from '#shared/contract/contract-form'
import { DateField } from '../../ui/date-field'
import { AmountField, CountField, Findings, LongField, RateField, TextField } from './contract-fields'
import type { ContractEditing } from './use-contract'

const informationNames: Record<Exclude<keyof PersonalInformationTerms, 'leakNoticeHours'>, string> = {
  purpose: '处理目的',
  term: '处理期限',
  method: '处理方式',
  kinds: '个人信息种类',
  protection: '保护措施',
  returnOrDelete: '返还或者删除',
}

const informationKeys = Object.keys(informationNames) as (keyof typeof informationNames)[]

/** C15: the six elements of the Personal Information Protection Law art. 21, and the notice of a leak. */
export function InformationSection({ form, put }: ContractEditing) {
  const { personalInformation } = form
  return (
    <div className="columns">
      {informationKeys.map((key) => (
        <LongField
          key={key}
          rows={1}
          field={`personalInformation.${key}`}
          label={informationNames[key]}
          value={personalInformation[key]}
          onChange={(text) => put('personalInformation', { [key]: text })}
        />
      ))}
      <CountField
        field="personalInformation.leakNoticeHours"
        label="发生泄露的通报时限"
        unit="小时内"
        value={personalInformation.leakNoticeHours}
        onChange={(leakNoticeHours) => put('personalInformation', { leakNoticeHours })}
      />
    </div>
  )
}

/** C16, C17. */
export function HandoverSection({ form, set, put }: ContractEditing) {
  return (
    <div className="columns columns-3">
      <Findings field="subcontracting" filled>
        <NativeSelect
          label="分包（转包一律禁止）"
          data-field="contract.subcontracting"
          data={[
            { value: 'forbidden', label: '不得分包' },
            { value: 'partly_with_consent', label: '经甲方书面同意可部分分包' },
          ]}
          value={form.subcontracting}
          onChange={(event) => set({ subcontracting: event.currentTarget.value as ContractForm['subcontracting'] })}
        />
      </Findings>
      {form.subcontracting === 'partly_with_consent' && (
        <LongField
          field="subcontractingScope"
          label="可分包的内容和比例"
          rows={1}
          value={form.subcontractingScope}
          onChange={(subcontractingScope) => set({ subcontractingScope })}
        />
      )}
      <TextField
        field="handover.media"
        label="移交介质"
        value={form.handover.media}
        onChange={(media) => put('handover', { media })}
      />
      <CountField
        field="handover.copies"
        label="移交份数"
        unit="份"
        value={form.handover.copies}
        onChange={(copies) => put('handover', { copies })}
      />
      <Findings field="handover.on" filled={form.handover.on !== null}>
        <DateField
          label="档案移交日"
          data-field="contract.handover.on"
          value={form.handover.on}
          onChange={(on) => put('handover', { on })}
        />
      </Findings>
    </div>
  )
}

/** C19, C22. */
export function BreachSection({ form, set, put }: ContractEditing) {
  const { breach } = form
  return (
    <div className="columns columns-3">
      <RateField
        field="breach.dailyRateBp"
        label="逾期违约金（每日占合同价款）"
        value={breach.dailyRateBp}
        onChange={(dailyRateBp) => put('breach', { dailyRateBp })}
      />
      <RateField
        field="breach.capBp"
        label="违约金总额上限（占合同价款）"
        value={breach.capBp}
        onChange={(capBp) => put('breach', { capBp })}
      />
      <AmountField
        field="breach.perDefectiveFileFen"
        label="每份不合格档案扣款"
        value={breach.perDefectiveFileFen}
        onChange={(perDefectiveFileFen) => put('breach', { perDefectiveFileFen })}
      />
      <CountField
        field="breach.terminateAfterDays"
        label="逾期多少日可解除合同"
        unit="日"
        value={breach.terminateAfterDays}
        onChange={(terminateAfterDays) => put('breach', { terminateAfterDays })}
      />
      <CountField
        field="forceMajeureNoticeDays"
        label="不可抗力通知期"
        unit="日内"
        value={form.forceMajeureNoticeDays}
        onChange={(forceMajeureNoticeDays) => set({ forceMajeureNoticeDays })}
      />
    </div>
  )
}

/** C20: at least three risks, each with what is done about it. */
export function RisksSection({ form, set }: ContractEditing) {
  const change = (at: number, part: Partial<ContractRisk>) =>
    set({ risks: form.risks.map((risk, index) => (index === at ? { ...risk, ...part } : risk)) })
  return (
    <Findings field="risks" filled>
      <div className="risk-list" data-field="contract.risks">
        {form.risks.map((risk, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: risks have no identity of their own, and every cell is controlled
          <div key={index} className="risk-row">
            <Textarea
              autosize
              minRows={1}
              aria-label={`风险点 ${index + 1}`}
              placeholder="风险点"
              value={risk.point}
              onChange={(event) => change(index, { point: event.currentTarget.value })}
            />
            <Textarea
              autosize
              minRows={1}
              aria-label={`风险点 ${index + 1} 的处置措施`}
              placeholder="处置措施"
              value={risk.response}
              onChange={(event) => change(index, { response: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray.8"
              aria-label={`删除风险点 ${index + 1}`}
              onClick={() => set({ risks: form.risks.filter((_, other) => other !== index) })}
            >
              <IconTrash size={17} />
            </ActionIcon>
          </div>
        ))}
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => set({ risks: [...form.risks, { point: '', response: '' }] })}
        >
          加一条
        </Button>
      </div>
    </Findings>
  )
}

/** C23, C24. */
export function ClosingSection({ form, set, put }: ContractEditing) {
  return (
    <div className="columns">
      <Findings field="dispute" filled={form.dispute !== null}>
        <Radio.Group
          label="争议解决（二选一）"
          data-field="contract.dispute"
          value={form.dispute ?? ''}
          onChange={(value) => set({ dispute: value as ContractForm['dispute'] })}
        >
          <div className="choice-row">
            <Radio value="litigation" label="向甲方所在地人民法院起诉" />
            <Radio value="arbitration" label="申请仲裁" />
          </div>
        </Radio.Group>
      </Findings>
      {form.dispute === 'arbitration' ? (
        <TextField
          field="arbitrationBody"
          label="仲裁委员会全称"
          value={form.arbitrationBody}
          onChange={(arbitrationBody) => set({ arbitrationBody })}
        />
      ) : (
        <span />
      )}
      <div className="columns columns-3">
        <CountField
          field="copies.total"
          label="合同份数"
          unit="份"
          value={form.copies.total}
          onChange={(total) => put('copies', { total })}
        />
        <CountField
          field="copies.partyA"
          label="甲方"
          unit="份"
          value={form.copies.partyA}
          onChange={(partyA) => put('copies', { partyA })}
        />
        <CountField
          field="copies.partyB"
          label="乙方"
          unit="份"
          value={form.copies.partyB}
          onChange={(partyB) => put('copies', { partyB })}
        />
      </div>
      <div className="span-all">
        <Findings field="attachments" filled>
          <TagsInput
            label="附件"
            data-field="contract.attachments"
            splitChars={['、', '；', ';', '\n']}
            acceptValueOnBlur
            value={form.attachments}
            onChange={(attachments) => set({ attachments })}
          />
        </Findings>
      </div>
    </div>
  )
}
