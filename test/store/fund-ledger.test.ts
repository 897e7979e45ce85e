import { describe, expect, test } from 'vitest'
import { formatYuan } from '#shared/money/yuan'
import { startInCounty } from './county-fixture'

describe('资金台账 of a county', () => {
  async function start() {
    const county = await startInCounty()
    await county.get('county.createSample', null)
    return { ...county, ledger: () => county.get('funds.ledger', { year: 2023 }) }
  }

  test('[N10] [N11] money whose budget document nobody has entered is named', async () => {
    const { ledger } = await start()
    const { documents, unknown, plannedFen, freeOfCeilingFen } = await ledger()
    expect(documents).toEqual([])
    expect(unknown.length).toBeGreaterThan(0)
    expect([formatYuan(plannedFen), formatYuan(freeOfCeilingFen!)]).toEqual(['757,005.02', '99,994.98'])
  })

  test('[N10] a draft counts for nothing; entered it counts, and the project that names it takes from it', async () => {
    const { ledger, get } = await start()
    const [source] = (await ledger()).unknown
    const draft = await get('record.create', {
      kind: 'fund-document',
      ownerId: '2023',
      body: {
        number: source!.documentNumber,
        name: '',
        issuer: '',
        issuedOn: '2023-01-10',
        amountFen: 80_000_000,
        source: null,
        notes: '',
      },
    })
    expect((await ledger()).documents).toEqual([])
    await get('record.move', { id: draft.id, revision: draft.revision, to: 'entered' })
    const { documents, budgetedFen, unknown } = await ledger()
    expect(formatYuan(budgetedFen)).toBe('800,000.00')
    expect(documents[0]?.takenFen).toBe(source!.amountFen)
    expect(unknown).not.toContainEqual(source)
  })
})
