import { bodyHeads, bodyRows } from '#shared/history/body-rows'
import { profileWords } from '#shared/history/county-words'
import { countyHistory } from '#shared/history/history-ids'
import { fail } from '#shared/result'
import { ToldTools } from '../../actions/told-tools'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useSaveShortcut } from '../../frame/use-save-shortcut'
import { ErrorNotice } from '../../ui/error-notice'
import { SaveMark } from '../../ui/save-mark'
import { useAutosaved } from '../../ui/use-autosaved'
import { HistoryButton } from '../../undo/history-button'
import { UndoOfForm } from '../../undo/undo-of-form'
import { useReread } from '../../undo/use-reread'
import { AccountsSheet } from '../accounts/accounts-sheet'
import { BackupSheet } from '../backup/backup-sheet'
import { CheckUpSheet } from '../check-up/check-up-sheet'
import { KeySheet } from '../households/key-sheet'
import { PapersOf } from '../papers/papers-of'
import { PreviewDialog } from '../preview/preview-dialog'
import { BureauFields } from './bureau-fields'
import './county.css'
import { DataSets } from './data-sets'
import { LocalRules } from './local-rules'

/** 旗县信息: the bureau, and the folder that holds everything. */
export function CountyScreen() {
  const county = useAppData((state) => state.county)
  const { key, reload } = useReread()
  if (!county) return null
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">旗县信息</h1>
        <HistoryButton id={countyHistory} title="旗县信息" reload={reload} />
      </div>
      <CountyForm key={`${county.folder} ${key}`} reload={reload} />
      <BackupSheet folder={county.folder} />
      <KeySheet />
      <CheckUpSheet folder={county.folder} />
      <PapersOf owner="county" ownerId="" more={<LocalRules />} />
      <AccountsSheet />
      <DataSets />
      <PreviewDialog />
    </div>
  )
}

function CountyForm({ reload }: { reload(): Promise<unknown> }) {
  const { county, replace } = useAppData()
  if (!county) throw new Error('no county is open')
  const form = useAutosaved(county.profile, {
    title: '旗县信息',
    draftKey: `county ${county.folder}`,
    async save(profile) {
      if (profile.bureauName.trim() === '') return fail('INPUT_INVALID', { detail: '请填写单位全称' })
      const result = await call('county.saveProfile', profile)
      if (result.ok) replace(result.value)
      return result
    },
  })
  useSaveShortcut(form.flush, () => form.saveState !== 'failed')
  const { prefectureName, regionName, regionCode } = form.value

  return (
    <div data-undo-form>
      <div className="form-save">
        <UndoOfForm form={form} id={countyHistory} reload={reload} />
        <SaveMark state={form.saveState} savedAt={form.savedAt} onRetry={() => void form.flush()} />
      </div>
      {/* That the name is missing is said at its field. */}
      {form.error && form.value.bureauName.trim() !== '' && <ErrorNotice error={form.error} />}
      <section className="sheet">
        <ToldTools title="旗县信息" heads={bodyHeads} rows={() => bodyRows(profileWords, form.value)} />
        <h2 className="sheet-title">
          购买主体
          <small>
            {prefectureName} {regionName} {regionCode ? `（行政区划代码 ${regionCode}）` : '（自定义单位）'}
          </small>
        </h2>
        <BureauFields profile={form.value} onChange={form.change} />
      </section>
    </div>
  )
}
