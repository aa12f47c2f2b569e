import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type FormEvent, useState } from 'react'
import styled from 'styled-components'
import type { InstallationChange, InstallationSettings } from '../../workspace-api.ts'
import { color } from '../design/theme.ts'
import { Waiting } from '../design/Waiting.tsx'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import { AdminPage } from './admin-styles.ts'
import { ParameterField } from './ParameterField.tsx'

const Form = styled.form`
  display: grid;
  gap: 22px;
  max-width: 560px;
`

const Foot = styled.div`
  display: flex;
  align-items: center;
  gap: 16px;
`

const Said = styled.p<{ $bad: boolean }>`
  margin: 0;
  color: ${(props) => color(props.$bad ? 'foreground.danger' : 'foreground.success')(props)};
`

export function InstallationPage() {
  const { client, installation } = useWorkspace()
  const app = useStore(installation)
  const settings = useQuery({
    queryKey: ['installation'],
    queryFn: client.installation,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <AdminPage>
      <h1>{app.name}</h1>
      <p>
        Version {app.version}, installation {app.installationId}. Secure settings are kept on the server: they can be
        replaced here, never read.
      </p>
      <Waiting query={settings} />
      {settings.data && <InstallationForm settings={settings.data} />}
    </AdminPage>
  )
}

function InstallationForm({ settings }: { settings: InstallationSettings }) {
  const { client } = useWorkspace()
  const [typed, setTyped] = useState<InstallationChange['settings']>({})
  const save = useMutation({
    mutationFn: () => client.changeInstallation({ settings: typed }),
    onSuccess: () => setTyped({}),
  })
  const current = save.data ?? settings

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }

  return (
    <Form onSubmit={handleSubmit} noValidate>
      {current.parameters
        .filter(({ type }) => type !== 'hidden')
        .map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            typed={typed[parameter.name]}
            onType={(value) => {
              save.reset()
              setTyped({ ...typed, [parameter.name]: value })
            }}
          />
        ))}
      <Foot>
        <Button isPrimary type="submit" disabled={save.isPending || Object.keys(typed).length === 0}>
          {save.isPending ? 'Updating…' : 'Update'}
        </Button>
        <Said $bad={save.isError} role={save.isError ? 'alert' : 'status'}>
          {save.error?.message}
          {save.isSuccess && 'Saved. Open tickets have loaded the app anew.'}
        </Said>
      </Foot>
    </Form>
  )
}
