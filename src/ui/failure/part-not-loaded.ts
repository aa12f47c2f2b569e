/** A part of the app that comes later did not come: no network, or a newer version has replaced the files. */
export class PartNotLoaded extends Error {
  override name = 'PartNotLoaded'
}
