import { Button, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { useWizardDraft } from './wizard-draft'

/** Step 4: where the county's folder will lie; a place in the user's documents is proposed. */
export function FolderStep() {
  const { profile, year, folder, setFolder } = useWizardDraft()

  useEffect(() => {
    if (folder !== '') return
    // A late proposal does not replace a place chosen since.
    let wanted = true
    void call('county.proposeFolder', { name: profile.regionName }).then((result) => {
      if (!result.ok) notifyError(result.error)
      else if (wanted) setFolder(result.value)
    })
    return () => {
      wanted = false
    }
  }, [folder, profile.regionName, setFolder])

  async function choose() {
    const chosen = await call('dialog.openFolder', { title: '选择存放旗县数据的文件夹' })
    if (!chosen.ok) return notifyError(chosen.error)
    if (chosen.value === null) return
    const name = folder.split(/[\\/]/).at(-1) ?? profile.regionName
    const separator = chosen.value.includes('\\') ? '\\' : '/'
    setFolder(`${chosen.value.replace(/[\\/]$/, '')}${separator}${name}`)
  }

  return (
    <section className="sheet sheet-alone">
      <h2 className="sheet-title">数据存放在哪里？</h2>
      <div className="folder-row">
        <TextInput
          label="旗县文件夹"
          description="新建一个文件夹，本旗县的全部数据都在里面；备份时整个复制即可"
          value={folder}
          readOnly
        />
        <Button variant="default" onClick={() => void choose()}>
          另选位置…
        </Button>
      </div>
      <dl className="wizard-summary">
        <div>
          <dt>旗县</dt>
          <dd>
            {profile.prefectureName} {profile.regionName}
          </dd>
        </div>
        <div>
          <dt>单位</dt>
          <dd>{profile.bureauName}</dd>
        </div>
        <div>
          <dt>统一社会信用代码</dt>
          <dd>{profile.creditCode || '未填写'}</dd>
        </div>
        <div>
          <dt>年度</dt>
          <dd>
            {year?.year} 年，{year?.grants.filter(({ amountFen }) => amountFen !== 0).length} 笔下达资金，采购限额标准
            {year?.threshold.confirmed ? '已确认' : '未确认'}
          </dd>
        </div>
      </dl>
    </section>
  )
}
