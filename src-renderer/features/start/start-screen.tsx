import { lazy, Suspense, useEffect, useState } from 'react'
import type { CountyState, RecentCounty } from '#shared/county/county'
import type { AppError } from '#shared/errors'
import { troubleOf } from '#shared/recovery/ways-out'
import type { Result } from '#shared/result'
import { newCounty, openCounty, openSample, restoreSealed } from '../../actions/start'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useCommand } from '../../commands'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { unfinishedCounty } from '../county/unfinished-county'
import { RecentCounties } from './recent-counties'
import './start.css'
import { useSample } from './use-sample'

const TroublePanel = lazy(() => import('../recovery/trouble-panel').then((file) => ({ default: file.TroublePanel })))

/** First start: make a county, look at the example, or open one that exists. */
export function StartScreen() {
  const { enter, load, state, error: startError } = useAppData()
  const show = useNavigation((state) => state.show)
  const [recent, setRecent] = useState<RecentCounty[] | null>(null)
  const [busy, setBusy] = useState<'sample' | 'open' | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  /** The county that could not be opened, where there is more to do about it than to be told. */
  const [troubled, setTroubled] = useState<{ folder: string; error: AppError } | null>(null)

  useEffect(() => {
    void call('county.recent', null).then((result) => {
      setRecent(result.ok ? result.value : [])
      if (!result.ok) setError((before) => before ?? result.error)
    })
  }, [])

  const sample = useSample()
  const trouble = error ?? startError
  const unfinished = state === 'ready' ? unfinishedCounty() : null
  function forget() {
    setError(null)
    setTroubled(null)
    useAppData.setState({ error: null })
  }

  async function open(what: 'sample' | 'open', ask: () => Promise<Result<CountyState> | null>) {
    setBusy(what)
    forget()
    await load()
    const result = await ask()
    setBusy(null)
    if (result?.ok) enter(result.value)
    else if (result && result.error.code !== 'CANCELLED') setError(result.error)
  }

  async function chooseFolder() {
    const chosen = await call('dialog.openFolder', { title: '选择旗县文件夹（内有 county.sqlite）' })
    if (!chosen.ok) setError(chosen.error)
    else if (chosen.value !== null) await openFolder(chosen.value)
  }

  async function openFolder(folder: string, readOnly = false) {
    await open('open', async () => {
      const opened = await call('county.open', { folder, ...(readOnly && { readOnly }) })
      if (opened.ok || !troubleOf(opened.error.code)) return opened
      setTroubled({ folder, error: opened.error })
      return null
    })
  }

  const whyNot = () => (busy ? '正在打开，请稍候。' : null)
  useCommand(newCounty, () => show('wizard'))
  useCommand(openSample, () => void open('sample', sample.open), whyNot)
  useCommand(openCounty, () => void chooseFolder(), whyNot)

  return (
    <main className="start" data-testid={recent && 'app-ready'} data-screen="start">
      <section className="start-about" aria-label="购服通简介">
        <span className="seal start-seal" aria-hidden="true">
          购
        </span>
        <h1>购服通</h1>
        <p className="start-subtitle">政府购买社会救助服务 · 旗县民政局离线工作台</p>
        <ol className="start-way">
          <li>
            <b>事前</b>
            <span>从预算到合同，逐项对照自治区通知核验</span>
          </li>
          <li>
            <b>事中</b>
            <span>合同签订后，跟踪履约、检查与验收</span>
          </li>
          <li>
            <b>事后</b>
            <span>绩效评价、结算与归档</span>
          </li>
        </ol>
        <p className="start-offline">全部数据只存放在本机文件夹内，不联网、不上传。</p>
      </section>
      {troubled ? (
        <section className="start-actions" aria-label="打不开的旗县">
          <Suspense fallback={null}>
            <TroublePanel
              {...troubled}
              onOpen={(folder, readOnly) => void openFolder(folder, readOnly)}
              onLeave={forget}
            />
          </Suspense>
        </section>
      ) : (
        <section className="start-actions" aria-label="开始">
          {trouble && <ErrorNotice error={trouble} onClose={forget} />}
          <div className="start-choices">
            <button
              type="button"
              className="start-choice start-choice-first"
              data-action={newCounty.id}
              onClick={() => newCounty.run()}
            >
              <newCounty.icon size={30} stroke={1.5} aria-hidden="true" />
              <span>
                <b>{newCounty.name}</b>
                <span>
                  {unfinished
                    ? `上次${unfinished.profile.regionName && `为「${unfinished.profile.regionName}」`}填到一半，内容还在，点这里接着填`
                    : '选择旗县、填写单位和年度参数，约 3 分钟'}
                </span>
              </span>
            </button>
            <button
              type="button"
              className="start-choice"
              data-action={openSample.id}
              disabled={busy !== null}
              title={whyNot() ?? undefined}
              onClick={() => openSample.run()}
            >
              {busy === 'sample' ? (
                <span className="wheel" aria-hidden="true" />
              ) : (
                <openSample.icon size={30} stroke={1.5} aria-hidden="true" />
              )}
              <span>
                <b>{openSample.name}</b>
                <span>
                  {sample.percent === null
                    ? '内有办完的2023年度和正在办的2024年度项目，可放心试用'
                    : `正在准备示例数据 ${sample.percent}%`}
                </span>
              </span>
            </button>
            {sample.percent !== null && (
              <button type="button" className="plain-button start-stop" onClick={sample.stop}>
                不等了，现在就打开
              </button>
            )}
          </div>
          <div className="start-recent">
            <div className="start-recent-head">
              <h2>最近打开</h2>
              <div className="start-recent-acts">
                <button
                  type="button"
                  className="plain-button"
                  data-action={openCounty.id}
                  disabled={busy !== null}
                  title={whyNot() ?? undefined}
                  aria-busy={busy === 'open'}
                  onClick={() => openCounty.run()}
                >
                  {busy === 'open' ? (
                    <span className="wheel" aria-hidden="true" />
                  ) : (
                    <openCounty.icon size={18} aria-hidden="true" />
                  )}
                  {openCounty.name}
                </button>
                <button
                  type="button"
                  className="plain-button"
                  data-action={restoreSealed.id}
                  onClick={() => restoreSealed.run()}
                >
                  <restoreSealed.icon size={18} aria-hidden="true" />
                  {restoreSealed.name}
                </button>
              </div>
            </div>
            {recent && <RecentCounties recent={recent} onOpen={(folder) => void openFolder(folder)} />}
          </div>
        </section>
      )}
    </main>
  )
}
