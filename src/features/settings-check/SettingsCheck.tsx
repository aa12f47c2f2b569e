import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { findings } from '../../domain/settings-check.ts'
import { settingsQueries } from '../../queries/settings.ts'
import { useServices } from '../../services.tsx'
import { Row, Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { AutomationSetUp } from './AutomationSetUp.tsx'
import { FindingList } from './FindingList.tsx'
import { SharedSettings } from './SharedSettings.tsx'
import { WorkList } from './WorkList.tsx'

/** For the admin: what the app and its automation need, what is wrong with it, and what to do about it. */
export function SettingsCheck() {
  const { zendesk, tradingGrid, t } = useServices()
  const asked = useQuery(settingsQueries.asked(zendesk, tradingGrid))
  return (
    <Stack $gap={5}>
      <Row $justify="between">
        <ViewHeading>{t('settings.title')}</ViewHeading>
        <Button size="small" disabled={asked.isFetching} onClick={() => void asked.refetch()}>
          {t(asked.isFetching ? 'settings.checking' : 'settings.checkAgain')}
        </Button>
      </Row>
      <QueryView query={asked} lines={10}>
        {({ asked: answers, installation, automation, workList, fields }) => (
          <>
            <FindingList findings={findings(answers)} />
            <AutomationSetUp answers={answers} installation={installation} automation={automation} />
            {installation ? (
              <SharedSettings
                installation={installation}
                fields={fields}
                capabilities={answers.capabilities}
                isTold={findings(answers).some(({ need, state }) => need === 'installation' && state === 'good')}
              />
            ) : null}
            <WorkList items={workList} />
          </>
        )}
      </QueryView>
    </Stack>
  )
}
