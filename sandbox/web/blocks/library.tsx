/** Blocks that `slack-blocks-to-jsx` draws well: markdown, rich text, pictures, cards, plans, charts. */
import { type ComponentProps, memo, useMemo } from 'react';
import { Message as Library } from 'slack-blocks-to-jsx';
import { useTheme } from '../theme.tsx';
import { useNames } from '../workspace.tsx';
import type { Block } from './shapes.ts';
import { ChannelMention, Link, UserMention } from './text.tsx';

type LibraryProps = ComponentProps<typeof Library>;
type Hooks = NonNullable<LibraryProps['hooks']>;

const hooks: Hooks = {
  user: ({ id }) => <UserMention id={id} />,
  channel: ({ id }) => <ChannelMention id={id} />,
  // A shortcode that the library does not know loses its colons (`10:30:45`); it is put back as it was typed.
  emoji: (data, parse) => {
    const drawn = parse(data);
    return drawn === data.name ? `:${data.name}:` : drawn;
  },
  link: ({ href, children }) => <Link href={href}>{children}</Link>,
};

/** Nothing is loaded from outside: a picture in markdown is shown as a link to it, as Slack does. */
const withoutPictures = (block: Block): Block =>
  block.type === 'markdown' && typeof block.text === 'string'
    ? { ...block, text: block.text.replace(/!\[([^\]]*)\]\(/g, '[$1](') }
    : block;

/** Drawn again only when the block is another: the library makes every node anew, and a selection in them would go. */
export const LibraryBlock = memo(function LibraryBlock({ block }: { block: Block }) {
  const { users, channels, bot } = useNames();
  const theme = useTheme().shown;
  const data = useMemo(() => ({ users: [...users, bot], channels }), [users, bot, channels]);
  const blocks = useMemo(() => [withoutPictures(block)] as unknown as LibraryProps['blocks'], [block]);
  return (
    <Library
      blocks={blocks}
      data={data}
      hooks={hooks}
      theme={theme}
      logo=""
      name=""
      withoutWrapper
      className="library"
    />
  );
});
