import type { ModalTask } from './modal-task.ts'

export function modalUrl(task: ModalTask): string {
  return `assets/modal.html#${new URLSearchParams({ task: JSON.stringify(task) })}`
}
