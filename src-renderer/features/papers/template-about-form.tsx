import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dataStatusNames } from '#shared/data-sets/data-set'
import type { TemplateAbout } from '#shared/template/template-about'
import { DateField } from '../../ui/date-field'

interface TemplateAboutFormProps {
  initial: TemplateAbout
  /** 导入, 保存. */
  done: string
  onDone(about: TemplateAbout): void
  onCancel?: () => void
}

/** What the office says of a template of its own. */
export function TemplateAboutForm({ initial, done, onDone, onCancel }: TemplateAboutFormProps) {
  const [about, setAbout] = useState(initial)
  const set = (change: Partial<TemplateAbout>) => setAbout((now) => ({ ...now, ...change }))
  const text = (field: 'name' | 'version' | 'source') => ({
    value: about[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })
  const isWhole = [about.name, about.version, about.source].every((typed) => typed.trim() !== '')
  return (
    <form
      className="template-about"
      onSubmit={(event) => {
        event.preventDefault()
        onDone(about)
      }}
    >
      <TextInput label="范本名称" maxLength={100} {...text('name')} />
      <TextInput label="版本" maxLength={60} {...text('version')} />
      <TextInput label="来源（发文机关、文号，或本单位自编）" maxLength={300} {...text('source')} />
      <NativeSelect
        label="状态"
        data={[
          { value: 'local', label: `${dataStatusNames.local}（本单位自用）` },
          { value: 'official', label: `${dataStatusNames.official}（上级印发）` },
        ]}
        value={about.status}
        onChange={(event) => set({ status: event.currentTarget.value as TemplateAbout['status'] })}
      />
      <DateField
        label="启用日期"
        description="这天及以后的项目第一次生成时用它；空着，就只在改用时用"
        value={about.enabledFrom}
        onChange={(enabledFrom) => set({ enabledFrom })}
      />
      <div className="material-actions">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            取消
          </Button>
        )}
        <Button type="submit" disabled={!isWhole}>
          {done}
        </Button>
      </div>
    </form>
  )
}
