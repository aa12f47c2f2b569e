import { Avatar } from '@zendeskgarden/react-avatars'

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('')
}

/** Initials on a colour that carries white letters in both schemes. Decoration: the name stands beside it. */
export function PersonAvatar({ name, isAgent, online = false }: { name: string; isAgent: boolean; online?: boolean }) {
  return (
    <Avatar
      aria-hidden="true"
      size="small"
      backgroundColor={isAgent ? '#1f73b7' : '#5c6970'}
      foregroundColor="#ffffff"
      {...(online && { status: 'available' as const, statusLabel: 'Online' })}
    >
      <Avatar.Text>{initialsOf(name)}</Avatar.Text>
    </Avatar>
  )
}
