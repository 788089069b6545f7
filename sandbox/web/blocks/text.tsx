/** Text of messages and blocks: mrkdwn and plain text. */
import { Fragment } from 'react';
import { type Node, parseMrkdwn, plainText } from '../mrkdwn.ts';
import { useWorkspace } from '../workspace.tsx';
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
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {node.label}
        </a>
      );
    case 'user':
      return <UserMention id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelMention id={node.id} label={node.label} />;
    case 'broadcast':
      return <span className="mention">{node.text}</span>;
  }
}

export function UserMention({ id, label }: { id: string; label?: string | null }) {
  const { state, user } = useWorkspace();
  const name = user(id).name;
  return (
    <span className={`mention ${id === state.me ? 'me' : ''}`}>@{name === id ? (label ?? id) : name}</span>
  );
}

export function ChannelMention({ id, label }: { id: string; label?: string | null }) {
  const { state } = useWorkspace();
  const channel = state.channels.find((c) => c.id === id);
  if (!channel) return <span className="mention">#{label ?? id}</span>;
  return (
    <a className="mention" href={`#/${id}`}>
      #{channel.name}
    </a>
  );
}
