import { readContractor } from '../../store/contractor-repository'
import { eachOf } from '../../store/each-of'
import type { CountyContext } from '../context'
import type { IndexedSource } from './source'

/** By name, former names, credit code, telephone; never by its account. */
export const contractors: IndexedSource = {
  id: 'contractor',
  title: '承接主体',
  band: 2,
  async read(county, ids) {
    const former = await formerNames(county, ids)
    return (await contractorsOf(county, ids)).map(({ id, name, creditCode, legalRepresentative, phone, address }) => ({
      id,
      title: name,
      names: [...(former.get(id) ?? []), legalRepresentative, phone, phone.replace(/\D/g, '')],
      codes: [creditCode],
      texts: [address],
      gone: false,
    }))
  },
  async show(county, ids) {
    const former = await formerNames(county, ids)
    return (await contractorsOf(county, ids)).map(({ id, name, creditCode }) => ({
      source: 'contractor',
      id,
      title: name.trim() || '未命名承接主体',
      about: [creditCode, former.has(id) ? `曾用名：${former.get(id)?.join('、')}` : '']
        .filter((part) => part !== '')
        .join('，'),
      marks: [],
      place: { to: 'contractor', id },
    }))
  },
}

async function contractorsOf({ db }: CountyContext, ids: readonly string[]) {
  const rows = await db.selectFrom('contractors').select(['name', 'body']).where('id', 'in', eachOf(ids)).execute()
  return rows.map(readContractor)
}

/** As its history tells them: what it was called before, by contractor. */
async function formerNames({ db }: CountyContext, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('changes')
    .innerJoin('contractors', 'contractors.id', 'record_id')
    .select(['record_id', 'before', 'name'])
    .where('record_id', 'in', eachOf(ids))
    .where('field', '=', 'name')
    .where('before', 'is not', null)
    .orderBy('seq')
    .execute()
  const names = new Map<string, string[]>()
  for (const { record_id, before, name } of rows) {
    const known = names.get(record_id) ?? []
    const once: unknown = JSON.parse(before ?? 'null')
    if (typeof once !== 'string' || once.trim() === '' || once === name || known.includes(once)) continue
    names.set(record_id, [...known, once])
  }
  return names
}
