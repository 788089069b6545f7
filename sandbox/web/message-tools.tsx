/** The small bar over a message: reply, edit, and a menu with the app's shortcuts. */
import { type ReactNode, useState } from 'react';
import type { Message } from '../protocol.ts';
import { post } from './api.ts';
import { ConfirmDialog } from './dialog.tsx';
import { EditIcon, MoreIcon, ReplyIcon } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { useAttempt } from './toasts.tsx';
import { useNames } from './workspace.tsx';

interface MessageToolsProps {
  message: Message;
  openThread: ((ts: string) => void) | undefined;
  onEdit(): void;
}

export function MessageTools({ message, openThread, onEdit }: MessageToolsProps) {
  const state = useNames();
  const attempt = useAttempt();
  const [menuOpen, setMenuOpen] = useState(false);
  const [deleting, setDeleting] = useState(false);
  // Nobody but the stand-in's own page knows of an ephemeral message; Slack offers nothing on one either.
  if (message.ephemeral_to || message.streaming) return null;
  const { channel, ts } = message;
  const mine = message.user === state.me;
  const items: MenuItem[] = state.shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map(({ name, callback_id, description }) => ({
      label: name,
      detail: description || state.bot.name,
      choose: () => void attempt(() => post('/local/shortcut', { callback_id, channel, ts })),
    }));
  if (mine) {
    items.push(
      { label: 'Edit message', separated: true, choose: onEdit },
      { label: 'Delete message…', danger: true, choose: () => setDeleting(true) },
    );
  }
  return (
    <>
      <div className={`tools ${menuOpen ? 'held' : ''}`} role="toolbar" aria-label="Message actions">
        {openThread && (
          <Tool
            label="Reply in thread"
            icon={<ReplyIcon />}
            onClick={() => openThread(message.thread_ts ?? ts)}
          />
        )}
        {mine && <Tool label="Edit message" icon={<EditIcon />} onClick={onEdit} />}
        {items.length > 0 && (
          <Menu label="More actions" icon={<MoreIcon />} items={items} onToggle={setMenuOpen} />
        )}
      </div>
      {deleting && <ConfirmDelete message={message} onClose={() => setDeleting(false)} />}
    </>
  );
}

const Tool = ({ label, icon, onClick }: { label: string; icon: ReactNode; onClick(): void }) => (
  <button type="button" className="icon" aria-label={label} title={label} onClick={onClick}>
    {icon}
  </button>
);

function ConfirmDelete({ message: { channel, ts }, onClose }: { message: Message; onClose(): void }) {
  const attempt = useAttempt();
  return (
    <ConfirmDialog
      title="Delete message"
      confirm="Delete"
      deny="Cancel"
      danger
      onConfirm={() => void attempt(() => post('/local/delete', { channel, ts }))}
      onClose={onClose}
    >
      <p>This message is deleted for everyone. An answer given to it goes too. This cannot be undone.</p>
    </ConfirmDialog>
  );
}
