/** Text of messages and blocks: mrkdwn and plain text. */
import { Fragment, type ReactNode } from 'react';
import { safeUrl } from '../link.ts';
import { type Node, parseMrkdwn, plainText } from '../mrkdwn.ts';
import { insideLink } from '../place.ts';
import { useNames } from '../workspace.tsx';
import type { TextObject } from './shapes.ts';

export function Text({ text }: { text: TextObject }) {
  return text.type === 'mrkdwn' ? (
    <Mrkdwn source={text.text} />
  ) : (
    <span className="plain">{plainText(text.text)}</span>
  );
}

export function Mrkdwn({ source }: { source: string }) {
  return (
    <div className="mrkdwn">
      <Nodes nodes={parseMrkdwn(source)} />
    </div>
  );
}

const Nodes = ({ nodes }: { nodes: Node[] }) => (
  <>
    {nodes.map((node, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity of their own and hold no state
      <Drawn key={index} node={node} />
    ))}
  </>
);

function Drawn({ node }: { node: Node }) {
  switch (node.kind) {
    case 'text':
      return <Fragment>{node.text}</Fragment>;
    case 'bold':
      return (
        <strong>
          <Nodes nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Nodes nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Nodes nodes={node.children} />
        </s>
      );
    case 'quote':
      return (
        <blockquote>
          <Nodes nodes={node.children} />
        </blockquote>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'pre':
      return <pre>{node.text}</pre>;
    case 'link':
      return <Link href={node.href}>{node.label}</Link>;
    case 'user':
      return <UserMention id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelMention id={node.id} label={node.label} />;
    case 'broadcast':
      return <span className="mention">{node.text}</span>;
  }
}

/** A link out opens a page of its own; one to a message here opens its thread; an unsafe one is only its words. */
export function Link({ href, children }: { href: string; children: ReactNode }) {
  const inside = insideLink(href, location.origin);
  if (inside) return <a href={inside}>{children}</a>;
  if (safeUrl(href) === null) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

export function UserMention({ id, label }: { id: string; label?: string | null }) {
  const { me, user } = useNames();
  const name = user(id).name;
  return <span className={`mention ${id === me ? 'me' : ''}`}>@{name === id ? (label ?? id) : name}</span>;
}

export function ChannelMention({ id, label }: { id: string; label?: string | null }) {
  const channel = useNames().channels.find((c) => c.id === id);
  if (!channel) return <span className="mention">#{label ?? id}</span>;
  return (
    <a className="mention" href={`#/${id}`}>
      #{channel.name}
    </a>
  );
}
