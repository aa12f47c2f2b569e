import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'

/** A mutation that does not start again before it has ended, whatever is pressed how often. */
export function useMutationOnce<Data, Variables>(
  options: Omit<UseMutationOptions<Data, Error, Variables>, 'onSettled'>,
) {
  // Set at once, before any second press of a double click is heard.
  const running = useRef(false)
  const mutation = useMutation({
    ...options,
    onSettled: () => {
      running.current = false
    },
  })
  /** @returns whether it has started */
  const start = (variables: Variables): boolean => {
    if (running.current) return false
    running.current = true
    mutation.mutate(variables)
    return true
  }
  return { ...mutation, start }
}
