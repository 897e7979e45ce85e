import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CatalogItem } from '#shared/catalog/catalog'
import { matchCatalogItem } from '#shared/catalog/match'
import { placeNames } from '#shared/county/place-names'
import type { AppError } from '#shared/errors'
import { newProjectDay } from '#shared/law/procurement-day'
import { setOn } from '#shared/office-data/named-data'
import { catalogFrom, serviceCatalogs } from '#shared/office-data/service-catalogs'
import type { ProjectName } from '#shared/project/summary'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { onlyHit } from './catalog-hits'
import { CatalogPicker } from './catalog-picker'
import { freeName } from './free-name'
import { newProjectDraft } from './new-project-draft'

/** 新建项目: a catalogue item and a year; what is not in the catalogue is refused with the citation (N01). */
export function CreateProject({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  function close() {
    newProjectDraft.drop()
    onClose()
  }
  return (
    <Modal data-dialog="create-project" opened={opened} onClose={close} title="新建项目" size={820}>
      {opened && <CreateForm onClose={close} />}
    </Modal>
  )
}

function CreateForm({ onClose }: { onClose: () => void }) {
  const { info, resources, county } = useAppData()
  const { chosenYear, openProject, chooseYear } = useNavigation()
  const places = useMemo(() => placeNames(resources?.regions ?? [], county?.profile ?? null), [resources, county])
  const thisYear = Number(info?.today.slice(0, 4))
  const [left] = useState(newProjectDraft.find)
  const [name, setName] = useState(left?.name ?? '')
  // Not that of what was looked at last.
  const proposedYear = chosenYear ?? thisYear
  const [year, setYear] = useState(left?.year ?? proposedYear)
  const sets = resources?.rules.sets
  const catalog = useMemo(
    () => (sets ? catalogFrom(setOn(serviceCatalogs, sets, newProjectDay(year))) : null),
    [sets, year],
  )
  const [text, setText] = useState(left?.text ?? '')
  const [picked, setPicked] = useState<CatalogItem | null>(
    () => catalog?.items.find(({ code }) => code === left?.code) ?? null,
  )
  const [refused, setRefused] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = useRef<HTMLButtonElement>(null)
  const matched = catalog && text.trim() !== '' ? matchCatalogItem(catalog, text, places) : null
  // Another year may have another list.
  const chosen = picked && catalog?.items.find(({ code, enabled }) => enabled && code === picked.code)
  const item = chosen ?? matched ?? onlyHit(catalog, text)
  const taken = useTakenNames(year)
  const proposed = item ? freeName(`${year}年社会救助${item.name}服务`, taken) : ''
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, proposedYear, year])].sort((a, b) => b - a)

  useEffect(() => newProjectDraft.keep({ name, year, text, code: picked?.code ?? null }), [name, year, text, picked])

  async function create() {
    if (!item) {
      return setRefused(
        text.trim() === ''
          ? { code: 'INPUT_INVALID', params: { detail: '请先选择购买内容' } }
          : { code: 'CATALOG_REFUSED', params: { text: text.trim() } },
      )
    }
    setBusy(true)
    const created = await call('project.create', { name: name.trim() || proposed, year, catalogCode: item.code })
    setBusy(false)
    if (!created.ok) return setRefused(created.error)
    onClose()
    chooseYear(created.value.year)
    openProject(created.value.id)
  }

  return (
    <form
      className="create-project"
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <CatalogPicker
        catalog={catalog}
        text={text}
        item={item}
        onText={(next) => {
          setText(next)
          setPicked(null)
          setRefused(null)
        }}
        onPick={(next) => {
          setPicked(next)
          setText(next.name)
          setRefused(null)
          // All that must be said is said: Enter creates.
          submit.current?.focus()
        }}
      />
      {refused && <ErrorNotice error={refused} />}
      <div className="create-row">
        <TextInput
          label="项目名称"
          placeholder={proposed || `${year}年社会救助……服务`}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="预算年度"
          data={years.map((value) => ({ value: String(value), label: `${value} 年` }))}
          value={String(year)}
          onChange={(value) => value && setYear(Number(value))}
        />
      </div>
      {name.trim() === '' && <FieldNote>不填则按年度和购买内容自动取名，以后可改。</FieldNote>}
      {name.trim() !== '' && taken.includes(name.trim()) && (
        <FieldNote tone="warning">
          {year} 年已有同名项目。要另立一个项目的，请换一个名称，例如「{freeName(name.trim(), taken)}」。
        </FieldNote>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        <Button ref={submit} type="submit" loading={busy}>
          创建项目
        </Button>
      </Group>
    </form>
  )
}

/** Names of the year's projects, archived ones too: two of one name cannot be told apart in the list. */
function useTakenNames(year: number): string[] {
  const [projects, setProjects] = useState<ProjectName[]>([])
  useEffect(() => {
    let gone = false
    void call('project.names', null).then((names) => {
      if (!gone && names.ok) setProjects(names.value.filter(({ status }) => status !== 'binned'))
    })
    return () => {
      gone = true
    }
  }, [])
  return useMemo(() => projects.filter((project) => project.year === year).map(({ name }) => name), [projects, year])
}
