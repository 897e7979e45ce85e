import { Button, Menu } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { YearParameters } from '#shared/county/county'
import type { AppError } from '#shared/errors'
import { yearHistory } from '#shared/history/history-ids'
import { rulesOn } from '#shared/office-data/rules-for'
import { ActionButton } from '../../actions/action-button'
import { copyYear, fillYear } from '../../actions/office'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { HistoryButton } from '../../undo/history-button'
import { useReread } from '../../undo/use-reread'
import { PapersOf } from '../papers/papers-of'
import { PreviewDialog } from '../preview/preview-dialog'
import { YearLedger } from './fund-ledger'
import { copyYearParameters, newYearParameters } from './new-year'
import { PlanLetter } from './plan-letter'
import { YearForm } from './year-form'
import { YearOpen } from './year-open'

/** 年度参数: one form per year; a new year may start from the one before. */
export function YearScreen() {
  const { county, resources, info, replace } = useAppData()
  const { year, chooseYear, workInYear } = useNavigation()
  const [error, setError] = useState<AppError | null>(null)
  const reread = useReread()
  const years = (county?.years ?? []).map((parameters) => parameters.year).sort((a, b) => b - a)
  const shown = county?.years.find((parameters) => parameters.year === year)
  const thisYear = Number(info?.today.slice(0, 4))
  const newest = years[0]
  const missing = [...new Set([thisYear + 1, thisYear, thisYear - 1, year])]
    .filter((item) => !years.includes(item))
    .sort((a, b) => b - a)

  useEffect(() => {
    if (!shown && newest !== undefined && year === 0) workInYear(newest)
  }, [shown, newest, year, workInYear])

  async function add(parameters: YearParameters) {
    const saved = await call('county.addYear', parameters)
    if (!saved.ok) return setError(saved.error)
    setError(null)
    replace(saved.value)
    chooseYear(parameters.year)
  }

  const begin = (target: number) => {
    const before = county?.years.filter((item) => item.year < target).sort((a, b) => b.year - a.year)[0]
    const defaults = resources ? rulesOn(resources.rules, `${target}-12-31`).thresholdDefaults : []
    return (
      <>
        <ActionButton action={fillYear} plain run={() => void add(newYearParameters(target, defaults))} />
        {before && (
          <ActionButton
            action={copyYear}
            plain
            variant="default"
            hint={`沿用 ${before.year} 年的`}
            run={() => void add(copyYearParameters(before, target))}
          />
        )}
      </>
    )
  }

  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">年度参数</h1>
        <fieldset className="plain year-tabs" aria-label="年度">
          {years.map((item) => (
            <Button
              key={item}
              size="xs"
              variant={item === year ? 'filled' : 'default'}
              aria-pressed={item === year}
              onClick={() => chooseYear(item)}
            >
              {item} 年
            </Button>
          ))}
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="xs" variant="subtle" leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}>
                新增年度
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {missing.map((item) => (
                <Menu.Item key={item} onClick={() => chooseYear(item)}>
                  {item} 年
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </fieldset>
        {shown && (
          <HistoryButton
            key={shown.year}
            id={yearHistory(shown.year)}
            title={`${shown.year} 年度参数`}
            reload={reread.reload}
          />
        )}
      </div>
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      {shown ? (
        <>
          <YearForm key={`${shown.year} ${reread.key}`} parameters={shown} reload={reread.reload} />
          <YearOpen key={`open ${shown.year}`} year={shown.year} />
          <YearLedger key={`ledger ${shown.year}`} year={shown.year} />
          <PapersOf key={`papers ${shown.year}`} owner="year" ownerId={String(shown.year)} more={<PlanLetter />} />
          <PreviewDialog />
        </>
      ) : (
        <section className="sheet sheet-alone">
          <EmptyState
            icon={IconCalendarPlus}
            title={`还没有 ${year} 年的年度参数`}
            action={<div className="year-begin">{begin(year)}</div>}
          >
            填写上年度中央和自治区下达的困难群众救助补助资金，程序据此计算 2%
            上限；再填写当地采购限额标准，程序据此建议采购方式。
          </EmptyState>
        </section>
      )}
    </div>
  )
}
