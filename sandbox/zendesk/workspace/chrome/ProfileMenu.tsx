import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns'
import styled from 'styled-components'
import { chosenBy } from '../design/menu-choice.ts'
import { PersonAvatar } from '../design/PersonAvatar.tsx'
import type { ColorScheme } from '../design/theme.ts'
import { color } from '../design/theme.ts'

const Trigger = styled.button`
  display: grid;
  place-items: center;
  width: 52px;
  height: 52px;
  border: 0;
  background: none;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -4px;
  }
`

const languages = [
  { locale: 'en', label: 'English' },
  { locale: 'de', label: 'Deutsch' },
]

type Props = {
  name: string
  role: string
  locale: string
  colorScheme: ColorScheme
  onLocale: (locale: string) => void
  onColorScheme: (scheme: ColorScheme) => void
  onSignOut: () => void
}

export function ProfileMenu(props: Props) {
  const choose = (value: string | undefined) => {
    if (value === 'light' || value === 'dark') props.onColorScheme(value)
    if (value === 'sign-out') props.onSignOut()
    if (value?.startsWith('language:')) props.onLocale(value.slice('language:'.length))
  }
  const language = languages.find(({ locale }) => props.locale.toLowerCase().startsWith(locale))
  return (
    <Menu
      placement="bottom-end"
      selectedItems={[
        { value: props.colorScheme, name: 'appearance', type: 'radio' },
        { value: `language:${language?.locale}`, name: 'language', type: 'radio' },
      ]}
      onChange={(change) => choose(chosenBy(change))}
      button={(trigger) => (
        <Trigger {...trigger} type="button" aria-label={`Profile of ${props.name}`}>
          <PersonAvatar name={props.name} isAgent online />
        </Trigger>
      )}
    >
      <ItemGroup legend={`${props.name} · ${props.role}`}>
        <Item value="sign-out" label="Sign out" />
      </ItemGroup>
      <Separator />
      <ItemGroup legend="Appearance" type="radio">
        <Item name="appearance" value="light" label="Light" />
        <Item name="appearance" value="dark" label="Dark" />
      </ItemGroup>
      <Separator />
      <ItemGroup legend="Language" type="radio">
        {languages.map(({ locale, label }) => (
          <Item key={locale} name="language" value={`language:${locale}`} label={label} />
        ))}
      </ItemGroup>
    </Menu>
  )
}
