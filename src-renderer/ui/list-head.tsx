import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import './list-head.css'
import { Segments } from './segments'

interface ListHeadProps<View extends string> {
  /** Which part of the list is shown: its name, the one in view, and how each is called. */
  views: { label: string; value: View; data: { value: View; label: string }[]; onChange(value: NoInfer<View>): void }
  /** null = this part is not searched. */
  search: { label: string; placeholder: string; value: string; onChange(text: string): void } | null
  children?: ReactNode
}

/** Above a list: which part of it, search in it, and what else there is to say or do. */
export function ListHead<View extends string>({ views, search, children }: ListHeadProps<View>) {
  return (
    <div className="list-head">
      <Segments aria-label={views.label} value={views.value} onChange={views.onChange} data={views.data} />
      {search && (
        <TextInput
          aria-label={search.label}
          data-find
          placeholder={search.placeholder}
          w={280}
          leftSection={<IconSearch size={17} aria-hidden="true" />}
          value={search.value}
          onChange={(event) => search.onChange(event.currentTarget.value)}
        />
      )}
      {children}
    </div>
  )
}
