/** A ticket of one account, as one thread names it. */
export type Link = { thread: string; account: string; ticket: number }
