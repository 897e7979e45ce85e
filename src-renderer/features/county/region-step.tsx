import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Region } from '#shared/county/region'
import { searchRegions } from '#shared/county/region-search'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'
import { focusOnce } from '../../ui/focus-once'
import { Segments } from '../../ui/segments'
import { useWizardDraft } from './wizard-draft'

/** Step 1: one of the 103 旗县市区, found by name, short name, pinyin or code, or a self-defined unit. */
export function RegionStep() {
  const { profile, chooseRegion, nameOwnUnit, goTo } = useWizardDraft()
  const regions = useAppData((state) => state.resources?.regions)
  const [query, setQuery] = useState('')
  const [own, setOwn] = useState(profile.regionCode === null && profile.regionName !== '')
  const found = useMemo(() => searchRegions(regions ?? [], query), [regions, query])

  return (
    <section className="sheet sheet-alone">
      <h2 className="sheet-title">
        本单位在哪个旗县？ <small>全区 {regions?.length ?? 0} 个旗县市区</small>
      </h2>
      <Segments
        aria-label="本单位从哪里来"
        value={own ? 'own' : 'list'}
        onChange={(value) => {
          setOwn(value === 'own')
          if (value === 'own' || profile.regionCode === null) nameOwnUnit('')
        }}
        data={[
          { value: 'list', label: '从旗县名录选择' },
          { value: 'own', label: '自定义单位' },
        ]}
      />
      {own ? (
        <TextInput
          label="单位所在地区名称"
          description="名录中没有的，如管理区、开发区，可自行填写"
          placeholder="如 乌拉盖管理区"
          maxLength={100}
          value={profile.regionCode === null ? profile.regionName : ''}
          onChange={(event) => nameOwnUnit(event.currentTarget.value)}
        />
      ) : (
        <>
          <TextInput
            ref={focusOnce}
            aria-label="搜索旗县"
            data-find
            size="md"
            placeholder="输入名称、简称、拼音或区划代码，如 阿荣、达茂旗、arq、150721"
            leftSection={<IconSearch size={18} aria-hidden="true" />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              const first = found[0]
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first || query.trim() === '') return
              chooseRegion(first)
              goTo(1)
            }}
          />
          {query.trim() !== '' && found[0] && (
            <FieldNote>
              找到 {found.length} 个，按回车选择「{found[0].name}」。
            </FieldNote>
          )}
          <RegionGroups regions={found} chosenCode={profile.regionCode} onChoose={chooseRegion} />
        </>
      )}
    </section>
  )
}

function RegionGroups(props: { regions: Region[]; chosenCode: string | null; onChoose: (region: Region) => void }) {
  const prefectures = [...new Set(props.regions.map(({ prefectureName }) => prefectureName))]
  if (props.regions.length === 0) {
    return <p className="region-none">没有找到。请换一个写法，或选择「自定义单位」。</p>
  }
  return (
    <div className="region-groups">
      {prefectures.map((prefectureName) => (
        <fieldset key={prefectureName} className="plain region-group" aria-label={prefectureName}>
          <span className="region-prefecture">{prefectureName}</span>
          <div className="region-buttons">
            {props.regions
              .filter((region) => region.prefectureName === prefectureName)
              .map((region) => (
                <button
                  key={region.code}
                  type="button"
                  className="region"
                  aria-pressed={region.code === props.chosenCode}
                  title={region.code}
                  onClick={() => props.onChoose(region)}
                >
                  {region.name}
                </button>
              ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
