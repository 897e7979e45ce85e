import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

/** Why a text is not in effect, with a button for each number it may have meant. */
export function TypedProblem(props: { problem: string; choices: string[]; onChoose(choice: string): void }) {
  return (
    <>
      {props.problem}
      {props.choices.map((choice) => (
        <Button key={choice} ml={6} size="compact-xs" variant="default" onClick={() => props.onChoose(choice)}>
          {choice}
        </Button>
      ))}
    </>
  )
}

/** `inputContainer` of a field: what was understood, below the input, while it is not what stands in it. */
export const withEcho = (echo: string | null) => (children: ReactNode) => (
  <>
    {children}
    {echo && (
      <output className="typed-echo figure" data-testid="typed-echo">
        {echo}
      </output>
    )}
  </>
)
