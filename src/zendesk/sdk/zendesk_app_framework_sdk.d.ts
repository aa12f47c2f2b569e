declare module 'zendesk_app_framework_sdk' {
  import type { ZafSdk } from './sdk.ts'

  const sdk: ZafSdk

  export { sdk as default }
}
