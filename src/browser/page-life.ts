/**
 * Stops the code of a page that has closed: what it waits for neither begins nor settles any more. A browser does this by
 * itself when it drops the page; where only the page's content is taken away, this does.
 */
export function untilClosed(closed: AbortSignal) {
  return <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    (...given: Given) =>
      new Promise<Result>((resolve, reject) => {
        if (closed.aborted) return
        work(...given).then(
          (result) => closed.aborted || resolve(result),
          (reason) => closed.aborted || reject(reason),
        )
      })
}
